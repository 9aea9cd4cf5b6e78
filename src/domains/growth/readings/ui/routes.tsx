import { lazy } from 'react';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const readingsWeb: WebSlice = {
  name: 'readings',
  routes: [
    {
      path: '/readings',
      room: 'me',
      page: lazy(() =>
        import('./readings-page.tsx').then(({ ReadingsPage: page }) => ({ default: page })),
      ),
    },
    {
      path: '/readings/ask',
      room: 'me',
      page: lazy(() => import('./ask-page.tsx').then(({ AskPage: page }) => ({ default: page }))),
    },
    {
      path: '/readings/:roundId',
      room: 'me',
      page: lazy(() =>
        import('./round-page.tsx').then(({ RoundPage: page }) => ({ default: page })),
      ),
    },
    {
      path: '/readings/:roundId/give',
      room: 'me',
      page: lazy(() => import('./give-page.tsx').then(({ GivePage: page }) => ({ default: page }))),
    },
    {
      path: '/people/:personId/readings',
      room: 'people',
      page: lazy(() =>
        import('./person-page.tsx').then(({ PersonReadingsPage: page }) => ({ default: page })),
      ),
    },
  ],
  palette: [
    {
      label: 'Readings',
      words: 'skills confidence stages ladder feedback',
      icon: 'eye',
      href: '/readings',
    },
  ],
  me: [
    {
      id: 'readings',
      title: 'Readings',
      order: 28,
      body: lazy(() => import('./mine.tsx').then(({ MyReadings: body }) => ({ default: body }))),
    },
  ],
  shows: [{ thing: 'readings.confidence', label: 'How confident you feel', href: '/readings' }],
  fills: [
    {
      slot: 'person',
      order: 65,
      body: lazy(() =>
        import('./person-section.tsx').then(({ PersonReadings: body }) => ({ default: body })),
      ),
    },
    {
      slot: 'room',
      order: 70,
      body: lazy(() => import('./room.tsx').then(({ RoomReadings: body }) => ({ default: body }))),
    },
  ],
};
