import { useId } from 'react';
import { Day } from '../../../../web/design/when.tsx';
import { useRead } from '../../../../web/use.ts';
import { wins } from './calls.ts';

type Props = {
  /** Whose wins: those the viewer may see. */
  personId: string;
  /** The one chosen, by its id. */
  value: string | undefined;
  onChange(winId: string): void;
};

/** Choose one of somebody's wins, newest first. */
export function WinChoice({ personId, value, onChange }: Props) {
  const name = useId();
  const { data } = useRead(wins.ofPerson, { personId, limit: 30 }, { hears: ['sharing'] });
  if (!data) return null;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-semibold">Which win</legend>
      {data.wins.length === 0 && <p className="text-ink-soft">None that you can see yet.</p>}
      <div className="grid max-h-72 gap-1 overflow-y-auto">
        {data.wins.map(({ winId, title, day }) => (
          <label
            key={winId}
            className="flex cursor-pointer items-baseline gap-3 rounded-md px-3 py-2 hover:bg-pebble has-checked:bg-sea-soft has-focus-visible:outline-2 has-focus-visible:outline-sea"
          >
            <input
              type="radio"
              name={name}
              className="accent-sea"
              checked={winId === value}
              onChange={() => onChange(winId)}
            />
            <span className="min-w-0 flex-1 break-words">{title}</span>
            <Day on={day} className="shrink-0 text-sm text-ink-faint" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
