import { nameOf, type Ranking, sentenceOf } from '../rules-motivators.ts';

/** What moves somebody most, in a glance. */
export const FirstThree = ({ ranking }: { ranking: Ranking }) => (
  <ol aria-label="Moves most" className="grid gap-1">
    {ranking.slice(0, 3).map((motivator, at) => (
      <li key={motivator} className="flex items-baseline gap-2.5">
        <span className="w-3 font-serif text-lg text-ink-faint tabular-nums">{at + 1}</span>
        <span>
          <span className="font-semibold">{nameOf(motivator)}</span>{' '}
          <span className="text-sm text-ink-soft">{sentenceOf(motivator)}</span>
        </span>
      </li>
    ))}
  </ol>
);
