import { part } from '../../../../web/part.ts';
import type { StudioPart } from '../../../../web/shell/slice.ts';

export const studio: StudioPart = {
  tabs: [
    { title: 'Content', href: '/studio', order: 10 },
    { title: 'Folders & people', href: '/studio/folders', order: 50 },
  ],
  routes: [
    {
      path: '/studio',
      page: part(() => import('./content-page.tsx'), 'ContentPage'),
    },
    {
      path: '/studio/content/:itemId',
      page: part(() => import('./item-page.tsx'), 'ItemPage'),
    },
    {
      path: '/studio/content/:itemId/history',
      page: part(() => import('./history-page.tsx'), 'HistoryPage'),
    },
    {
      path: '/studio/folders',
      page: part(() => import('./folders-page.tsx'), 'FoldersPage'),
    },
  ],
};
