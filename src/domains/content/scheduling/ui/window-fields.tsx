import { OneOf } from '../../../../web/design/choice.tsx';
import { DateTimeInput } from '../../../../web/design/field.tsx';
import type { Plan } from './bars.ts';
import { instantOf, wallOf } from './timescale.ts';

type Window = Plan['window'];

type Props = {
  window: Window;
  timeZone: string;
  onChange: (window: Window) => void;
  error: string | undefined;
};

/** From when until when, and whose clock counts. Either end may stay open. */
export function WindowFields({ window, timeZone, onChange, error }: Props) {
  const place = timeZone.replaceAll('_', ' ');
  const shown = (time: string | null) => (time ? wallIn(window.clock, time, timeZone) : '');
  const set = (end: 'from' | 'until') => (wall: string) =>
    onChange({ ...window, [end]: wall ? timeOn(window.clock, wall, timeZone) : null });
  return (
    <div className="grid gap-4">
      <OneOf<Window['clock']>
        legend="Whose clock counts"
        options={[
          { value: 'instant', label: 'One moment for everybody' },
          { value: 'viewer', label: 'Each viewer’s own clock' },
        ]}
        value={window.clock}
        onChange={(clock) => onChange(onOther(window, clock, timeZone))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateTimeInput
          label="From"
          hint="Empty: since ever"
          value={shown(window.from)}
          onChange={(event) => set('from')(event.target.value)}
        />
        <DateTimeInput
          label="Until"
          hint="Empty: without end"
          value={shown(window.until)}
          error={error}
          onChange={(event) => set('until')(event.target.value)}
        />
      </div>
      <p className="text-sm text-ink-faint">
        {window.clock === 'instant'
          ? `Written on the clock of ${place}; it is the same moment all over the world.`
          : 'At 9:00 it begins at 9:00 wherever somebody is: in Tokyo hours before Berlin.'}
      </p>
    </div>
  );
}

const wallIn = (clock: Window['clock'], time: string, timeZone: string): string =>
  clock === 'viewer' ? time : wallOf(Date.parse(time), timeZone);

const timeOn = (clock: Window['clock'], wall: string, timeZone: string): string =>
  clock === 'viewer' ? wall : new Date(instantOf(wall, timeZone)).toISOString();

/** The same times read on the other kind of clock. */
function onOther({ clock, from, until }: Window, other: Window['clock'], timeZone: string): Window {
  const read = (time: string | null) =>
    time && timeOn(other, wallIn(clock, time, timeZone), timeZone);
  return { clock: other, from: read(from), until: read(until) };
}
