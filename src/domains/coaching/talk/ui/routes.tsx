import { lazy } from 'react';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const talkWeb: WebSlice = {
  name: 'talk',
  routes: [
    {
      path: '/one-to-ones/:meetingId/talk',
      room: 'meetings',
      page: lazy(() => import('./talk-page.tsx').then(({ TalkPage: page }) => ({ default: page }))),
    },
  ],
  me: [
    {
      id: 'talk',
      title: 'How you talk',
      order: 45,
      body: lazy(() => import('./my-talk.tsx').then(({ MyTalk: body }) => ({ default: body }))),
    },
  ],
  fills: [
    {
      slot: 'room',
      order: 40,
      body: lazy(() => import('./room-card.tsx').then(({ RoomCard: body }) => ({ default: body }))),
    },
  ],
};
