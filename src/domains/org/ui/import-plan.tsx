import { useState } from 'react';
import { csvOf } from '../../../platform/universal/csv.ts';
import { Button, ButtonLink } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { Icon } from '../../../web/design/icon.tsx';
import type { Plan } from './calls.ts';

type Props = {
  plan: Plan;
  fileName: string;
  remark: string | null;
  done: boolean;
  busy: boolean;
  onApply(): void;
};

const lines = (count: number, one: string, many: string): string | undefined =>
  count === 0 ? undefined : `${count.toLocaleString()} ${count === 1 ? one : many}`;

function countsOf({ counts }: Plan): string[] {
  return [
    lines(counts.peopleAdded, 'person is new', 'people are new'),
    lines(counts.peopleChanged, 'person changes', 'people change'),
    lines(counts.linesMoved, 'reporting line begins', 'reporting lines begin'),
    lines(counts.teamsAdded, 'team is new', 'teams are new'),
    lines(counts.membershipsAdded, 'membership begins', 'memberships begin'),
    lines(counts.membershipsChanged, 'membership changes', 'memberships change'),
  ].filter((line) => line !== undefined);
}

export function PlanView({ plan, fileName, remark, done, busy, onApply }: Props) {
  const counts = countsOf(plan);
  const title = done ? 'This has changed' : 'This would change';
  return (
    <>
      <Section title={title} aside={`${fileName}, ${plan.lines.toLocaleString()} lines`}>
        <Card className="grid gap-5">
          {remark && <p className="rounded-md bg-amber-soft p-3.5 text-amber-ink">{remark}</p>}
          {counts.length > 0 ? (
            <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
              {counts.map((line) => (
                <li key={line} className="flex gap-2.5">
                  <Icon name={done ? 'check' : 'plus'} className="mt-1 text-kelp-ink" />
                  {line}
                </li>
              ))}
            </ul>
          ) : (
            <p>
              {plan.counts.unchanged > 0
                ? 'Nothing: everything in this file is here already.'
                : 'Nothing: no line of this file could be used.'}
            </p>
          )}
          {counts.length > 0 && plan.counts.unchanged > 0 && (
            <p className="text-sm text-ink-faint">
              {lines(plan.counts.unchanged, 'line is', 'lines are')} here already and stay as they
              are.
            </p>
          )}
          {done && (
            <ButtonLink href="/people" className="justify-self-start">
              See the people
            </ButtonLink>
          )}
          {!done && counts.length > 0 && (
            <Button tone="next" className="justify-self-start" busy={busy} onClick={onApply}>
              Import this
            </Button>
          )}
        </Card>
      </Section>
      {plan.problems.length > 0 && <Problems plan={plan} fileName={fileName} />}
      {plan.samples.length > 0 && <Samples plan={plan} />}
    </>
  );
}

const few = 12;

function Samples({ plan }: { plan: Plan }) {
  const [all, setAll] = useState(false);
  const shown = all ? plan.samples : plan.samples.slice(0, few);
  return (
    <Section
      title="Line by line"
      aside={all || plan.samples.length <= few ? undefined : `the first ${few}`}
    >
      <ol className="grid gap-1 text-sm">
        {shown.map(({ line, what }) => (
          <li key={`${line} ${what}`} className="grid grid-cols-[5rem_1fr] gap-3">
            <span className="text-ink-faint">line {line}</span>
            <span className="min-w-0 break-words">{what}</span>
          </li>
        ))}
      </ol>
      {plan.samples.length > few && !all && (
        <Button size="small" className="justify-self-start" onClick={() => setAll(true)}>
          Show more
        </Button>
      )}
    </Section>
  );
}

/** The list as a file, so that whoever keeps the data can mend it there. */
function download(plan: Plan, fileName: string): void {
  const rows = plan.problems.map(({ line, reason, kept }) => [
    String(line),
    reason,
    kept === 'rest' ? 'yes' : 'no',
  ]);
  const text = csvOf([['line', 'reason', 'rest of the line used'], ...rows]);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv' }));
  link.download = `problems in ${fileName}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

function Problems({ plan, fileName }: { plan: Plan; fileName: string }) {
  const [all, setAll] = useState(false);
  const { problems, problemCount } = plan;
  const shown = all ? problems : problems.slice(0, few);
  const more = problemCount - shown.length;
  return (
    <Section
      title="Lines that need another look"
      aside={problemCount.toLocaleString()}
      action={
        <Button size="small" icon="download" onClick={() => download(plan, fileName)}>
          Download the list
        </Button>
      }
    >
      <div className="overflow-x-auto rounded-lg bg-amber-soft p-2 text-amber-ink sm:p-4">
        <table className="w-full text-start text-sm">
          <thead className="sr-only">
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Reason</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, reason }) => (
              <tr key={`${line} ${reason}`} className="align-top">
                <td className="w-20 py-1 pe-3 ps-2 whitespace-nowrap">line {line}</td>
                <td className="py-1 pe-2">{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && !all && problems.length > few && (
        <Button size="small" className="justify-self-start" onClick={() => setAll(true)}>
          Show more
        </Button>
      )}
      {all && more > 0 && (
        <p className="text-sm text-ink-faint">And {more.toLocaleString()} more of the kind.</p>
      )}
    </Section>
  );
}
