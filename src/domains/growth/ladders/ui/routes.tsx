import { lazy } from 'react';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const laddersWeb: WebSlice = {
  name: 'ladders',
  routes: [
    {
      path: '/ladders',
      room: 'me',
      page: lazy(() =>
        import('./ladders-page.tsx').then(({ LaddersPage: page }) => ({ default: page })),
      ),
    },
    {
      path: '/ladders/:ladderId',
      room: 'me',
      page: lazy(() =>
        import('./ladder-page.tsx').then(({ LadderPage: page }) => ({ default: page })),
      ),
    },
    {
      path: '/ladders/:ladderId/edit',
      room: 'me',
      page: lazy(() =>
        import('./editor-page.tsx').then(({ EditorPage: page }) => ({ default: page })),
      ),
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
      body: lazy(() => import('./shelf.tsx').then(({ Shelf: body }) => ({ default: body }))),
    },
  ],
};
