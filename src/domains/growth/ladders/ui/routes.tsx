import { part } from '../../../../web/part.ts';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const laddersWeb: WebSlice = {
  name: 'ladders',
  routes: [
    {
      path: '/ladders',
      room: 'me',
      page: part(() => import('./ladders-page.tsx'), 'LaddersPage'),
    },
    {
      path: '/ladders/:ladderId',
      room: 'me',
      page: part(() => import('./ladder-page.tsx'), 'LadderPage'),
    },
    {
      path: '/ladders/:ladderId/edit',
      room: 'me',
      page: part(() => import('./editor-page.tsx'), 'EditorPage'),
    },
  ],
  palette: [
    {
      label: 'Career ladders',
      words: 'levels skills growth path promotion',
      icon: 'flag',
      href: '/ladders',
    },
  ],
  admin: [
    {
      id: 'ladders',
      title: 'Career ladders',
      order: 45,
      body: part(() => import('./shelf.tsx'), 'Shelf'),
    },
  ],
};
