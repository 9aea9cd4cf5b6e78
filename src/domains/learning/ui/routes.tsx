import { lazy } from 'react';
import type { WebSlice } from '../../../web/shell/slice.ts';

export const learningWeb: WebSlice = {
  name: 'learning',
  routes: [
    {
      path: '/learn',
      room: 'me',
      page: lazy(() =>
        import('./shelf-page.tsx').then(({ ShelfPage: page }) => ({ default: page })),
      ),
    },
    {
      path: '/learn/made-for-managing',
      room: 'me',
      page: lazy(() =>
        import('./managing-page.tsx').then(({ ManagingPage: page }) => ({ default: page })),
      ),
    },
    {
      path: '/learn/:slug',
      room: 'me',
      page: lazy(() => import('./item-page.tsx').then(({ ItemPage: page }) => ({ default: page }))),
    },
  ],
  palette: [
    { label: 'Learn', words: 'read articles programmes webinars', icon: 'thought', href: '/learn' },
    {
      label: 'Am I made for managing?',
      words: 'reflect lead career',
      icon: 'question',
      href: '/learn/made-for-managing',
    },
  ],
  me: [
    {
      id: 'learn',
      title: 'Learn',
      order: 15,
      body: lazy(() => import('./learn.tsx').then(({ Learn: body }) => ({ default: body }))),
    },
  ],
  fills: [
    {
      slot: 'today',
      order: 10,
      body: lazy(() =>
        import('./today-card.tsx').then(({ TodayCard: body }) => ({ default: body })),
      ),
    },
    {
      slot: 'team',
      order: 10,
      body: lazy(() => import('./team-card.tsx').then(({ TeamCard: body }) => ({ default: body }))),
    },
  ],
};
