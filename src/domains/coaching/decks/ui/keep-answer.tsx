import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { TextArea } from '../../../../web/design/field.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { useDraft } from '../../../../web/draft.ts';
import type { RoomTold } from '../../../../web/shell/slice.ts';
import { MakeCommitment } from '../../../commitments/ui/public.tsx';
import { putIntoSharedNote, useKeptPoint, useRoomPeople } from '../../../meetings/ui/public.tsx';
import type { Drawn } from '../contract-shapes.ts';

type Props = { told: RoomTold; question: Drawn; onKept(): void };

/** What came of a question goes where the two will find it: notes, agenda, or a promise. */
export function KeepAnswer({ told, question, onKept }: Props) {
  const { meetingId, pairId } = told;
  const draft = `answer.${question.drawId}`;
  const [text, setText] = useDraft(draft);
  const [promising, setPromising] = useState(false);
  const people = useRoomPeople(meetingId);
  const kept = (said: string) => {
    setText('');
    toast(said);
    onKept();
  };
  const point = useKeptPoint(() => kept('It is a talking point now. You both see it.'));
  const note = () => {
    const lines = [{ text: question.text, strong: true as const }, { text: text.trim() }];
    if (putIntoSharedNote(meetingId, lines)) kept('It is in your shared notes.');
    else toast('The shared notes are not open yet. What you wrote is kept here.');
  };
  if (promising && people) {
    const made = () => kept('Promised.');
    return <MakeCommitment {...{ pairId, meetingId, draft, ...people }} onMade={made} />;
  }
  const nothing = !text.trim();
  return (
    <div className="grid gap-3 rounded-md bg-sunken p-3">
      <TextArea
        label="What was said, in a few words"
        rows={2}
        maxLength={2000}
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="small" disabled={nothing} onClick={note}>
          Into the notes
        </Button>
        <Button
          size="small"
          disabled={nothing}
          busy={point.isPending}
          onClick={() =>
            point.mutate({ meetingId, text: text.trim(), kind: kindIn(told), shared: true })
          }
        >
          As a talking point
        </Button>
        <Button size="small" disabled={nothing || !people} onClick={() => setPromising(true)}>
          As a commitment
        </Button>
      </div>
    </div>
  );
}

const kindIn = ({ kind }: RoomTold) => (kind === 'career' ? 'career' : 'work');
