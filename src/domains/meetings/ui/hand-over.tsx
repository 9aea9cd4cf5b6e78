import { useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { ErrorState } from '../../../web/design/states.tsx';
import { PersonPicker, type Picked } from '../../../web/person-picker.tsx';
import { useChange } from '../../../web/use.ts';
import { meetings } from './calls.ts';
import type { Room } from './room-data.ts';

type Props = { room: Room; onClose: () => void };

/** The record is the engineer's: they choose who else reads it, and take it back when they like. */
export function HandOverDialog({ room, onClose }: Props) {
  const { meetingId } = room.meeting;
  const [picked, setPicked] = useState<Picked>();
  const hand = useChange(meetings.handOver, {
    offline: 'refuse',
    onDone: () => setPicked(undefined),
  });
  const back = useChange(meetings.takeBack, { offline: 'refuse' });
  const error = hand.error ?? back.error;
  return (
    <Dialog open onClose={onClose} title="Hand over this record">
      <p className="text-ink-soft">
        The record of this conversation is yours. Whom you hand it to reads its shared notes, points
        and check-ins; private notes stay with whoever wrote them.
      </p>
      <PersonPicker label="To" value={picked} onChange={setPicked} />
      {error && <ErrorState error={error} />}
      <Actions>
        <Button
          tone="next"
          icon="handover"
          disabled={!picked}
          busy={hand.isPending}
          onClick={() => picked && hand.mutate({ meetingId, toPersonId: picked.personId })}
        >
          Hand over
        </Button>
        <Button tone="quiet" onClick={onClose}>
          Done
        </Button>
      </Actions>
      {room.handedTo.length > 0 && (
        <ul className="grid gap-2" aria-label="Handed over to">
          {room.handedTo.map(({ personId, name }) => (
            <li key={personId} className="flex items-center justify-between gap-3">
              {name} reads it
              <Button
                size="small"
                busy={back.isPending}
                onClick={() => back.mutate({ meetingId, toPersonId: personId })}
              >
                Take back
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
