import { useState } from 'react';
import { csvText } from '../../../../platform/universal/csv.ts';
import { Button } from '../../../../web/design/button.tsx';
import { Card } from '../../../../web/design/card.tsx';
import { TextArea, TextInput } from '../../../../web/design/field.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { useDraft } from '../../../../web/draft.ts';
import { DropFiles } from '../../../../web/drop-files.tsx';
import { useChange } from '../../../../web/use.ts';
import { wins } from './calls.ts';
import { Candidates } from './candidates.tsx';
import { ImportPlan } from './import-plan.tsx';
import { counted } from './words.ts';

const mostBytes = 4_000_000;

/** From a list, a table, a forge or a repository: first seen, then kept to decide on, then a win. */
export function ImportPage() {
  return (
    <Page
      title="Bring in wins"
      lead="Whatever is found waits below. Nothing becomes a win before you say so."
    >
      <Bring />
      <Candidates />
      <FromRepository />
    </Page>
  );
}

function Bring() {
  const [text, setText] = useDraft('wins.import');
  const [author, setAuthor] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const plan = useChange(wins.bringIn, { offline: 'refuse', invalidates: [] });
  const apply = useChange(wins.bringIn, {
    offline: 'refuse',
    onDone: ({ fresh }) => {
      setText('');
      plan.reset();
      toast(`${counted(fresh.length)} to decide on.`);
    },
  });
  const input = { text, ...(author.trim() ? { author: author.trim() } : {}) };
  const change = (next: string) => {
    setText(next);
    plan.reset();
  };
  const open = async ([file]: readonly File[]) => {
    if (!file) return;
    setTooLarge(file.size > mostBytes);
    if (file.size > mostBytes) return;
    const read = csvText(new Uint8Array(await file.arrayBuffer())).text;
    change(read);
    plan.mutate({ ...input, text: read });
  };
  return (
    <Card className="grid gap-5">
      <div className="grid items-start gap-5 md:grid-cols-2">
        <TextArea
          label="Paste a list"
          hint="A line each, or bullets. A day such as 2026-03-31 and links are understood."
          rows={5}
          className="min-h-36 max-h-80"
          value={text}
          onChange={(event) => change(event.target.value)}
        />
        <DropFiles
          title="Or drop a file here, or choose one"
          hint="A table with a column “title”, or merged requests as a forge answers with them, as JSON."
          accept=".csv,.json,.md,.txt,text/csv,text/plain,text/markdown,application/json"
          busy={plan.isPending}
          onFiles={(files) => void open(files)}
        />
      </div>
      {/^\s*[[{]/.test(text) && (
        <AuthorInput
          author={author}
          onChange={(login) => {
            setAuthor(login);
            plan.reset();
          }}
        />
      )}
      {tooLarge && (
        <p className="text-amber-ink">This file is larger than 4 MB. Please split it.</p>
      )}
      {(plan.error ?? apply.error) && <ErrorState error={plan.error ?? apply.error} />}
      {plan.data ? (
        <ImportPlan
          plan={plan.data}
          busy={apply.isPending}
          onApply={() => apply.mutate({ ...input, apply: true })}
          onLeave={() => change('')}
        />
      ) : (
        <Button
          className="justify-self-start"
          disabled={!text.trim()}
          busy={plan.isPending}
          onClick={() => plan.mutate(input)}
        >
          See what it would bring
        </Button>
      )}
    </Card>
  );
}

type AuthorProps = { author: string; onChange: (login: string) => void };

const AuthorInput = ({ author, onChange }: AuthorProps) => (
  <TextInput
    label="Only what this login merged"
    hint="As your forge names you; empty takes everything in the file."
    autoComplete="off"
    maxLength={200}
    value={author}
    onChange={(event) => onChange(event.target.value)}
  />
);

const FromRepository = () => (
  <div className="grid gap-2 text-ink-soft">
    <h2 className="text-lg text-ink">From a repository on your computer</h2>
    <p className="max-w-prose">
      Releases, tags and merged work come from git itself. Your computer reads them; what it finds
      waits in the list above.
    </p>
    <pre className="rounded-md bg-sunken p-3.5 text-sm break-words whitespace-pre-wrap">
      <code>groundswell wins import --git ../repository --author you@example.org</code>
    </pre>
  </div>
);
