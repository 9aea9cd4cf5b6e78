import { type DragEvent, useId, useState } from 'react';
import { Card, Section } from '../../../web/design/card.tsx';
import { Icon } from '../../../web/design/icon.tsx';
import { ErrorState, Loading } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { useChange } from '../../../web/use.ts';
import type { TextFile } from '../../../web/zip.ts';
import type { Plan } from '../contract.ts';
import { record } from './calls.ts';
import { PlanView } from './plan-view.tsx';
import { chosen, dropped, notesIn } from './read-notes.ts';

type Meant = Readonly<Record<string, { personId: string; name: string }>>;

/** Choose a folder, see what it would become, confirm. */
export function MoveIn() {
  const { notes, meant, shown, done, plan, apply, choose, mean } = useMoveIn();
  return (
    <Section title="Move notes in">
      <Card className="grid gap-5">
        <p className="max-w-prose">
          You kept notes about one-to-ones as Markdown or text files? They become past meetings,
          each with your note. <strong>The words stay yours alone</strong>; the other person sees
          that you met on that day, and nothing more.
        </p>
        <p className="max-w-prose text-sm text-ink-soft">
          Whom a note is about comes from its head (<code>person: Ben Ito</code>), its folder or its
          name; the day from <code>date: 2026-11-02</code> or the file name.
        </p>
        <Sources onChoose={(files) => void choose(files)} />
        {notes?.length === 0 && (
          <p role="alert" className="rounded-md bg-amber-soft p-3.5 text-amber-ink">
            There is no Markdown or text file in this. Nothing was changed.
          </p>
        )}
        {plan.isPending && <Loading label="Reading your notes" />}
        {plan.error && <ErrorState error={plan.error} />}
        {apply.error && <ErrorState error={apply.error} />}
        {shown && notes && notes.length > 0 && (
          <PlanView
            plan={shown}
            meant={meant}
            done={done !== undefined}
            busy={apply.isPending}
            onMean={mean}
            onApply={() => apply.mutate(asked(notes, meant))}
          />
        )}
      </Card>
    </Section>
  );
}

const asked = (files: readonly TextFile[], meant: Meant) => ({
  files: [...files],
  people: Object.entries(meant).map(([called, { personId }]) => ({ called, personId })),
});

function useMoveIn() {
  const [notes, setNotes] = useState<readonly TextFile[]>();
  const [meant, setMeant] = useState<Meant>({});
  const [done, setDone] = useState<Plan>();
  const plan = useChange(record.importPlan, { offline: 'refuse', invalidates: [] });
  const apply = useChange(record.importApply, {
    offline: 'refuse',
    invalidates: ['meetings', 'today'],
    onDone: (result) => {
      setDone(result);
      toast('Your notes have moved in.');
    },
  });
  const choose = async (files: readonly { path: string; file: File }[]) => {
    const found = await notesIn(files);
    setNotes(found);
    setMeant({});
    setDone(undefined);
    apply.reset();
    plan.reset();
    if (found.length > 0) plan.mutate(asked(found, {}));
  };
  const mean = (called: string, person: Meant[string]) => {
    const next = { ...meant, [called]: person };
    setMeant(next);
    if (notes) plan.mutate(asked(notes, next));
  };
  return { notes, meant, shown: done ?? plan.data, done, plan, apply, choose, mean };
}

type SourcesProps = { onChoose: (files: { path: string; file: File }[]) => void };

/** A place to drop a folder or an archive; below it, two buttons that open the file dialog. */
function Sources({ onChoose }: SourcesProps) {
  const [over, setOver] = useState(false);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChoose(await dropped(event.dataTransfer.items));
  };
  return (
    // Dropping is a shortcut for the two inputs inside, which the keyboard reaches.
    <fieldset
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
      className={`grid justify-items-center gap-3 rounded-xl border-2 border-dashed px-6 py-8 text-center transition-colors ${over ? 'border-sea bg-sea-soft' : 'border-line-strong'}`}
    >
      <legend className="sr-only">Notes to move in</legend>
      <Icon name="upload" className="size-8 text-sea-ink" />
      <p className="font-semibold">Drop a folder, files or a zip here</p>
      <div className="flex flex-wrap justify-center gap-2">
        <Choose label="Choose a folder" isFolder onChoose={onChoose} />
        <Choose label="Choose files or a zip" onChoose={onChoose} />
      </div>
    </fieldset>
  );
}

function Choose({ label, isFolder, onChoose }: SourcesProps & { label: string; isFolder?: true }) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className="inline-flex min-h-11 cursor-pointer items-center rounded-full bg-pebble px-5 font-semibold hover:bg-pebble-strong has-focus-visible:outline-2 has-focus-visible:outline-sea"
    >
      {label}
      <input
        id={id}
        type="file"
        multiple
        {...(isFolder ? { webkitdirectory: '' } : { accept: '.md,.markdown,.txt,.zip' })}
        className="sr-only"
        onChange={(event) => {
          onChoose(chosen(event.target.files));
          event.target.value = '';
        }}
      />
    </label>
  );
}
