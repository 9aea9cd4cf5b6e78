import { part } from '../../../../web/part.ts';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const decksWeb: WebSlice = {
  name: 'decks',
  routes: [
    {
      path: '/decks',
      room: 'me',
      page: part(() => import('./decks-page.tsx'), 'DecksPage'),
    },
    {
      path: '/decks/:deckId',
      room: 'me',
      page: part(() => import('./deck-page.tsx'), 'DeckPage'),
    },
  ],
  palette: [{ label: 'Question decks', words: 'ask import own', icon: 'question', href: '/decks' }],
  fills: [
    {
      slot: 'tools',
      order: 10,
      body: part(() => import('./in-room.tsx'), 'QuestionTool'),
    },
    {
      slot: 'table',
      order: 10,
      body: part(() => import('./in-room.tsx'), 'OnTable'),
    },
    {
      slot: 'room',
      order: 10,
      body: part(() => import('./had-list.tsx'), 'HadList'),
    },
    {
      slot: 'wording',
      order: 10,
      body: part(() => import('./coach-mark.tsx'), 'CoachMark'),
    },
  ],
};
