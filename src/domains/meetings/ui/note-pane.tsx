import { useEffect, useRef } from 'react';
import { ErrorState, Loading } from '../../../web/design/states.tsx';
import { NoteEditor } from '../../../web/editor/note-editor.tsx';
import { useChange } from '../../../web/use.ts';
import type { NoteKey } from '../contract-shapes.ts';
import { meetings } from './calls.ts';
import { meAndThem, type Room } from './room-data.ts';
import { sharedNoteShown } from './shared-note.ts';

type Props = { room: Room; which: NoteKey; label: string; placeholder: string };

/** One note of a meeting; made when it is first shown. Another note is another pane. */
export const NotePane = (props: Props) => (
  <Pane key={`${props.room.meeting.meetingId}.${props.which}`} {...props} />
);

function Pane({ room, which, label, placeholder }: Props) {
  const { meetingId } = room.meeting;
  const known = room.notes.find((note) => note.which === which)?.noteId;
  const open = useChange(meetings.openNote, { offline: 'refuse', invalidates: [meetings.room] });
  const asked = useRef(false);
  const ask = open.mutate;
  useEffect(() => {
    if (known || asked.current) return;
    asked.current = true;
    ask({ meetingId, which });
  }, [known, meetingId, which, ask]);
  const noteId = known ?? open.data?.noteId;
  useEffect(() => {
    return noteId && which !== 'private' ? sharedNoteShown(meetingId, noteId) : undefined;
  }, [meetingId, noteId, which]);
  if (noteId) {
    const { me } = meAndThem(room);
    return (
      <NoteEditor
        key={noteId}
        documentName={noteId}
        label={label}
        placeholder={placeholder}
        person={me}
      />
    );
  }
  if (open.error) {
    return <ErrorState error={open.error} onRetry={() => ask({ meetingId, which })} />;
  }
  return <Loading label={`Opening ${label}`} />;
}
