import type { Verdict } from './contract-shapes.ts';

/** What the test says, and what it cannot say. */
export function sayVerdict({ pieces, p, isFlagged }: Verdict): string {
  if (p === null) {
    return `${pieces} ${pieces === 1 ? 'piece' : 'pieces'} of glue work in half a year. From twenty on, and with two people, chance can be told from habit.`;
  }
  const figure = p < 0.001 ? 'less than 0.001' : p.toFixed(p < 0.1 ? 3 : 2);
  return isFlagged
    ? `Dealt out by chance among those who were here, these ${pieces} pieces would hardly ever lie so unevenly (p = ${figure}). That says nothing about why; it is worth a talk.`
    : `Chance alone among those who were here could lay these ${pieces} pieces as unevenly (p = ${figure}). That is no proof of fairness.`;
}
