import { Section } from '../../../web/design/card.tsx';
import { Ago } from '../../../web/design/when.tsx';
import { EnergyTrend } from './energy.tsx';
import { PairFigures } from './figures.tsx';
import type { Myself, Thread } from './person-data.ts';
import { counted, firstName } from './words.ts';

/** The quiet column: how the two have been, in lines and counts. */
export function PersonSide({ thread, me }: { thread: Thread; me: Myself }) {
  const { person, pairs, energy, figures, heldCount, lastHeldAt } = thread;
  const of = (personId: string) => energy.filter((one) => one.personId === personId);
  const theirs = of(person.personId);
  const mine = of(me.personId);
  return (
    <div className="grid gap-8 px-1">
      {lastHeldAt && (
        <p className="text-ink-soft">
          You have met {counted(heldCount, 'time')}, last <Ago at={lastHeldAt} />.
        </p>
      )}
      {(theirs.length > 1 || mine.length > 1) && (
        <Section title="Energy">
          <EnergyTrend who={firstName(person.name)} checkIns={theirs} last={24} />
          <EnergyTrend who="You" checkIns={mine} last={24} />
        </Section>
      )}
      {figures.map((one) => {
        const pair = pairs.find(({ pairId }) => pairId === one.pairId);
        if (!pair || one.points === 0) return null;
        return (
          <PairFigures key={one.pairId} figures={one} side={pair.side} them={person.name} stacked />
        );
      })}
    </div>
  );
}
