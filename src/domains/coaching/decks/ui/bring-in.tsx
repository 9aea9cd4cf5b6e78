import { useId, useState } from 'react';
import { csvText } from '../../../../platform/universal/csv.ts';
import { Button } from '../../../../web/design/button.tsx';
import { Actions } from '../../../../web/design/dialog.tsx';
import { Icon } from '../../../../web/design/icon.tsx';
import { ErrorState, Loading } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { useChange } from '../../../../web/use.ts';
import type { Planned } from '../contract-shapes.ts';
import { decks } from './calls.ts';

const most = 2_000_000;

/** Choose a file, see what it would bring, say so. Nothing changes before that. */
export function BringIn({ onDone }: { onDone(): void }) {
  const [text, setText] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const plan = useChange(decks.bringIn, { offline: 'refuse', invalidates: [] });
  const apply = useChange(decks.bringIn, {
    offline: 'refuse',
    onDone: () => {
      toast('They are in your decks.');
      onDone();
    },
  });
  const choose = async (file: File) => {
    plan.reset();
    setTooLarge(file.size > most);
    if (file.size > most) return;
    const read = csvText(new Uint8Array(await file.arrayBuffer())).text;
    setText(read);
    plan.mutate({ text: read });
  };
  return (
    <div className="grid gap-5">
      <Chooser onFile={(file) => void choose(file)} />
      {tooLarge && (
        <p className="text-amber-ink">This file is larger than 2 MB. Please split it.</p>
      )}
      {plan.isPending && <Loading label="Reading the file" />}
      {(plan.error ?? apply.error) && <ErrorState error={plan.error ?? apply.error} />}
      {plan.data && (
        <>
          <Plan decks={plan.data.decks} refused={plan.data.refused} />
          <Actions>
            <Button
              tone="next"
              disabled={plan.data.decks.length === 0}
              busy={apply.isPending}
              onClick={() => apply.mutate({ text, apply: true })}
            >
              Bring them in
            </Button>
            <Button tone="quiet" onClick={onDone}>
              Leave it
            </Button>
          </Actions>
        </>
      )}
    </div>
  );
}

function Chooser({ onFile }: { onFile(file: File): void }) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className="grid cursor-pointer justify-items-center gap-2 rounded-xl border-2 border-dashed border-line-strong px-6 py-6 text-center hover:border-ink-soft has-focus-visible:outline-2 has-focus-visible:outline-sea"
    >
      <Icon name="upload" className="size-7 text-sea-ink" />
      <span className="font-semibold">Choose a JSON or CSV file</span>
      <span className="text-sm text-ink-soft">
        A table needs a column “question”; “deck”, “probes” (with bars between), “why” and
        “language” are read too. First you see what it would bring.
      </span>
      <input
        id={id}
        type="file"
        accept=".json,.csv,application/json,text/csv,text/plain"
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </label>
  );
}

const states: Record<Planned['state'], string> = {
  new: 'a new deck',
  changed: 'added to your deck of this name',
  same: 'is here already',
};
const mostShown = 20;

type PlanProps = { decks: readonly Planned[]; refused: readonly string[] };

function Plan({ decks: list, refused }: PlanProps) {
  return (
    <div className="grid gap-4">
      <ul aria-label="What it would bring" className="grid gap-1.5">
        {list.map(({ title, questions, locales, state }) => (
          <li key={title} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="font-serif text-lg">{title}</span>
            <span className="text-sm text-ink-faint">
              {questions} · {locales.join(', ')} · {states[state]}
            </span>
          </li>
        ))}
      </ul>
      {refused.length > 0 && (
        <div className="grid gap-1 rounded-md bg-amber-soft p-3.5 text-sm text-amber-ink">
          <p className="font-semibold">Not taken:</p>
          <ul>
            {refused.slice(0, mostShown).map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          {refused.length > mostShown && <p>And {refused.length - mostShown} more.</p>}
        </div>
      )}
    </div>
  );
}
