import { useState } from 'react';
import { csvText } from '../../../platform/universal/csv.ts';
import { Card } from '../../../web/design/card.tsx';
import { ErrorState, Loading } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { useChange } from '../../../web/use.ts';
import { org, type Plan } from './calls.ts';
import { DropFile } from './drop-file.tsx';
import { PlanView } from './import-plan.tsx';

type Chosen = { name: string; text: string; remark: string | null };

const most = 5_000_000;

/** Drop a file, see what will change, confirm. Nothing changes before that. */
export function ImportSection() {
  const [file, setFile] = useState<Chosen>();
  const [tooLarge, setTooLarge] = useState(false);
  const [done, setDone] = useState<Plan>();
  const plan = useChange(org.importPlan, { offline: 'refuse', invalidates: [] });
  const apply = useChange(org.importApply, {
    offline: 'refuse',
    onDone: (result) => {
      setDone(result);
      toast('The import is done.');
    },
  });
  const choose = async (chosen: File) => {
    setTooLarge(chosen.size > most);
    setDone(undefined);
    apply.reset();
    plan.reset();
    if (chosen.size > most) return;
    const read = { name: chosen.name, ...csvText(new Uint8Array(await chosen.arrayBuffer())) };
    setFile(read);
    plan.mutate({ text: read.text });
  };
  const shown = done ?? plan.data;
  return (
    <div className="grid gap-6">
      <DropFile onFile={(chosen) => void choose(chosen)} compact={shown !== undefined} />
      {tooLarge && (
        <p role="alert" className="rounded-md bg-amber-soft p-3.5 text-amber-ink">
          This file is larger than 5 MB. Please split it and import the parts one after the other.
        </p>
      )}
      {!shown && !plan.error && !plan.isPending && <Columns />}
      {plan.isPending && <Loading label="Reading the file" />}
      {plan.error && <ErrorState error={plan.error} />}
      {apply.error && <ErrorState error={apply.error} />}
      {file && shown && (
        <PlanView
          plan={shown}
          fileName={file.name}
          remark={file.remark}
          done={done !== undefined}
          busy={apply.isPending}
          onApply={() => apply.mutate({ text: file.text })}
        />
      )}
    </div>
  );
}

const files = [
  {
    title: 'People',
    columns:
      'email, name, title, team, manager_email, start_date, time_zone, level, country, locale',
    text: 'One line a person. Only email and name are needed, and an empty cell leaves what is there. Nobody is removed. A column such as attribute:guild keeps a fact of your own, which content can be meant for.',
  },
  {
    title: 'Memberships over the years',
    columns: 'email, team, from, until',
    text: 'Who was in which team when. Import the people first.',
  },
];

const Columns = () => (
  <div className="grid gap-4 lg:grid-cols-2">
    {files.map(({ title, columns, text }) => (
      <Card key={title} className="grid content-start gap-2">
        <h3 className="font-semibold">{title}</h3>
        <code className="font-mono text-sm break-words text-ink-soft">{columns}</code>
        <p className="text-sm text-ink-soft">{text}</p>
      </Card>
    ))}
  </div>
);
