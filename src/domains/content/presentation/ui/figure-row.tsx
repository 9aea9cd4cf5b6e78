import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { Sparkline } from '../../../../web/design/sparkline.tsx';
import { shortDay } from '../../../../web/design/when.tsx';
import type { contract } from '../contract.ts';
import { figureWords, percent } from './figure-words.ts';

export type Figure = OutputOf<(typeof contract)['operations']['figures']>['figures'][number];

type Props = { figure: Figure; highest: number };

/** One version or arm: how often it was seen and acted upon, with what the figure may as well be. */
export function FigureRow({ figure, highest }: Props) {
  const { arm, impressions, days } = figure;
  return (
    <li className="grid gap-3 rounded-lg bg-surface p-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <div className="grid gap-2">
        {arm && <p className="font-semibold">{arm.replace('/', ', arm ')}</p>}
        <p>{figureWords(figure)}</p>
        <Interval figure={figure} highest={highest} />
      </div>
      {impressions !== null && days.length > 1 && (
        <Sparkline
          points={days.map(({ day, impressions: value }) => ({ value, label: shortDay(day) }))}
          min={0}
          max={Math.max(1, ...days.map((one) => one.impressions))}
          reading={daysWords(days)}
        />
      )}
    </li>
  );
}

function daysWords(days: Figure['days']): string {
  const most = days.reduce((best, one) => (one.impressions > best.impressions ? one : best));
  return `Over ${days.length} days, most on ${shortDay(most.day)}: ${most.impressions}.`;
}

const width = 320;

/** The rate as a point on its interval; the sentence above says the same. */
function Interval({ figure: { rate, low, high }, highest }: Props) {
  if (rate === null || low === null || high === null) return null;
  const x = (share: number) => 6 + (share / highest) * (width - 12);
  return (
    <svg viewBox={`0 0 ${width} 30`} className="w-full max-w-md text-sea" aria-hidden>
      <path d={`M6 12H${width - 6}`} className="stroke-line" />
      <path
        d={`M${x(low)} 12H${x(high)}M${x(low)} 7v10M${x(high)} 7v10`}
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <circle cx={x(rate)} cy="12" r="5" className="fill-coral stroke-surface" />
      <text x="6" y="28" className="fill-ink-faint text-[10px]">
        0 %
      </text>
      <text x={width - 6} y="28" textAnchor="end" className="fill-ink-faint text-[10px]">
        {percent(highest)}
      </text>
    </svg>
  );
}
