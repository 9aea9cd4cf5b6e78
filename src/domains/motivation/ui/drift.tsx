import type { Taking } from '../contract-shapes.ts';
import { sayDrift, shiftsOf, toldShifts } from '../rules-drift.ts';
import { nameOf } from '../rules-motivators.ts';
import { Ribbons, type Tone } from './ribbons.tsx';
import { dayAt } from './words.ts';

/** Every order one gave, in time: what rose and what sank since the last one stands out. */
export function Drift({ takings }: { takings: readonly Taking[] }) {
  const [before, now] = takings.slice(-2);
  if (!before || !now) return null;
  const tones = new Map(
    toldShifts(before.ranking, now.ranking).map(
      ({ motivator, by }) => [motivator, by > 0 ? 'sea' : 'amber'] as [typeof motivator, Tone],
    ),
  );
  const moves = new Map(
    shiftsOf(before.ranking, now.ranking).map(({ motivator, by }) => [motivator, by]),
  );
  const columns = takings.map(({ takingId, takenAt, ranking }) => ({
    key: takingId,
    title: dayAt(takenAt),
    ranking,
  }));
  return (
    <div className="grid gap-2">
      <Ribbons
        columns={columns}
        tones={tones}
        startNames="wide"
        noteOf={(motivator) => sayMove(moves.get(motivator) ?? 0)}
        reading={`Since ${dayAt(before.takenAt)}: ${sayDrift(before.ranking, now.ranking)}`}
      />
      <InWords takings={takings} />
    </div>
  );
}

const sayMove = (by: number): string => (by === 0 ? '' : by > 0 ? `↑ ${by}` : `↓ ${-by}`);

/** The same as a table, for whoever reads rather than looks. */
function InWords({ takings }: { takings: readonly Taking[] }) {
  const newest = takings.at(-1)?.ranking ?? [];
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-9 list-none items-center text-ink-soft underline decoration-line-strong underline-offset-4 hover:text-ink">
        Every place in a table
      </summary>
      <section
        aria-label="Every place in a table"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too.
        tabIndex={0}
        className="mt-2 overflow-x-auto rounded-md contain-inline-size"
      >
        <table className="tabular-nums">
          <thead>
            <tr className="text-ink-faint">
              <th className="sr-only">What moves you</th>
              {takings.map(({ takingId, takenAt }) => (
                <th key={takingId} scope="col" className="px-3 py-1 text-end font-normal">
                  {dayAt(takenAt)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {newest.map((motivator) => (
              <tr key={motivator}>
                <th scope="row" className="py-1 pe-3 text-start font-semibold">
                  {nameOf(motivator)}
                </th>
                {takings.map(({ takingId, ranking }) => (
                  <td key={takingId} className="px-3 py-1 text-end">
                    {ranking.indexOf(motivator) + 1}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
