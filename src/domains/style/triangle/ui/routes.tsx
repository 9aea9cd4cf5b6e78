import { lazy } from 'react';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const triangleWeb: WebSlice = {
  name: 'triangle',
  routes: [
    {
      path: '/style',
      room: 'me',
      page: lazy(() =>
        import('./style-page.tsx').then(({ StylePage: page }) => ({ default: page })),
      ),
    },
    {
      path: '/style/take',
      room: 'me',
      page: lazy(() => import('./take-page.tsx').then(({ TakePage: page }) => ({ default: page }))),
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
      order: 12,
      body: lazy(() => import('./me-style.tsx').then(({ MyStyle: body }) => ({ default: body }))),
    },
  ],
  fills: [
    {
      slot: 'today',
      order: 30,
      body: lazy(() => import('./tap.tsx').then(({ FridayTap: body }) => ({ default: body }))),
    },
  ],
};
