import type { Figures } from './contract.ts';

/** Under five of something nothing is said of it (evidence E9). */
export const fewest = 5;

/** What separated poor from good sessions; above this it is worth a word (evidence E7). */
const muchInput = 0.4;

/** Wilson's 95 percent interval of a count, in whole numbers: what else it could easily have been. */
export function likely(count: number, of: number): { from: number; to: number } {
  if (of === 0) return { from: 0, to: 0 };
  const [z, p] = [1.96, count / of];
  const middle = (p + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2));
  return {
    from: Math.max(0, Math.floor((middle - half) * of)),
    to: Math.min(of, Math.ceil((middle + half) * of)),
  };
}

/** "about 9 of 31, likely 5 to 15" */
export function sayCount(count: number, of: number): string {
  if (of < fewest) return 'too few to say';
  const { from, to } = likely(count, of);
  return `about ${Math.round(count)} of ${of}, likely ${from} to ${to}`;
}

export const isMuchInput = ({ turns, sums }: Figures): boolean =>
  turns >= fewest && sums.input / turns > muchInput;

/** "a median of 17 (8 questions)" */
export const sayWords = ({ questions, medianWords }: Figures['afterOpen']): string =>
  questions < fewest || medianWords === null
    ? `too few questions to say (${questions})`
    : `a median of ${Math.round(medianWords)} (${questions} questions)`;

/** "3 of 9", or that it is too few to count. */
export const sayOf = (count: number, of: number): string =>
  of < fewest ? `too few to say (${of})` : `${count} of ${of}`;
