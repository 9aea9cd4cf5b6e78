import { describe, expect, it } from 'vitest';
import { type Leak, twoMicrophones } from './fixtures/leaking.ts';
import { figuresOf, type TalkFigures } from './rules-figures.ts';
import { merge } from './rules-merge.ts';

const seeds = [1, 2, 3, 4, 5];

const sharePoints = ({ mineMs, theirsMs }: TalkFigures): number =>
  (100 * mineMs) / (mineMs + theirsMs);

function measured(seed: number, leak: Leak) {
  const { truth, window, a, b } = twoMicrophones(seed, leak);
  const merged = merge(a, b, window);
  const nothing = { unreliable: [], questions: [] };
  const found = figuresOf({ ...window, ...merged, questions: [] });
  const real = figuresOf({ ...window, mine: truth.a, theirs: truth.b, ...nothing });
  return { found, real, window, off: Math.abs(sharePoints(found) - sharePoints(real)) };
}

const worst = (leak: Leak): number => Math.max(...seeds.map((seed) => measured(seed, leak).off));

describe('two microphones that hear both', () => {
  it('tell who spoke: within a point with headsets, within two with open speakers', () => {
    expect(worst({ db: null })).toBeLessThan(1);
    expect(worst({ db: -30 })).toBeLessThan(1);
    expect(worst({ db: -20 })).toBeLessThan(1);
    expect(worst({ db: -12 })).toBeLessThan(2);
    expect(worst({ db: -12, delayMs: 250 })).toBeLessThan(2);
    expect(worst({ db: -6 })).toBeLessThan(2);
  });

  it('find the silences, and who ended them', () => {
    for (const seed of seeds) {
      const { found, real } = measured(seed, { db: -12 });
      expect(found.silences.map(({ endedBy }) => endedBy)).toEqual(
        real.silences.map(({ endedBy }) => endedBy),
      );
      expect(found.unreliableMs).toBe(0);
    }
  });

  it('say so where they hear both alike, and give no number there', () => {
    const unclear: Leak[] = [
      { db: -1 },
      { db: -6, calibrationDb: 6 },
      { db: -6, calibrationDb: -6 },
    ];
    for (const leak of unclear) {
      for (const seed of seeds) {
        const { found, window } = measured(seed, leak);
        expect(found.unreliableMs / (window.to - window.from)).toBeGreaterThan(0.9);
      }
    }
  });

  it('do not take two people who talk at once for one voice', () => {
    const { window, a, b } = twoMicrophones(1, { db: null });
    const shifted = twoMicrophones(2, { db: null });
    const together = merge(a, { ...shifted.a, covered: b.covered }, window);
    const both = figuresOf({ ...window, ...together, questions: [] });
    expect(both.unreliableMs).toBe(0);
    expect(both.mineMs + both.theirsMs).toBeGreaterThan(0);
  });

  it('count nothing while one of them is gone or its clock stands still', () => {
    const { window, a, b } = twoMicrophones(1, { db: null });
    const gone = { from: 100_000, to: 160_000 };
    const stalled = { from: 200_000, to: 203_000 };
    const left = {
      ...b,
      covered: [
        { from: window.from, to: gone.from },
        { from: gone.to, to: window.to },
      ],
    };
    const { unreliable } = merge({ ...a, stalls: [stalled] }, left, window);
    expect(unreliable).toEqual([gone, stalled]);
  });
});
