import { type PutLine, putIntoNote } from '../../../web/editor/open-notes.ts';

/** The shared note a room shows now; in a career conversation the one of the stage. */
const shown = new Map<string, string>();

export function sharedNoteShown(meetingId: string, noteId: string): () => void {
  shown.set(meetingId, noteId);
  return () => {
    if (shown.get(meetingId) === noteId) shown.delete(meetingId);
  };
}

/** Adds lines at the foot of the shared notes of a room; false while those are not open. */
export const putIntoSharedNote = (meetingId: string, lines: readonly PutLine[]): boolean =>
  putIntoNote(shown.get(meetingId) ?? '', lines);
