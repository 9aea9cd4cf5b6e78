import type { FormEvent } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { TextArea } from '../../../web/design/field.tsx';
import { ErrorState } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { Why } from '../../../web/design/why.tsx';
import { useDraft } from '../../../web/draft.ts';
import { useChange } from '../../../web/use.ts';
import type { Meeting } from '../contract-shapes.ts';
import { meetings } from './calls.ts';
import { focusIfLost } from './focus.ts';
import { nextRoom } from './hold.ts';
import { firstName } from './words.ts';

type Props = { meeting: Meeting; them: string; onClose: () => void; onMove: () => void };

/** Skipping asks why, and offers to move instead. */
export function SkipDialog({ meeting, them, onClose, onMove }: Props) {
  const { meetingId } = meeting;
  const [reason, setReason] = useDraft(`skip.${meetingId}`);
  const reopen = useChange(meetings.reopen, { refusal: 'toast' });
  const skip = useChange(meetings.skip, {
    onDone: () => {
      setReason('');
      focusIfLost(nextRoom);
      toast('Skipped. What was open waits in the next one.', {
        label: 'Undo',
        run: () => reopen.mutate({ meetingId }),
      });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) skip.mutate({ meetingId, reason: reason.trim() });
  };
  return (
    <Dialog open onClose={onClose} title="Skip this one?">
      <div className="grid gap-1 text-ink-soft">
        <p>Moving it keeps the habit alive.</p>
        <Why evidence="E10" />
      </div>
      <form onSubmit={submit} className="grid gap-5">
        <TextArea
          label="Why is it skipped?"
          hint={`${firstName(them)} reads this too.`}
          rows={2}
          maxLength={1000}
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {skip.error && <ErrorState error={skip.error} />}
        <Actions>
          <Button icon="move" tone="next" onClick={onMove}>
            Move it instead
          </Button>
          <Button type="submit" icon="skip" disabled={!reason.trim()} busy={skip.isPending}>
            Skip it
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
