import { lazy } from 'react';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const winsWeb: WebSlice = {
  name: 'wins',
  routes: [
    {
      path: '/wins',
      room: 'me',
      page: lazy(() => import('./book-page.tsx').then(({ BookPage }) => ({ default: BookPage }))),
    },
    {
      path: '/wins/import',
      room: 'me',
      page: lazy(() =>
        import('./import-page.tsx').then(({ ImportPage }) => ({ default: ImportPage })),
      ),
    },
    {
      path: '/people/:personId/wins',
      room: 'people',
      page: lazy(() =>
        import('./person-page.tsx').then(({ PersonWinsPage }) => ({ default: PersonWinsPage })),
      ),
    },
  ],
  palette: [
    { label: 'Log a win', words: 'went well brag', icon: 'plus', href: '/wins?log' },
    { label: 'Open your wins', words: 'book brag document', icon: 'wave', href: '/wins' },
    { label: 'Bring in wins', words: 'import git csv', icon: 'upload', href: '/wins/import' },
  ],
  shows: [{ thing: 'wins.wins', label: 'All your wins', href: '/wins' }],
  me: [
    {
      id: 'wins',
      title: 'Wins',
      order: 24,
      body: lazy(() => import('./my-wins.tsx').then(({ MyWins: body }) => ({ default: body }))),
    },
  ],
  fills: [
    {
      slot: 'today',
      order: 50,
      body: lazy(() =>
        import('./today-card.tsx').then(({ TodayWins: body }) => ({ default: body })),
      ),
    },
    {
      slot: 'person',
      order: 50,
      body: lazy(() =>
        import('./person-wins.tsx').then(({ PersonWins: body }) => ({ default: body })),
      ),
    },
  ],
};
