import { part } from '../../../web/part.ts';
import type { WebSlice } from '../../../web/shell/slice.ts';
import { meetings } from './calls.ts';

export const meetingsWeb: WebSlice = {
  name: 'meetings',
  routes: [
    {
      path: '/one-to-ones',
      room: 'meetings',
      page: part(() => import('./one-to-ones-page.tsx'), 'OneToOnesPage'),
    },
    {
      path: '/one-to-ones/:meetingId',
      room: 'meetings',
      page: part(() => import('./room-page.tsx'), 'RoomPage'),
    },
    {
      path: '/one-to-ones/:meetingId/record',
      room: 'meetings',
      page: part(() => import('./record-page.tsx'), 'RecordPage'),
    },
    {
      path: '/people/:personId',
      room: 'people',
      page: part(() => import('./person-page.tsx'), 'PersonPage'),
    },
  ],
  palette: [
    {
      label: 'Meet somebody regularly',
      words: 'start series one-to-one career mentoring',
      icon: 'pair',
      href: '/one-to-ones?start',
    },
  ],
  capture: {
    address: meetings.capture,
    input: (personId, text) => ({ personId, text }),
  },
};
