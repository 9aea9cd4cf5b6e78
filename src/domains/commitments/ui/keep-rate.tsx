import { Section } from '../../../web/design/card.tsx';
import { ShareBar } from '../../../web/design/share-bar.tsx';
import { EmptyState, Ready } from '../../../web/design/states.tsx';
import { useRead } from '../../../web/use.ts';
import type { Commitment } from '../contract.ts';
import { commitments } from './calls.ts';
import { CommitmentRow } from './commitment-row.tsx';

/** Me: what I promised and what became of it, for my eyes only. */
export function MyPromises() {
  const read = useRead(commitments.mine, {});
  return (
    <div className="grid gap-10">
      <KeepRate />
      <Ready read={read}>{({ commitments: list }) => <Both list={list} />}</Ready>
    </div>
  );
}

function Both({ list }: { list: readonly Commitment[] }) {
  const theirs = list.filter((one) => one.ownerId === one.other.personId);
  const mine = list.filter((one) => one.ownerId !== one.other.personId);
  if (list.length === 0) {
    return (
      <EmptyState title="Nothing open">
        What you and others promise each other in a one-to-one stands here until it is kept.
      </EmptyState>
    );
  }
  return (
    <>
      {mine.length > 0 && <Part title="You promised" list={mine} />}
      {theirs.length > 0 && <Part title="Promised to you" list={theirs} />}
    </>
  );
}

const Part = ({ title, list }: { title: string; list: readonly Commitment[] }) => (
  <Section title={title} aside={list.length}>
    <ul>
      {list.map((one) => (
        <CommitmentRow key={one.commitmentId} one={one} withName />
      ))}
    </ul>
  </Section>
);

function KeepRate() {
  const read = useRead(commitments.keepRate, {});
  return (
    <Section
      title="What became of your commitments"
      aside="the last twelve months, for your eyes only"
    >
      <Ready read={read}>
        {({ kept, keptLate, dropped, renegotiated, open }) =>
          kept + dropped === 0 ? (
            <p className="text-ink-soft">None was closed yet; {open} open.</p>
          ) : (
            <ShareBar
              parts={[
                { label: 'Kept', count: kept - keptLate, tone: 'kelp' },
                { label: 'Kept later', count: keptLate, tone: 'sea' },
                { label: 'Dropped', count: dropped, tone: 'plain' },
              ]}
              reading={`${kept} of ${kept + dropped} kept${keptLate > 0 ? `, ${keptLate} of them later than agreed` : ''}; ${dropped} dropped; ${renegotiated} moved to another day on the way.`}
            />
          )
        }
      </Ready>
    </Section>
  );
}
