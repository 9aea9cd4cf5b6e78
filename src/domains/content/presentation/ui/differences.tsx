import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { Section } from '../../../../web/design/card.tsx';
import type { contract } from '../contract.ts';
import { differenceWords } from './figure-words.ts';

type Difference = OutputOf<(typeof contract)['operations']['figures']>['differences'][number];

type Props = { differences: readonly Difference[] };

const width = 320;

/** Arms of each experiment against each other: zero in the middle, and where the truth may lie. */
export function Differences({ differences }: Props) {
  const reach = Math.max(0.01, ...differences.flatMap(({ low, high }) => [-low, high]));
  const x = (share: number) => width / 2 + (share / reach) * (width / 2 - 6);
  return (
    <Section title="Experiments">
      <ul className="grid gap-2">
        {differences.map(({ experiment, ...one }) => (
          <li
            key={`${experiment} ${one.arm} ${one.against}`}
            className="grid gap-2 rounded-lg bg-surface p-4"
          >
            <p>
              <span className="font-semibold">{experiment}:</span> {differenceWords(one)}
            </p>
            <svg viewBox={`0 0 ${width} 24`} className="w-full max-w-md text-sea" aria-hidden>
              <path d={`M6 12H${width - 6}M${width / 2} 2v20`} className="stroke-line-strong" />
              <path
                d={`M${x(one.low)} 12H${x(one.high)}M${x(one.low)} 7v10M${x(one.high)} 7v10`}
                stroke="currentColor"
                strokeWidth="2.5"
                strokeLinecap="round"
              />
              <circle cx={x(one.difference)} cy="12" r="5" className="fill-coral stroke-surface" />
            </svg>
          </li>
        ))}
      </ul>
    </Section>
  );
}
