/** What the months say, for the manager alone. */
import type { Trend } from './contract-shapes.ts';
import { interval, percent, shareOf, threeInARow } from './rules-reading.ts';

type Listened = Trend['listened'];

export type Dot = { readonly share: number; readonly madeAt: string; readonly with: string };

/** One dot a listening of which a share can be told. */
export const dotsOf = (listened: Listened): Dot[] =>
  listened.flatMap(({ figures, madeAt, with: other }) => {
    const share = shareOf(figures);
    return share === null ? [] : [{ share, madeAt, with: other }];
  });

/** With whom the manager talked more than half of the last three one-to-ones (E5). */
export function moreThanHalf(listened: Listened): string[] {
  const byPair = new Map<string, Listened>();
  for (const one of listened) byPair.set(one.pairId, [...(byPair.get(one.pairId) ?? []), one]);
  return [...byPair.values()]
    .filter((list) => threeInARow(list.map(({ figures }) => shareOf(figures))))
    .flatMap((list) => list.at(-1)?.with ?? []);
}

/** The chart in words. */
export function shareWords(dots: readonly Dot[]): string {
  const [first, last] = [dots[0], dots.at(-1)];
  if (!first || !last) return '';
  if (dots.length === 1) return `Once: about ${percent(first.share)} of the talk was yours.`;
  const half = dots.filter(({ share }) => share > 0.5).length;
  return `Your part of the talk over ${dots.length} listenings: about ${percent(first.share)} at first, ${percent(last.share)} last; over half in ${half}.`;
}

const months = 3;

/** Spoken again first, of all questions of the last three months against those before. */
export function againWords(listened: Listened, now: string): string | null {
  const from = new Date(Date.parse(now) - months * 30 * 86_400_000).toISOString();
  const told = [
    ['In the last three months', listened.filter(({ madeAt }) => madeAt >= from)],
    ['Before', listened.filter(({ madeAt }) => madeAt < from)],
  ] as const;
  const said = told.flatMap(([when, list]) => {
    const waits = list.flatMap(({ figures }) => figures.afterMyQuestion);
    if (waits.length < 5) return [];
    const again = waits.filter(({ next }) => next === 'me').length;
    const { from: low, to: high } = interval(again, waits.length);
    return `${when}: ${again} of ${waits.length} (${percent(low)} to ${percent(high)}).`;
  });
  return said.length > 0 ? said.join(' ') : null;
}
