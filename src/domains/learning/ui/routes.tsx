import { part } from '../../../web/part.ts';
import type { WebSlice } from '../../../web/shell/slice.ts';

export const learningWeb: WebSlice = {
  name: 'learning',
  routes: [
    {
      path: '/learn',
      room: 'me',
      page: part(() => import('./shelf-page.tsx'), 'ShelfPage'),
    },
    {
      path: '/learn/made-for-managing',
      room: 'me',
      page: part(() => import('./managing-page.tsx'), 'ManagingPage'),
    },
    {
      path: '/learn/:slug',
      room: 'me',
      page: part(() => import('./item-page.tsx'), 'ItemPage'),
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
      group: 'growing',
      order: 15,
      body: part(() => import('./learn.tsx'), 'Learn'),
    },
  ],
  fills: [
    {
      slot: 'today',
      order: 10,
      body: part(() => import('./today-card.tsx'), 'TodayCard'),
    },
    {
      slot: 'team',
      order: 10,
      body: part(() => import('./team-card.tsx'), 'TeamCard'),
    },
  ],
};
