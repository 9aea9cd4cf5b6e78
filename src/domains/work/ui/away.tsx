import { type FormEvent, useState } from 'react';
import { Button, IconButton } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { DateInput } from '../../../web/design/field.tsx';
import { ErrorState, fieldError } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { Day, today } from '../../../web/design/when.tsx';
import { useChange } from '../../../web/use.ts';
import { type WorkOfPerson, work } from './calls.ts';

/** Days somebody is not here. Turns go to others, and the ledger counts them for nobody. */
export function DaysAway({ of: { away, person }, isMe }: { of: WorkOfPerson; isMe: boolean }) {
  const [adding, setAdding] = useState(false);
  const beBack = useChange(work.beBack, { refusal: 'toast' });
  const open = away.filter(({ untilOn }) => untilOn >= today());
  return (
    <Card>
      <Section
        title="Days away"
        action={
          <Button size="small" onClick={() => setAdding(true)}>
            Add days
          </Button>
        }
      >
        {open.map(({ awayId, fromOn, untilOn }) => (
          <p key={awayId} className="flex items-center justify-between gap-3">
            <span>
              <Day on={fromOn} /> to <Day on={untilOn} />
            </span>
            <IconButton
              icon="close"
              label="Take these days away"
              onClick={() => beBack.mutate({ awayId })}
            />
          </p>
        ))}
        <p className="text-sm text-ink-faint">
          Turns of glue work on these days go to somebody else. The team sees the days, and nobody
          is asked why.
        </p>
        {adding && (
          <AwayDialog personId={person.personId} isMe={isMe} onClose={() => setAdding(false)} />
        )}
      </Section>
    </Card>
  );
}

type DialogProps = { personId: string; isMe: boolean; onClose: () => void };

function AwayDialog({ personId, isMe, onClose }: DialogProps) {
  const [fromOn, setFrom] = useState(today());
  const [untilOn, setUntil] = useState('');
  const beAway = useChange(work.beAway, {
    onDone: () => {
      toast('Noted.');
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    beAway.mutate({ personId, fromOn, untilOn });
  };
  return (
    <Dialog open onClose={onClose} title={isMe ? 'Days you are away' : 'Days they are away'}>
      <form onSubmit={submit} className="grid gap-5">
        <div className="grid gap-4 sm:grid-cols-2">
          <DateInput
            label="First day"
            required
            value={fromOn}
            onChange={({ target }) => setFrom(target.value)}
          />
          <DateInput
            label="Last day"
            required
            min={fromOn}
            value={untilOn}
            error={fieldError(beAway.error, 'untilOn')}
            onChange={({ target }) => setUntil(target.value)}
          />
        </div>
        {beAway.error && <ErrorState error={beAway.error} />}
        <Actions>
          <Button type="submit" tone="next" busy={beAway.isPending} disabled={!untilOn}>
            Note them
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
