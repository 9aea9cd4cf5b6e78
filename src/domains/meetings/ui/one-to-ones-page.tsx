import { Suspense, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Section } from '../../../web/design/card.tsx';
import { Page } from '../../../web/design/page.tsx';
import { EmptyState, Ready } from '../../../web/design/states.tsx';
import { part } from '../../../web/part.ts';
import type { Picked } from '../../../web/person-picker.tsx';
import { go, useQueryParam } from '../../../web/router.tsx';
import { useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import type { ListedPair } from '../contract-shapes.ts';
import { meetings } from './calls.ts';
import { nextOf, PairRow } from './pair-row.tsx';
import { UnmetRow } from './unmet-row.tsx';

const StartDialog = part(() => import('./start-dialog.tsx'), 'StartDialog');

/** Everyone I meet one to one: what comes next, what is open, what was missed. */
export function OneToOnesPage() {
  const list = useRead(meetings.list, {}, { hears: ['commitments', 'org'] });
  const [picked, start] = useState<{ person?: Picked }>();
  // The palette and Today lead here with `?start`.
  const isSent = useQueryParam('start') !== null;
  const starting = picked ?? (isSent ? {} : undefined);
  const close = () => {
    start(undefined);
    go('/one-to-ones', { replace: true });
  };
  return (
    <Page
      title="One-to-ones"
      lead="A one-to-one belongs to the two of you. Nobody else can read it."
      actions={
        <Button tone="next" icon="plus" onClick={() => start({})}>
          Meet somebody
        </Button>
      }
    >
      <Ready read={list}>
        {({ pairs }) => (
          <Pairs pairs={pairs} onStart={(person) => start(person ? { person } : {})} />
        )}
      </Ready>
      {starting && (
        <Suspense>
          <StartDialog person={starting.person} onClose={close} />
        </Suspense>
      )}
    </Page>
  );
}

type PairsProps = { pairs: readonly ListedPair[]; onStart: (person?: Picked) => void };

function Pairs({ pairs, onStart }: PairsProps) {
  const unmet = useUnmet(pairs);
  const running = pairs.filter((pair) => nextOf(pair)).toSorted(byNext);
  const paused = pairs.filter((pair) => pair.open && !nextOf(pair));
  const past = pairs.filter((pair) => !pair.open && !nextOf(pair));
  if (pairs.length === 0 && unmet.length === 0) {
    return (
      <EmptyState
        title="Half an hour that belongs to two people"
        action={<Button onClick={() => onStart()}>Meet somebody</Button>}
      >
        Start a rhythm with somebody and each meeting plans the next, with all that is still open.
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-10">
      {running.length > 0 && (
        <Rows title="Coming up" aside={running.length}>
          {running.map((pair) => (
            <PairRow key={pair.pairId} pair={pair} />
          ))}
        </Rows>
      )}
      {unmet.length > 0 && (
        <Rows title="Not yet meeting">
          {unmet.map((person) => (
            <UnmetRow key={person.personId} person={person} onStart={() => onStart(person)} />
          ))}
        </Rows>
      )}
      {paused.length > 0 && (
        <Rows title="Without a rhythm">
          {paused.map((pair) => (
            <PairRow key={pair.pairId} pair={pair} onStart={() => onStart(pair.person)} />
          ))}
        </Rows>
      )}
      {past.length > 0 && (
        <Rows title="Earlier" aside="these records are yours alone">
          {past.map((pair) => (
            <PairRow key={pair.pairId} pair={pair} />
          ))}
        </Rows>
      )}
    </div>
  );
}

type RowsProps = { title: string; aside?: React.ReactNode; children: React.ReactNode };

const Rows = ({ title, aside, children }: RowsProps) => (
  <Section title={title} aside={aside}>
    <ul className="grid gap-3">{children}</ul>
  </Section>
);

const byNext = (a: ListedPair, b: ListedPair): number =>
  (nextOf(a)?.startsAt ?? '').localeCompare(nextOf(b)?.startsAt ?? '');

/** Whom one leads or is led by, and has never met here. */
function useUnmet(pairs: readonly ListedPair[]): readonly Picked[] {
  const { reports, manager } = useViewer();
  const met = new Set(pairs.map(({ person }) => person.personId));
  return [...(manager ? [manager] : []), ...reports].filter(({ personId }) => !met.has(personId));
}
