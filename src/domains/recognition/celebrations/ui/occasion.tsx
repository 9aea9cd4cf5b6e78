import { type ReactNode, useId } from 'react';
import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { TextInput } from '../../../../web/design/field.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { Day } from '../../../../web/design/when.tsx';
import type { contract } from '../contract.ts';

export type Occasions = OutputOf<(typeof contract)['operations']['occasions']>['wins'];

/** A win of theirs, or something in one's own words. */
export type What = { readonly winId: string | null; readonly forWhat: string };

type Props = { wins: Occasions; what: What; onChange: (what: What) => void };

/** The few that come first; the rest unfold. */
const most = 4;

export function Occasion({ wins, what, onChange }: Props) {
  const group = useId();
  const fresh = wins.filter(({ isCelebrated, winId }) => !isCelebrated || winId === what.winId);
  const listed = [...fresh, ...wins.filter((win) => !fresh.includes(win))];
  const row = (win: Occasions[number]) => (
    <Choice
      key={win.winId}
      group={group}
      checked={what.winId === win.winId}
      onChoose={() => onChange({ winId: win.winId, forWhat: win.title })}
    >
      <span className="break-words">{win.title}</span>
      <span className="flex items-center gap-2 text-sm text-ink-faint">
        <Day on={win.day} />
        {win.isCelebrated && <Tag tone="done">you celebrated it</Tag>}
      </span>
    </Choice>
  );
  return (
    <div className="grid gap-4">
      {listed.length > 0 && (
        <fieldset className="grid gap-1">
          <legend className="sr-only">What for</legend>
          {listed.slice(0, most).map(row)}
          {listed.length > most && (
            <details>
              <summary className="inline-flex min-h-10 items-center px-3 text-sm text-ink-soft underline decoration-line-strong underline-offset-4 hover:text-ink">
                {listed.length - most} more
              </summary>
              {listed.slice(most).map(row)}
            </details>
          )}
          <Choice
            group={group}
            checked={what.winId === null}
            onChoose={() => onChange({ winId: null, forWhat: '' })}
          >
            Something else
          </Choice>
        </fieldset>
      )}
      {what.winId === null && (
        <TextInput
          label="What is it for?"
          bare={listed.length > 0}
          placeholder="The calm way you ran the incident on Tuesday"
          maxLength={300}
          value={what.forWhat}
          onChange={(event) => onChange({ winId: null, forWhat: event.target.value })}
        />
      )}
    </div>
  );
}

type ChoiceProps = {
  group: string;
  checked: boolean;
  disabled?: boolean;
  onChoose: () => void;
  children: ReactNode;
};

/** One line of several, the whole of it to press. */
export function Choice({ group, checked, disabled = false, onChoose, children }: ChoiceProps) {
  return (
    <label className="flex min-h-11 items-start gap-3 rounded-lg px-3 py-2 transition-colors not-has-disabled:hover:bg-pebble has-checked:bg-sea-soft has-disabled:text-ink-faint has-focus-visible:outline-2 has-focus-visible:outline-sea">
      <input
        type="radio"
        name={group}
        className="mt-1 size-4 shrink-0 accent-sea outline-none"
        checked={checked}
        disabled={disabled}
        onChange={onChoose}
      />
      <span className="grid min-w-0 gap-0.5">{children}</span>
    </label>
  );
}
