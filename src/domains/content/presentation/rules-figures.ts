/**
 * What is counted, and when it may be shown. Evidence E16: a figure is about five people or more, and
 * so is every difference of two figures. So counts wait in portions, and a portion is shown whole once
 * five viewers stand behind it.
 */

/** Viewers behind whatever is shown (evidence E16). */
export const enough = 5;

export type Count = {
  readonly placement: string;
  readonly bookingId: string;
  readonly versionId: string;
  /** `experiment/arm`, or empty. */
  readonly arm: string;
  readonly impressions: number;
  readonly actions: number;
  /** One of 32 bits, by the viewer's hash; 0 where nobody said who. */
  readonly viewers: number;
};

/** Counts of one booking, version and arm together. */
export type Portion = Count;

/** Each viewer sets one bit, the same each time: so many bits, at least so many viewers. */
export function atLeast(viewers: number): number {
  let count = 0;
  for (let left = viewers | 0; left !== 0; left &= left - 1) count += 1;
  return count;
}

const keyOf = ({ bookingId, versionId, arm }: Count) => `${bookingId} ${versionId} ${arm}`;

function joined(
  one: Portion | undefined,
  { impressions, actions, viewers, ...of }: Count,
): Portion {
  return {
    ...of,
    impressions: (one?.impressions ?? 0) + impressions,
    actions: (one?.actions ?? 0) + actions,
    viewers: (one?.viewers ?? 0) | viewers,
  };
}

/** Adds counts to what waits; what is complete goes out whole, and its place begins anew. */
export function fold(
  waiting: readonly Portion[],
  counts: readonly Count[],
): { waiting: Portion[]; complete: Portion[] } {
  const open = new Map(waiting.map((one) => [keyOf(one), one]));
  const complete: Portion[] = [];
  for (const count of counts) {
    const portion = joined(open.get(keyOf(count)), count);
    const done = atLeast(portion.viewers) >= enough;
    if (done) complete.push(portion);
    open.set(keyOf(count), done ? joined(undefined, { ...count, ...nothing }) : portion);
  }
  const changed = new Set(counts.map(keyOf));
  return { waiting: [...open.values()].filter((one) => changed.has(keyOf(one))), complete };
}

const nothing = { impressions: 0, actions: 0, viewers: 0 };

const z = 1.959964;

export type Interval = { rate: number; low: number; high: number };

/** Wilson's interval of a share, 95 % (Wilson, JASA 22, 1927). */
export function wilson(hits: number, of: number): Interval | null {
  if (of === 0) return null;
  const rate = Math.min(1, hits / of);
  const middle = (rate + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const reach =
    (z / (1 + (z * z) / of)) * Math.sqrt((rate * (1 - rate)) / of + (z * z) / (4 * of * of));
  return { rate, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

/** Difference of two shares with its 95 % interval (Newcombe, Statistics in Medicine 17, 1998, method 10). */
export function differenceOf(one: Interval, other: Interval) {
  const difference = one.rate - other.rate;
  return {
    difference,
    low: difference - Math.hypot(one.rate - one.low, other.high - other.rate),
    high: difference + Math.hypot(one.high - one.rate, other.rate - other.low),
  };
}
