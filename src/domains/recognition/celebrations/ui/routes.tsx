import { lazy } from 'react';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const celebrationsWeb: WebSlice = {
  name: 'celebrations',
  routes: [
    {
      path: '/celebrations',
      room: 'team',
      page: lazy(() =>
        import('./celebrations-page.tsx').then(({ CelebrationsPage: page }) => ({ default: page })),
      ),
    },
    {
      path: '/people/:personId/celebrate',
      room: 'people',
      page: lazy(() =>
        import('./celebrate-page.tsx').then(({ CelebratePage: page }) => ({ default: page })),
      ),
    },
  ],
  palette: [
    {
      label: 'Celebrate somebody',
      words: 'thank praise recognition',
      icon: 'wave',
      href: '/celebrations',
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
      order: 22,
      body: lazy(() =>
        import('./my-celebrations.tsx').then(({ MyCelebrations: body }) => ({ default: body })),
      ),
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
      body: lazy(() =>
        import('./person-card.tsx').then(({ PersonCelebrations: body }) => ({ default: body })),
      ),
    },
    {
      slot: 'team',
      order: 40,
      body: lazy(() => import('./team-card.tsx').then(({ TeamCard: body }) => ({ default: body }))),
    },
  ],
};
