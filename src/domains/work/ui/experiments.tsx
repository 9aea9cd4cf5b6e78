import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { Select, TextInput } from '../../../web/design/field.tsx';
import { ErrorState, Ready } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { today } from '../../../web/design/when.tsx';
import { useChange, useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import type { MonthOfTime } from '../contract-shapes.ts';
import { type WorkOfPerson, work } from './calls.ts';
import { hoursText } from './words.ts';

const monthText = new Intl.DateTimeFormat(navigator.language, { month: 'short', timeZone: 'UTC' });

/** Month by month: an outline for what was promised, filled with what was taken. */
export function Months({ months }: { months: readonly MonthOfTime[] }) {
  const most = Math.max(1, ...months.map(({ promised, taken }) => Math.max(promised, taken)));
  const part = (hours: number) => `${(hours / most) * 100}%`;
  return (
    <ul className="grid gap-1.5">
      {months.map(({ month, promised, taken }) => (
        <li key={month} className="grid grid-cols-[2.5rem_1fr_9.5rem] items-center gap-3 text-sm">
          <span className="text-ink-faint">{monthText.format(Date.parse(`${month}-01`))}</span>
          <span aria-hidden className="relative block h-4">
            <span
              className="absolute inset-y-0 start-0 rounded-sm border border-dashed border-line-strong"
              style={{ width: part(promised) }}
            />
            <span
              className="absolute inset-y-1 start-0 rounded-sm bg-kelp"
              style={{ width: part(taken) }}
            />
          </span>
          <span className="text-ink-soft">
            {promised === 0 && taken === 0
              ? 'nothing promised'
              : `${hoursText(taken)} taken of ${hoursText(promised)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Time for experiments of everybody one leads: is the promise kept? */
export function TeamTime() {
  const read = useRead(work.experiments, {});
  const [promising, setPromising] = useState(false);
  return (
    <Card>
      <Section
        title="Time for experiments"
        action={
          <Button size="small" onClick={() => setPromising(true)}>
            Promise time
          </Button>
        }
      >
        <Ready read={read}>
          {({ months, people, everybody }) => (
            <div className="grid gap-4">
              <Months months={months} />
              <p className="text-sm text-ink-soft">
                {everybody > 0
                  ? `You promise everybody ${hoursText(everybody)} a month. `
                  : 'Nothing is promised to everybody. '}
                {people
                  .filter(({ promised }) => promised !== everybody)
                  .map(({ name, promised }) => `${name}: ${hoursText(promised)}.`)
                  .join(' ')}
              </p>
            </div>
          )}
        </Ready>
        {promising && <PromiseTimeDialog onClose={() => setPromising(false)} />}
      </Section>
    </Card>
  );
}

function PromiseTimeDialog({ onClose }: { onClose: () => void }) {
  const { reports } = useViewer();
  const [personId, setPersonId] = useState('');
  const [hours, setHours] = useState('8');
  const promise = useChange(work.promiseTime, {
    onDone: () => {
      toast('Promised.');
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fromMonth = today().slice(0, 7);
    promise.mutate({ personId: personId || null, hours: Number(hours), fromMonth });
  };
  return (
    <Dialog open onClose={onClose} title="Promise time for experiments">
      <form onSubmit={submit} className="grid gap-5">
        <p className="text-ink-soft">
          Hours a month from this month on, for trying things out. They see the promise and note
          what they took; you see whether it could be kept.
        </p>
        <Select label="For" value={personId} onChange={({ target }) => setPersonId(target.value)}>
          <option value="">Everybody you lead</option>
          {reports.map((one) => (
            <option key={one.personId} value={one.personId}>
              {one.name}
            </option>
          ))}
        </Select>
        <TextInput
          label="Hours a month"
          type="number"
          min={0}
          max={200}
          step={1}
          required
          value={hours}
          onChange={({ target }) => setHours(target.value)}
        />
        {promise.error && <ErrorState error={promise.error} />}
        <Actions>
          <Button type="submit" tone="next" busy={promise.isPending} disabled={hours === ''}>
            Promise
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

const taps = [2, 4, 8] as const;

/** One's own time: promised, taken with a tap, and taken back with another. */
export function OwnTime({ of: { months, takings }, isMe }: { of: WorkOfPerson; isMe: boolean }) {
  const untake = useChange(work.untakeTime, { refusal: 'toast' });
  const take = useChange(work.takeTime, { refusal: 'toast', onDone: (out) => noted(out) });
  const noted = (out: { takingId: string } | undefined) =>
    toast('Noted.', out && { label: 'Undo', run: () => untake.mutate(out) });
  const [last] = takings;
  return (
    <Card>
      <Section title="Time for experiments">
        <Months months={months} />
        {isMe && (
          <div className="flex flex-wrap items-center gap-2">
            <span className="text-sm text-ink-soft">Today I took</span>
            {taps.map((hours) => (
              <Button
                key={hours}
                size="small"
                onClick={() => take.mutate({ hours, onDay: today() })}
              >
                {hoursText(hours)}
              </Button>
            ))}
            {last && (
              <Button
                size="small"
                tone="quiet"
                onClick={() => untake.mutate({ takingId: last.takingId })}
              >
                Take the last back
              </Button>
            )}
          </div>
        )}
      </Section>
    </Card>
  );
}
