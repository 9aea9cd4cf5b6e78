/**
 * The test of E19, tried on made-up half years: it must leave fair ones alone and notice unfair ones.
 * `docs/glue.md` tells more figures.
 */
import { describe, expect, it } from 'vitest';
import { halfYear, shareFlagged } from './fixtures/half-years.ts';
import { drawnChance, exactChance, fairShares, verdictOf } from './rules-chance.ts';

const several = 300;
const fiveInAHundred = 0.05;
/** Three standard errors of such a share. */
const margin = 3 * Math.sqrt((fiveInAHundred * (1 - fiveInAHundred)) / several);

describe('the test of a ledger', () => {
  it('flags at most five in a hundred fair half years, newcomers or not', () => {
    const fair = { people: 6, pieces: 30, favourite: 1 };
    for (const newcomer of [false, true]) {
      const share = shareFlagged({ ...fair, newcomer }, several);
      expect(share).toBeLessThanOrEqual(fiveInAHundred + margin);
      expect(share).toBeGreaterThan(0);
    }
  });

  it('notices somebody with twice the share or more as often as docs/glue.md says', () => {
    const often = (favourite: number, pieces: number) =>
      shareFlagged({ people: 4, pieces, favourite }, 150);
    expect(often(2, 60)).toBeGreaterThan(0.35);
    expect(often(4, 30)).toBeGreaterThan(0.7);
  });

  it('says nothing below twenty pieces, however they lie', () => {
    const one = halfYear({ people: 3, pieces: 19, favourite: 1000 }, 1);
    expect(verdictOf(one, 3)).toEqual({ pieces: 19, p: null, isFlagged: false });
    expect(verdictOf([...one, ...one.slice(0, 1)], 3).isFlagged).toBe(true);
  });

  it('draws what counting out every way finds', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const dealt = halfYear({ people: 3, pieces: 8, favourite: 1 + (seed % 3) }, seed);
      const difference = Math.abs(drawnChance(dealt, 3) - exactChance(dealt, 3));
      expect(difference).toBeLessThan(4 * Math.sqrt(0.25 / 2000));
    }
  });

  it('finds the chance anybody can count: three equal pieces, two people, all to one', () => {
    const dealt = [1, 2, 3].map(() => ({ hours: 1, to: 0, among: [0, 1] }));
    expect(exactChance(dealt, 2)).toBe(2 / 8);
  });

  it('counts nobody for the time before they came', () => {
    const before = { hours: 3, to: 0, among: [0] };
    const after = { hours: 2, to: 1, among: [0, 1] };
    expect(fairShares([before, after], 2)).toEqual([4, 1]);
  });
});
