import { part } from '../../../../web/part.ts';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const winsWeb: WebSlice = {
  name: 'wins',
  routes: [
    {
      path: '/wins',
      room: 'me',
      page: part(() => import('./book-page.tsx'), 'BookPage'),
    },
    {
      path: '/wins/import',
      room: 'me',
      page: part(() => import('./import-page.tsx'), 'ImportPage'),
    },
    {
      path: '/people/:personId/wins',
      room: 'people',
      page: part(() => import('./person-page.tsx'), 'PersonWinsPage'),
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
      group: 'growing',
      order: 24,
      body: part(() => import('./my-wins.tsx'), 'MyWins'),
    },
  ],
  fills: [
    {
      slot: 'today',
      order: 50,
      body: part(() => import('./today-card.tsx'), 'TodayWins'),
    },
    {
      slot: 'person',
      order: 50,
      body: part(() => import('./person-wins.tsx'), 'PersonWins'),
    },
  ],
};
