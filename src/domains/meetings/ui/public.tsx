import { type ChangeResult, useChange, useRead } from '../../../web/use.ts';
import type { contract } from '../contract.ts';
import type { Person, SearchHit } from '../contract-shapes.ts';
import { meetings } from './calls.ts';
import { meAndThem, useRoom } from './room-data.ts';

export { putIntoSharedNote } from './shared-note.ts';

/** The two people of a room, for what stands in it. */
export function useRoomPeople(meetingId: string): { me: Person; them: Person } | undefined {
  const { data } = useRoom(meetingId);
  return data && meAndThem(data);
}

type AddPoint = (typeof contract)['operations']['addPoint'];

/** Makes something a talking point of a room: `mutate({ meetingId, text, shared: true })`. */
export const useKeptPoint = (onDone: () => void): ChangeResult<AddPoint, unknown> =>
  useChange(meetings.addPoint, { refusal: 'toast', onDone });

/** Places in one's notes that hold these words, once there are enough letters to look for. */
export function useFoundNotes(text: string): readonly SearchHit[] {
  const sought = text.trim();
  const read = useRead(
    meetings.search,
    { text: sought, limit: 10 },
    { when: sought.length > 2, keep: false },
  );
  return read.data?.hits.filter(({ meetingId }) => meetingId) ?? [];
}
