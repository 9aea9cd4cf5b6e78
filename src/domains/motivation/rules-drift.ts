import { type Motivator, nameOf, type Ranking } from './rules-motivators.ts';

export type Shift = { readonly motivator: Motivator /** Places upwards. */; readonly by: number };

/** How far each moved between two orders, the furthest first; what stayed is left out. */
export const shiftsOf = (before: Ranking, after: Ranking): Shift[] =>
  after
    .map((motivator, place) => ({ motivator, by: before.indexOf(motivator) - place }))
    .filter(({ by }) => by !== 0)
    .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));

/** One place up is what a mood does; from two on it is worth a word. Our practice. */
const leastTold = 2;
const mostTold = 4;

/** The moves worth a word, the furthest first. */
export const toldShifts = (before: Ranking, after: Ranking): Shift[] =>
  shiftsOf(before, after)
    .filter(({ by }) => Math.abs(by) >= leastTold)
    .slice(0, mostTold);

const sayShift = ({ motivator, by }: Shift): string =>
  `${nameOf(motivator)} ${by > 0 ? 'went up' : 'went down'} ${Math.abs(by)} places`;

/** "Craft went up 4 places, Finishing went down 3 places." */
export function sayDrift(before: Ranking, after: Ranking): string {
  const told = toldShifts(before, after);
  if (told.length === 0) return 'Hardly anything moved.';
  return `${told.map(sayShift).join(', ')}.`;
}
