import { lazy } from 'react';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const decksWeb: WebSlice = {
  name: 'decks',
  routes: [
    {
      path: '/decks',
      room: 'me',
      page: lazy(() =>
        import('./decks-page.tsx').then(({ DecksPage: page }) => ({ default: page })),
      ),
    },
    {
      path: '/decks/:deckId',
      room: 'me',
      page: lazy(() => import('./deck-page.tsx').then(({ DeckPage: page }) => ({ default: page }))),
    },
  ],
  palette: [{ label: 'Question decks', words: 'ask import own', icon: 'question', href: '/decks' }],
  fills: [
    {
      slot: 'tools',
      order: 10,
      body: lazy(() =>
        import('./in-room.tsx').then(({ QuestionTool: body }) => ({ default: body })),
      ),
    },
    {
      slot: 'table',
      order: 10,
      body: lazy(() => import('./in-room.tsx').then(({ OnTable: body }) => ({ default: body }))),
    },
    {
      slot: 'room',
      order: 10,
      body: lazy(() => import('./had-list.tsx').then(({ HadList: body }) => ({ default: body }))),
    },
    {
      slot: 'wording',
      order: 10,
      body: lazy(() =>
        import('./coach-mark.tsx').then(({ CoachMark: body }) => ({ default: body })),
      ),
    },
  ],
};
