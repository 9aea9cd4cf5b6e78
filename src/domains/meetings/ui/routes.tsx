import { lazy } from 'react';
import type { WebSlice } from '../../../web/shell/slice.ts';
import { meetings } from './calls.ts';

export const meetingsWeb: WebSlice = {
  name: 'meetings',
  routes: [
    {
      path: '/one-to-ones',
      room: 'meetings',
      page: lazy(() =>
        import('./one-to-ones-page.tsx').then(({ OneToOnesPage }) => ({ default: OneToOnesPage })),
      ),
    },
    {
      path: '/one-to-ones/:meetingId',
      room: 'meetings',
      page: lazy(() => import('./room-page.tsx').then(({ RoomPage }) => ({ default: RoomPage }))),
    },
    {
      path: '/one-to-ones/:meetingId/record',
      room: 'meetings',
      page: lazy(() =>
        import('./record-page.tsx').then(({ RecordPage }) => ({ default: RecordPage })),
      ),
    },
    {
      path: '/people/:personId',
      room: 'people',
      page: lazy(() =>
        import('./person-page.tsx').then(({ PersonPage }) => ({ default: PersonPage })),
      ),
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
