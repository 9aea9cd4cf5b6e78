import { describe, expect, it } from 'vitest';
import { randomFrom } from './rules-chance.ts';
import { gammaBelow, intervalOf, logGamma } from './rules-gamma.ts';

const ones = (count: number): number[] => new Array<number>(count).fill(1);

/** A Poisson count, by multiplying chances until they fall below e to the minus mean. */
function poisson(mean: number, random: () => number): number {
  const floor = Math.exp(-mean);
  let count = -1;
  for (let chance = 1; chance > floor; count += 1) chance *= random();
  return count;
}

describe('the interval of a ledger', () => {
  it('is the known exact one where all pieces are of one size', () => {
    // Limits of a Poisson mean after Garwood 1936, as any table prints them.
    for (const [count, low, high] of [
      [0, 0, 3.689],
      [1, 0.0253, 5.572],
      [10, 4.795, 18.39],
      [30, 20.24, 42.83],
    ] as const) {
      const interval = intervalOf(ones(count), [1]);
      expect(interval.low).toBeCloseTo(low, 2);
      expect(interval.high).toBeCloseTo(high, 2);
    }
  });

  it('holds the truth at least 95 times in 100 with pieces of several sizes', () => {
    const random = randomFrom(5);
    const sizes = [
      { hours: 1, mean: 4 },
      { hours: 2, mean: 2 },
      { hours: 6, mean: 0.7 },
    ];
    const truth = sizes.reduce((sum, { hours, mean }) => sum + hours * mean, 0);
    const person = () =>
      sizes.flatMap(({ hours, mean }) => new Array<number>(poisson(mean, random)).fill(hours));
    let held = 0;
    const tries = 1500;
    for (let n = 0; n < tries; n += 1) {
      const hours = person();
      const team = [hours, person(), person(), person()].flat();
      const { low, high } = intervalOf(hours, team);
      if (low <= truth && truth <= high) held += 1;
    }
    expect(held / tries).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.05 * 0.95) / tries));
  });

  it('stands on a gamma function anybody can check', () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 10);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 10);
    expect(gammaBelow(1, 2)).toBeCloseTo(1 - Math.exp(-2), 12);
    expect(gammaBelow(3, 8)).toBeCloseTo(1 - Math.exp(-8) * (1 + 8 + 32), 12);
  });
});
