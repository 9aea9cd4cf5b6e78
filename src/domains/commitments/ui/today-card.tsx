import { Section } from '../../../web/design/card.tsx';
import { daysAway } from '../../../web/design/when.tsx';
import { Link } from '../../../web/router.tsx';
import { useRead } from '../../../web/use.ts';
import { commitments } from './calls.ts';
import { CommitmentRow } from './commitment-row.tsx';

const soonDays = 7;
const most = 5;

/** Today: what is due within a week, whoever promised it. Nothing due, nothing shown. */
export function DueSoon() {
  const { data } = useRead(commitments.mine, {});
  const due = (data?.commitments ?? []).filter(({ dueOn }) => daysAway(dueOn) <= soonDays);
  if (due.length === 0) return null;
  return (
    <Section
      title="Due this week"
      action={
        <Link href="/me/commitments" className="text-sm font-semibold text-sea-ink hover:underline">
          All of them
        </Link>
      }
    >
      <ul>
        {due.slice(0, most).map((one) => (
          <CommitmentRow key={one.commitmentId} one={one} withName />
        ))}
      </ul>
    </Section>
  );
}
