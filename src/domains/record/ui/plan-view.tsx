import { Button } from '../../../web/design/button.tsx';
import { Icon } from '../../../web/design/icon.tsx';
import { shortDay } from '../../../web/design/when.tsx';
import { PersonPicker, type Picked } from '../../../web/person-picker.tsx';
import type { Entry, Plan } from '../contract.ts';

type Props = {
  plan: Plan;
  meant: Readonly<Record<string, Picked>>;
  done: boolean;
  busy: boolean;
  onMean: (called: string, person: Picked) => void;
  onApply: () => void;
};

/** What the notes would become, person by person; then what needs another look. */
export function PlanView({ plan, meant, done, busy, onMean, onApply }: Props) {
  const problems = plan.entries.filter(({ state }) => state === 'problem');
  return (
    <div className="grid gap-5">
      <p role="status" className="font-semibold">
        {sentence(plan, done)}
      </p>
      <People entries={plan.entries.filter(({ state }) => state !== 'problem')} />
      {!done &&
        plan.strangers.map(({ called, notes }) => (
          <PersonPicker
            key={called}
            label={`Who is “${called}”? (${notes === 1 ? 'one note' : `${notes} notes`})`}
            value={meant[called]}
            onChange={(person) => person && onMean(called, person)}
          />
        ))}
      {problems.length > 0 && <Problems entries={problems} />}
      {!done && plan.counts.new > 0 && (
        <Button
          tone="done"
          icon="check"
          busy={busy}
          className="justify-self-start"
          onClick={onApply}
        >
          Move {plan.counts.new === 1 ? 'one note' : `${plan.counts.new} notes`} in
        </Button>
      )}
    </div>
  );
}

function sentence({ counts }: Plan, done: boolean): string {
  const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
  const parts = [
    `${many(counts.new, 'note', 'notes')} ${done ? 'moved in' : 'would move in'}`,
    counts.known > 0 ? `${many(counts.known, 'is', 'are')} here already` : '',
    counts.problems > 0 ? `${many(counts.problems, 'needs', 'need')} another look` : '',
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

function People({ entries }: { entries: readonly Entry[] }) {
  const people = Map.groupBy(entries, ({ person }) => person?.name ?? '');
  return (
    <ul className="grid gap-1">
      {[...people].map(([name, own]) => {
        const days = own.map(({ on }) => on ?? '').sort();
        return (
          <li key={name} className="flex flex-wrap gap-x-3">
            <span className="font-semibold">{name}</span>
            <span className="text-ink-soft">
              {own.length === 1 ? 'one note' : `${own.length} notes`}, {shortDay(days[0] ?? '')}
              {own.length > 1 && ` to ${shortDay(days.at(-1) ?? '')}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Problems({ entries }: { entries: readonly Entry[] }) {
  return (
    <details className="grid gap-2" open={entries.length <= 5}>
      <summary className="inline-flex min-h-9 items-center gap-2 text-amber-ink">
        <Icon name="flag" /> What needs another look
      </summary>
      <ul className="mt-2 grid gap-2 text-sm">
        {entries.slice(0, 100).map(({ path, reason }) => (
          <li key={path}>
            <code className="break-all">{path}</code>
            <span className="block text-ink-soft">{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
