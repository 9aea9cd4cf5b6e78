import { Section } from '../../../../web/design/card.tsx';
import type { Win } from '../contract-shapes.ts';
import { byYear } from '../rules.ts';
import { WinItem } from './win-item.tsx';
import { counted, monthsOf } from './words.ts';

type Props = {
  wins: readonly Win[];
  could?: readonly { personId: string; name: string }[];
};

/** By year and quarter, newest first. */
export function WinList({ wins, could = [] }: Props) {
  return byYear(wins).map(({ year, quarters }) => (
    <Section
      key={year}
      title={year}
      aside={counted(quarters.reduce((sum, one) => sum + one.wins.length, 0))}
    >
      {quarters.map(({ quarter, wins: its }) => (
        <div key={quarter} className="grid gap-1 sm:grid-cols-[10rem_1fr] sm:gap-6">
          <h3 className="pt-5.5 font-sans text-sm font-normal text-ink-faint max-sm:pt-3">
            {monthsOf(quarter)}
          </h3>
          <ul className="grid divide-y divide-line border-t border-line">
            {its.map((win) => (
              <WinItem key={win.winId} win={win} could={could} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  ));
}
