import { part } from '../../../../web/part.ts';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const talkWeb: WebSlice = {
  name: 'talk',
  routes: [
    {
      path: '/one-to-ones/:meetingId/talk',
      room: 'meetings',
      page: part(() => import('./talk-page.tsx'), 'TalkPage'),
    },
  ],
  me: [
    {
      id: 'talk',
      title: 'How you talk',
      group: 'meeting',
      order: 45,
      body: part(() => import('./my-talk.tsx'), 'MyTalk'),
    },
  ],
  fills: [
    {
      slot: 'room',
      order: 40,
      body: part(() => import('./room-card.tsx'), 'RoomCard'),
    },
  ],
};
