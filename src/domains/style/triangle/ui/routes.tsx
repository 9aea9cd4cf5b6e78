import { part } from '../../../../web/part.ts';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const triangleWeb: WebSlice = {
  name: 'triangle',
  routes: [
    {
      path: '/style',
      room: 'me',
      page: part(() => import('./style-page.tsx'), 'StylePage'),
    },
    {
      path: '/style/take',
      room: 'me',
      page: part(() => import('./take-page.tsx'), 'TakePage'),
    },
  ],
  palette: [
    {
      label: 'My style',
      words: 'triangle product performance people lean target drift',
      icon: 'me',
      href: '/style',
    },
  ],
  me: [
    {
      id: 'style',
      title: 'My style',
      group: 'you',
      order: 12,
      body: part(() => import('./me-style.tsx'), 'MyStyle'),
    },
  ],
  fills: [
    {
      slot: 'today',
      order: 30,
      body: part(() => import('./tap.tsx'), 'FridayTap'),
    },
  ],
};
