import { toast } from '../../../web/design/toast.tsx';
import { patch, useChange } from '../../../web/use.ts';
import { meetings } from './calls.ts';
import { focusIfLost } from './focus.ts';
import type { Room } from './room-data.ts';

export const nextRoom = 'next-room';

/** One press marks a meeting as held; the way back is the undo, so nothing asks first. */
export function useHold(room: Room) {
  const { meetingId } = room.meeting;
  const reopen = useChange(meetings.reopen, {
    refusal: 'toast',
    optimistic: () => [
      patch(meetings.room, { meetingId }, (now) =>
        withState(now, { state: 'planned', heldAt: null }),
      ),
    ],
    onDone: () => toast('Open again.'),
  });
  const hold = useChange(meetings.hold, {
    refusal: 'toast',
    optimistic: () => [
      patch(meetings.room, { meetingId }, (now) =>
        withState(now, { state: 'held', heldAt: new Date().toISOString() }),
      ),
    ],
    onDone: () => {
      focusIfLost(nextRoom);
      toast('Held. The next one is planned.', {
        label: 'Undo',
        run: () => reopen.mutate({ meetingId }),
      });
    },
  });
  return { hold, reopen };
}

const withState = (room: Room, what: Partial<Room['meeting']>): Room => ({
  ...room,
  meeting: { ...room.meeting, ...what },
});
