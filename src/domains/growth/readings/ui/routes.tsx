import { part } from '../../../../web/part.ts';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const readingsWeb: WebSlice = {
  name: 'readings',
  routes: [
    {
      path: '/readings',
      room: 'me',
      page: part(() => import('./readings-page.tsx'), 'ReadingsPage'),
    },
    {
      path: '/readings/ask',
      room: 'me',
      page: part(() => import('./ask-page.tsx'), 'AskPage'),
    },
    {
      path: '/readings/:roundId',
      room: 'me',
      page: part(() => import('./round-page.tsx'), 'RoundPage'),
    },
    {
      path: '/readings/:roundId/give',
      room: 'me',
      page: part(() => import('./give-page.tsx'), 'GivePage'),
    },
    {
      path: '/people/:personId/readings',
      room: 'people',
      page: part(() => import('./person-page.tsx'), 'PersonReadingsPage'),
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
      group: 'growing',
      order: 28,
      body: part(() => import('./mine.tsx'), 'MyReadings'),
    },
  ],
  shows: [{ thing: 'readings.confidence', label: 'How confident you feel', href: '/readings' }],
  fills: [
    {
      slot: 'person',
      order: 65,
      body: part(() => import('./person-section.tsx'), 'PersonReadings'),
    },
    {
      slot: 'room',
      order: 70,
      body: part(() => import('./room.tsx'), 'RoomReadings'),
    },
  ],
};
