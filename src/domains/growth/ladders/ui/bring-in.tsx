import { useId, useState } from 'react';
import { csvText } from '../../../../platform/universal/csv.ts';
import { Button } from '../../../../web/design/button.tsx';
import { Actions } from '../../../../web/design/dialog.tsx';
import { Icon } from '../../../../web/design/icon.tsx';
import { ErrorState, Loading } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { useChange } from '../../../../web/use.ts';
import type { Body, LadderChange, SourceFile } from '../contract-shapes.ts';
import { ladders } from './calls.ts';
import { Changes } from './changes.tsx';

const most = 1_000_000;

/** Choose a file, see what it would bring, say so. Nothing changes before that. */
export function BringIn({ onDone, onLeave }: { onDone(ladderId: string): void; onLeave(): void }) {
  const [files, setFiles] = useState<SourceFile[]>([]);
  const [tooLarge, setTooLarge] = useState(false);
  const plan = useChange(ladders.bringIn, { offline: 'refuse', invalidates: [] });
  const apply = useChange(ladders.bringIn, {
    offline: 'refuse',
    onDone: ({ ladderId }) => {
      toast('It is a draft now. Nobody else sees it until you publish it.');
      if (ladderId) onDone(ladderId);
    },
  });
  const choose = async (chosen: readonly File[]) => {
    plan.reset();
    const large = chosen.some(({ size }) => size > most);
    setTooLarge(large);
    if (large || chosen.length === 0) return;
    const read = await Promise.all(chosen.map(textOf));
    setFiles(read);
    plan.mutate({ files: read });
  };
  const { data } = plan;
  return (
    <div className="grid gap-5">
      <Chooser onFiles={(chosen) => void choose(chosen)} />
      {tooLarge && <p className="text-amber-ink">A file may be one megabyte at most.</p>}
      {plan.isPending && <Loading label="Reading the file" />}
      {(plan.error ?? apply.error) && <ErrorState error={plan.error ?? apply.error} />}
      {data && data.refused.length > 0 && <Refused refused={data.refused} />}
      {data?.body && <Plan body={data.body} state={data.state} changes={data.changes} />}
      {data?.body && (
        <Actions>
          <Button
            tone="next"
            disabled={data.state === 'same'}
            busy={apply.isPending}
            onClick={() => apply.mutate({ files, apply: true })}
          >
            Make it a draft
          </Button>
          <Button tone="quiet" onClick={onLeave}>
            Leave it
          </Button>
        </Actions>
      )}
    </div>
  );
}

const textOf = async (file: File): Promise<SourceFile> => ({
  name: file.name,
  text: csvText(new Uint8Array(await file.arrayBuffer())).text,
});

function Chooser({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className="grid cursor-pointer justify-items-center gap-2 rounded-xl border-2 border-dashed border-line-strong px-6 py-6 text-center hover:border-ink-soft has-focus-visible:outline-2 has-focus-visible:outline-sea"
    >
      <Icon name="upload" className="size-7 text-sea-ink" />
      <span className="font-semibold">Choose a file</span>
      <span className="max-w-prose text-sm text-ink-soft">
        YAML as it is taken out here, a table (CSV) with skill, stage and about, the script of
        Snowflake, or the Markdown pages of engineeringladders, several at once. First you see what
        it would bring.
      </span>
      <input
        id={id}
        type="file"
        multiple
        accept=".yaml,.yml,.json,.csv,.tsv,.js,.md"
        className="sr-only"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </label>
  );
}

const mostShown = 20;

function Refused({ refused }: { refused: readonly string[] }) {
  return (
    <div className="grid gap-1 rounded-md bg-amber-soft p-3.5 text-sm text-amber-ink">
      <p className="font-semibold">This cannot be brought in:</p>
      <ul>
        {refused.slice(0, mostShown).map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {refused.length > mostShown && <p>And {refused.length - mostShown} more.</p>}
    </div>
  );
}

type PlanProps = { body: Body; state: string; changes: readonly LadderChange[] };

function Plan({ body, state, changes }: PlanProps) {
  const { name, source, skills, tracks } = body;
  return (
    <section aria-label="What it would bring" className="grid gap-3">
      <p className="font-serif text-xl">{name}</p>
      <p className="text-ink-soft">
        {skills.length} skills, {tracks.map((one) => one.name).join(', ') || 'no path yet'}.
        {source && ` From ${source}.`}
      </p>
      {state === 'new' && <p>It is new here.</p>}
      {state === 'same' && <p>It says what is here already.</p>}
      {state === 'changed' && <Changes changes={changes} />}
    </section>
  );
}
