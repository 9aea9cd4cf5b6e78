import { useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Section } from '../../../web/design/card.tsx';
import { Ready } from '../../../web/design/states.tsx';
import { useRead } from '../../../web/use.ts';
import type { Commitment } from '../contract.ts';
import { commitments } from './calls.ts';
import { CommitmentRow } from './commitment-row.tsx';
import { MakeCommitment, type MakeProps } from './make-commitment.tsx';

export { MakeCommitment } from './make-commitment.tsx';

/** The foot of a room: what the two promised each other, here and before. */
export function RoomCommitments(props: MakeProps & { meetingId: string }) {
  const read = useRead(commitments.room, { meetingId: props.meetingId }, { hears: ['meetings'] });
  return (
    <Section title="Commitments" aside={openWords(read.data?.commitments)}>
      <MakeCommitment {...props} />
      <Ready read={read}>{(found) => <List list={found.commitments} />}</Ready>
    </Section>
  );
}

/** What is open between two people, both ways. */
export function OpenCommitments(props: MakeProps) {
  const { personId } = props.them;
  const read = useRead(commitments.withPerson, { personId });
  return (
    <Section title="Commitments" aside={openWords(read.data?.open)}>
      <MakeCommitment {...props} />
      <Ready read={read}>
        {(found) => (
          <>
            <List list={found.open} />
            {found.closed.length > 0 && <Closed personId={personId} />}
          </>
        )}
      </Ready>
    </Section>
  );
}

/** What was kept and dropped before, unfolded when somebody wants to know. */
function Closed({ personId }: { personId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        tone="quiet"
        size="small"
        icon={open ? 'up' : 'down'}
        aria-expanded={open}
        className="justify-self-start"
        onClick={() => setOpen(!open)}
      >
        Kept and dropped before
      </Button>
      {open && <ClosedPage personId={personId} before={undefined} />}
    </>
  );
}

type PageProps = { personId: string; before: string | undefined };

function ClosedPage({ personId, before }: PageProps) {
  const [more, setMore] = useState(false);
  const input = { personId, ...(before ? { before } : {}) };
  const read = useRead(commitments.withPerson, input, { keep: !before });
  return (
    <Ready read={read}>
      {({ closed, next }) => (
        <>
          <ul className="grid">
            {closed.map((one) => (
              <CommitmentRow key={one.commitmentId} one={one} />
            ))}
          </ul>
          {next && !more && (
            <Button size="small" className="justify-self-start" onClick={() => setMore(true)}>
              Earlier
            </Button>
          )}
          {next && more && <ClosedPage personId={personId} before={next} />}
        </>
      )}
    </Ready>
  );
}

const openWords = (list: readonly Commitment[] | undefined): string | undefined => {
  const open = list?.filter(({ closedAt }) => !closedAt).length;
  return open ? `${open} open` : undefined;
};

function List({ list }: { list: readonly Commitment[] }) {
  if (list.length === 0) {
    return <p className="text-ink-soft">Nothing promised that is still open.</p>;
  }
  return (
    <ul className="grid">
      {list.map((one) => (
        <CommitmentRow key={one.commitmentId} one={one} />
      ))}
    </ul>
  );
}

/** "2 commitments open, 1 overdue" of one pair, for a line in a list; nothing when there is none. */
export function PairPromises({ pairId }: { pairId: string }) {
  const { data } = useRead(commitments.counts, {});
  const pair = data?.pairs.find((one) => one.pairId === pairId);
  if (!pair || pair.mine + pair.theirs === 0) return null;
  const open = pair.mine + pair.theirs;
  return (
    <>
      <span>{open === 1 ? '1 commitment open' : `${open} commitments open`}</span>
      {pair.overdue > 0 && (
        <span className="font-semibold text-amber-ink">{pair.overdue} overdue</span>
      )}
    </>
  );
}

/** Commitments between the two that hold these words, open and closed. */
export function FoundCommitments({ personId, text }: { personId: string; text: string }) {
  const { data } = useRead(commitments.search, { text, personId, limit: 20 }, { keep: false });
  if (!data || data.commitments.length === 0) return null;
  return (
    <Section title="Commitments" aside={data.commitments.length}>
      <List list={data.commitments} />
    </Section>
  );
}
