import type { Stretch } from '../speech.ts';

export type Verdict = {
  /** Milliseconds by which beginnings and ends of utterances are off, without sign. */
  readonly errors: readonly number[];
  /** Utterances of half a second or more. */
  readonly missed: readonly Stretch[];
  readonly invented: readonly Stretch[];
};

const longMs = 500;
const isLong = ({ from, to }: Stretch): boolean => to - from >= longMs;
const meets = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to;

/** What was heard beside what was said. */
export function judge(heard: readonly Stretch[], truth: readonly Stretch[]): Verdict {
  const errors = truth.flatMap((said) => {
    const found = heard.filter((one) => meets(one, said));
    const [first, last] = [found[0], found.at(-1)];
    return first && last ? [Math.abs(first.from - said.from), Math.abs(last.to - said.to)] : [];
  });
  const alone = (those: readonly Stretch[], others: readonly Stretch[]): Stretch[] =>
    those.filter((one) => isLong(one) && !others.some((other) => meets(one, other)));
  return { errors, missed: alone(truth, heard), invented: alone(heard, truth) };
}

export const totalOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0);

/** Of both people's speech, the first one's part in a hundred. */
export const shareOf = (mine: readonly Stretch[], theirs: readonly Stretch[]): number =>
  (100 * totalOf(mine)) / (totalOf(mine) + totalOf(theirs));

/** The value that a `part` of all do not exceed. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Pieces that touch are one utterance: reports cut them. */
export function joinedUp(pieces: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last?.to === piece.from) last.to = piece.to;
    else found.push({ ...piece });
  }
  return found;
}
