import type { FormEvent } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { TextArea } from '../../../web/design/field.tsx';
import { Why } from '../../../web/design/why.tsx';
import { useDraft } from '../../../web/draft.ts';
import { MakeCommitment } from '../../commitments/ui/public.tsx';
import { meAndThem, type Room } from './room-data.ts';

type Props = { room: Room; onHold: (noCommitmentReason?: string) => void; onClose: () => void };

/** A career conversation ends with an owner and a day, or says why not. */
export function CareerClose({ room, onHold, onClose }: Props) {
  const { meetingId, pairId } = room.meeting;
  const [reason, setReason] = useDraft(`close.${meetingId}`);
  const closeWith = (why?: string) => {
    setReason('');
    onClose();
    onHold(why);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) closeWith(reason.trim());
  };
  return (
    <Dialog open wide onClose={onClose} title="What comes of it?">
      <div className="grid gap-1 text-ink-soft">
        <p>A career conversation ends with one thing, one owner and a day.</p>
        <Why evidence="E27" />
      </div>
      <MakeCommitment
        pairId={pairId}
        meetingId={meetingId}
        {...meAndThem(room)}
        onMade={() => closeWith()}
      />
      <form onSubmit={submit} className="grid gap-4">
        <TextArea
          label="Or why not this time"
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Actions>
          <Button type="submit" disabled={!reason.trim()}>
            Mark held without one
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not yet
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
