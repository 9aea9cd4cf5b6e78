import { lazy } from 'react';
import type { StudioPart } from '../../../../web/shell/slice.ts';

export const studio: StudioPart = {
  tabs: [
    { title: 'Content', href: '/studio', order: 10 },
    { title: 'Folders & people', href: '/studio/folders', order: 50 },
  ],
  routes: [
    {
      path: '/studio',
      page: lazy(() =>
        import('./content-page.tsx').then(({ ContentPage }) => ({ default: ContentPage })),
      ),
    },
    {
      path: '/studio/content/:itemId',
      page: lazy(() => import('./item-page.tsx').then(({ ItemPage }) => ({ default: ItemPage }))),
    },
    {
      path: '/studio/content/:itemId/history',
      page: lazy(() =>
        import('./history-page.tsx').then(({ HistoryPage }) => ({ default: HistoryPage })),
      ),
    },
    {
      path: '/studio/folders',
      page: lazy(() =>
        import('./folders-page.tsx').then(({ FoldersPage }) => ({ default: FoldersPage })),
      ),
    },
  ],
};
