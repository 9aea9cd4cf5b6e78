import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Dialog } from '../../../web/design/dialog.tsx';
import { DateTimeInput } from '../../../web/design/field.tsx';
import { Icon } from '../../../web/design/icon.tsx';
import { ErrorState, Ready } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { clockText, dayText, whenWords } from '../../../web/design/when.tsx';
import { useChange, useRead } from '../../../web/use.ts';
import type { Meeting, Slot } from '../contract-shapes.ts';
import { meetings } from './calls.ts';
import { firstName } from './words.ts';

type Props = { meeting: Meeting; them: string; onClose: () => void };

/** One press moves: real slots first, then a time of one's own. */
export function MoveDialog({ meeting, them, onClose }: Props) {
  const { meetingId, startsAt: before } = meeting;
  const slots = useRead(meetings.slots, { meetingId }, { keep: false });
  const back = useChange(meetings.move, { refusal: 'toast' });
  const move = useChange(meetings.move, {
    onDone: (_output, { startsAt }) => {
      toast(`Moved to ${whenWords(startsAt)}.`, {
        label: 'Undo',
        run: () => back.mutate({ meetingId, startsAt: before }),
      });
      onClose();
    },
  });
  const to = (startsAt: string) => move.mutate({ meetingId, startsAt });
  return (
    <Dialog open onClose={onClose} title={`Move the meeting with ${firstName(them)}`}>
      <p className="text-ink-soft">
        Planned for {whenWords(before)}. Everything on it moves along.
      </p>
      {move.error && <ErrorState error={move.error} />}
      <Ready read={slots}>
        {({ slots: found }) => <Slots slots={found} them={them} onPick={to} />}
      </Ready>
      <OwnTime onPick={to} busy={move.isPending} />
    </Dialog>
  );
}

type SlotsProps = { slots: readonly Slot[]; them: string; onPick: (startsAt: string) => void };

function Slots({ slots, them, onPick }: SlotsProps) {
  if (slots.length === 0) {
    return <p className="text-ink-soft">No free slot within the hours of you both was found.</p>;
  }
  return (
    <ul className="grid gap-2" aria-label="Free slots">
      {slots.map((slot) => (
        <li key={slot.startsAt}>
          <button
            type="button"
            onClick={() => onPick(slot.startsAt)}
            className="flex min-h-12 w-full items-center gap-3 rounded-md bg-sunken px-4 py-2 text-start transition-colors hover:bg-line"
          >
            <Icon name="calendar" className="text-ink-soft" />
            <span className="font-semibold">{localWords(slot.yours)}</span>
            {clockText(slot.theirs) !== clockText(slot.yours) && (
              <span className="ms-auto text-sm text-ink-soft">
                {clockText(slot.theirs)} for {firstName(them)}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

const localWords = (local: string): string => `${dayText(local.slice(0, 10))}, ${clockText(local)}`;

/** Shown when asked for, so that the slots come first for every kind of reader. */
function OwnTime({ onPick, busy }: { onPick: (startsAt: string) => void; busy: boolean }) {
  const [local, setLocal] = useState<string>();
  if (local === undefined) {
    return (
      <Button tone="quiet" icon="clock" className="justify-self-start" onClick={() => setLocal('')}>
        A time of your own
      </Button>
    );
  }
  const pick = (event: FormEvent) => {
    event.preventDefault();
    if (local) onPick(new Date(local).toISOString());
  };
  return (
    <form onSubmit={pick} className="flex flex-wrap items-end gap-3">
      <div className="min-w-56 flex-1">
        <DateTimeInput
          label="A time of your own"
          autoFocus
          value={local}
          onChange={(event) => setLocal(event.target.value)}
        />
      </div>
      <Button type="submit" disabled={!local} busy={busy}>
        Move it there
      </Button>
    </form>
  );
}
