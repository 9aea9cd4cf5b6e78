import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { Button } from '../../../../web/design/button.tsx';
import { Actions } from '../../../../web/design/dialog.tsx';
import { Day } from '../../../../web/design/when.tsx';
import type { contract } from '../contract.ts';
import { counted } from './words.ts';

type Plan = OutputOf<(typeof contract)['operations']['bringIn']>;

type Props = { plan: Plan; busy: boolean; onApply(): void; onLeave(): void };

const mostShown = 12;
const mostRemarks = 20;

const readAs: Record<Plan['source'], string> = {
  list: 'Read as a list',
  table: 'Read as a table',
  forge: 'Read as merged requests of a forge',
  git: 'Read from a repository',
};

/** What an import would bring, and a sentence for each thing it would not. */
export function ImportPlan({ plan, busy, onApply, onLeave }: Props) {
  const { source, fresh, known, remarks } = plan;
  return (
    <div className="grid gap-4 border-t border-line pt-5" role="status">
      <p>
        {readAs[source]}: {fresh.length} new
        {known > 0 && `, ${known} known from before`}.
      </p>
      <ul aria-label="What it would bring" className="grid gap-1.5">
        {fresh.slice(0, mostShown).map(({ title, day, marks }) => (
          <li key={marks[0]} className="flex items-baseline justify-between gap-4">
            <span className="min-w-0 break-words">{title}</span>
            <Day on={day} className="shrink-0 text-sm text-ink-faint" />
          </li>
        ))}
        {fresh.length > mostShown && (
          <li className="text-sm text-ink-faint">And {counted(fresh.length - mostShown)} more.</li>
        )}
      </ul>
      {remarks.length > 0 && (
        <ul className="grid gap-1 rounded-md bg-amber-soft p-3.5 text-sm text-amber-ink">
          {remarks.slice(0, mostRemarks).map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
          {remarks.length > mostRemarks && <li>And {remarks.length - mostRemarks} more.</li>}
        </ul>
      )}
      <Actions>
        <Button tone="next" disabled={fresh.length === 0} busy={busy} onClick={onApply}>
          Put {fresh.length === 1 ? 'it' : 'them'} into the list
        </Button>
        <Button tone="quiet" onClick={onLeave}>
          Leave it
        </Button>
      </Actions>
    </div>
  );
}
