import { part } from '../../../../web/part.ts';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const celebrationsWeb: WebSlice = {
  name: 'celebrations',
  routes: [
    {
      path: '/celebrations',
      room: 'team',
      page: part(() => import('./celebrations-page.tsx'), 'CelebrationsPage'),
    },
    {
      path: '/people/:personId/celebrate',
      room: 'people',
      page: part(() => import('./celebrate-page.tsx'), 'CelebratePage'),
    },
  ],
  palette: [
    {
      label: 'Celebrate somebody',
      words: 'thank praise recognition',
      icon: 'wave',
      href: '/celebrations?whom',
    },
    {
      label: 'How you like to be celebrated',
      words: 'celebration card',
      icon: 'wave',
      href: '/me/celebrations',
    },
  ],
  me: [
    {
      id: 'celebrations',
      title: 'Celebrations',
      group: 'you',
      order: 22,
      body: part(() => import('./my-celebrations.tsx'), 'MyCelebrations'),
    },
  ],
  shows: [
    {
      thing: 'celebrations.card',
      label: 'How you like to be celebrated',
      href: '/me/celebrations',
    },
  ],
  fills: [
    {
      slot: 'person',
      order: 40,
      body: part(() => import('./person-card.tsx'), 'PersonCelebrations'),
    },
    {
      slot: 'team',
      order: 40,
      body: part(() => import('./team-card.tsx'), 'TeamCard'),
    },
  ],
};
