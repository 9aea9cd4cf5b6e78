import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { each, middle, points, type Side, type Sides, sides, total, withSide } from './rules.ts';
import { attentionOf, type Choice, leanOf } from './rules-estimate.ts';
import {
  corners,
  type Ellipse,
  ellipseOf,
  height,
  isWithin,
  toPlace,
  toSides,
} from './rules-geometry.ts';
import { blockCount, laidOut, sidesOf } from './rules-statements.ts';
import { driftOf, weekOf } from './rules-weeks.ts';

/** The same run every time: a simulation that fails now and then would say nothing. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const lean = (product: number, performance: number): Sides => ({
  product,
  performance,
  people: 1 - product - performance,
});

/** Goes through all blocks as the model says somebody of this lean would. */
function take(truth: Sides, roll: () => number): Choice[] {
  return Array.from({ length: blockCount }, (_, at) => {
    const [one, other] = sidesOf(at + 1) ?? ['product', 'people'];
    const first = roll() < truth[one] / (truth[one] + truth[other]);
    return first ? { chose: one, over: other } : { chose: other, over: one };
  });
}

/** A week of so many signals, each falling where it may. */
function spend(truth: Sides, signals: number, roll: () => number): Sides {
  const counts: Record<Side, number> = { product: 0, performance: 0, people: 0 };
  for (let one = 0; one < signals; one++) {
    const at = roll();
    const [first, second, third] = sides;
    counts[at < truth[first] ? first : at < truth[first] + truth[second] ? second : third] += 1;
  }
  return counts;
}

const takers = 2000;

const covered = (
  truth: Sides,
  estimate: (roll: () => number) => ReturnType<typeof attentionOf>,
) => {
  const roll = dice(7);
  const hits = Array.from({ length: takers }, () => {
    const found = estimate(roll);
    return found !== null && isWithin(found, truth);
  });
  return hits.filter(Boolean).length / takers;
};

describe('the ellipse of nine in ten', () => {
  const leans = [middle, lean(0.5, 0.3), lean(0.15, 0.6), lean(0.4, 0.2), lean(0.2, 0.1)];

  it.each(leans)('holds the lean of simulated takers in 85 to 95 of a hundred: %o', (truth) => {
    const share = covered(truth, (roll) => leanOf(take(truth, roll)));
    expect(share).toBeGreaterThanOrEqual(0.85);
    expect(share).toBeLessThanOrEqual(0.95);
  });

  it.each(leans)('holds where the attention of simulated weeks goes: %o', (truth) => {
    const share = covered(truth, (roll) => attentionOf(spend(truth, 40, roll)));
    expect(share).toBeGreaterThanOrEqual(0.85);
    expect(share).toBeLessThanOrEqual(0.95);
  });

  it('narrows with what is known, and lies where the point lies', () => {
    const few = attentionOf({ product: 6, performance: 6, people: 6 });
    const many = attentionOf({ product: 60, performance: 60, people: 60 });
    if (!few || !many) throw new Error('there was enough to say');
    expect(ellipseOf(many).long).toBeLessThan(ellipseOf(few).long / 2);
    expect(ellipseOf(many).long).toBeCloseTo(ellipseOf(many).short, 6);
    expect(ellipseOf(few).centre).toEqual(toPlace(few.sides));
  });
});

/** A place on the border of a drawn ellipse, moved in or out by this factor, as shares. */
function border({ centre, long, short, degrees }: Ellipse, turn: number, factor: number): Sides {
  const tilt = (degrees * Math.PI) / 180;
  const [a, b] = [factor * long * Math.cos(turn), factor * short * Math.sin(turn)];
  const x = centre.x + a * Math.cos(tilt) - b * Math.sin(tilt);
  const y = centre.y + a * Math.sin(tilt) + b * Math.cos(tilt);
  const product = 1 - y / height;
  return { product, people: x - product / 2, performance: 1 - product / 2 - x };
}

describe('the drawn ellipse', () => {
  it('has its border exactly where the nine in ten end', () => {
    const some = fc.integer({ min: 4, max: 60 });
    const turns = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
    fc.assert(
      fc.property(some, some, some, turns, (product, performance, people, turn) => {
        const found = attentionOf({ product, performance, people });
        if (!found) throw new Error('there was enough to say');
        expect(isWithin(found, border(ellipseOf(found), turn, 0.99))).toBe(true);
        expect(isWithin(found, border(ellipseOf(found), turn, 1.01))).toBe(false);
      }),
    );
  });
});

describe('a taker', () => {
  it('who chooses at random is near the middle', () => {
    const roll = dice(11);
    const all = Array.from({ length: takers }, () => leanOf(take(middle, roll)).sides);
    for (const side of sides) {
      const mean = all.reduce((sum, one) => sum + one[side], 0) / takers;
      expect(mean).toBeGreaterThan(0.31);
      expect(mean).toBeLessThan(0.36);
    }
  });

  it.each(sides)(
    'who always chooses %s reaches its corner, and the interval says how surely',
    (side) => {
      const always = Array.from({ length: blockCount }, (_, at): Choice => {
        const [one, other] = sidesOf(at + 1) ?? ['product', 'people'];
        if (one === side || other === side)
          return { chose: side, over: one === side ? other : one };
        return at % 2 ? { chose: one, over: other } : { chose: other, over: one };
      });
      const { sides: found } = leanOf(always);
      expect(found[side]).toBeGreaterThan(0.8);
      expect(ellipseOf(leanOf(always)).long).toBeGreaterThan(0.05);
    },
  );
});

describe('the statements', () => {
  it('are balanced, and shuffled per taker, left and right too', () => {
    const met = Array.from({ length: blockCount }, (_, at) => [...(sidesOf(at + 1) ?? [])].sort());
    const times = Object.values(Object.groupBy(met, (two) => two.join())).map((all) => all?.length);
    expect(times).toEqual([8, 8, 8]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const pairs = laidOut(seed, []);
        expect(pairs.map(({ block }) => block).sort((a, b) => a - b)).toEqual(
          Array.from({ length: blockCount }, (_, at) => at + 1),
        );
        expect(laidOut(seed, [])).toEqual(pairs);
        const flipped = pairs.filter(({ block, first }) => first.side !== sidesOf(block)?.[0]);
        expect(flipped.length).toBeGreaterThan(0);
        expect(flipped.length).toBeLessThan(blockCount);
      }),
      { numRuns: 50, seed: 5 },
    );
    expect(laidOut(1, []).map(({ block }) => block)).not.toEqual(
      laidOut(2, []).map(({ block }) => block),
    );
  });

  it('are each said once', () => {
    const texts = laidOut(1, []).flatMap(({ first, second }) => [first.text, second.text]);
    expect(new Set(texts).size).toBe(2 * blockCount);
  });
});

const share = fc.integer({ min: 0, max: 1000 });
const anywhere = fc
  .tuple(share, share, share)
  .filter(([a, b, c]) => a + b + c > 0)
  .map(([a, b, c]) => ({ product: a, performance: b, people: c }));

describe('the geometry', () => {
  it('goes to the plane and back without loss', () => {
    fc.assert(
      fc.property(anywhere, (of) => {
        const back = toSides(toPlace(of));
        for (const side of sides) expect(back[side]).toBeCloseTo(of[side] / total(of), 9);
      }),
    );
    for (const side of sides) {
      expect(toSides(corners[side])[side]).toBeCloseTo(1, 9);
    }
  });

  it('takes the edge for whatever lies outside', () => {
    const far = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(far, far, (x, y) => {
        const found = toSides({ x, y });
        expect(total(found)).toBeCloseTo(1, 9);
        for (const side of sides) expect(found[side]).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a split by hand', () => {
  it('always sums to a hundred whole points, none below zero', () => {
    fc.assert(
      fc.property(anywhere, fc.constantFrom(...sides), fc.integer(), (of, side, value) => {
        const whole = points(of);
        for (const split of [whole, withSide(whole, side, value)]) {
          expect(total(split)).toBe(100);
          for (const one of sides) expect(split[one]).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('a drift', () => {
  const aims = lean(0.2, 0.4);
  const today = Temporal.PlainDate.from('2026-11-24');
  const years = 1000;

  /** Four weeks that follow this lean, told or not. */
  const told = (truth: Sides) => {
    const roll = dice(3);
    const found = Array.from({ length: years }, () => {
      const weeks = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'].map((on) =>
        weekOf({ weekOn: on, signals: spend(truth, 24, roll), aims: points(aims) }),
      );
      return driftOf(weeks, today);
    });
    return found.filter((one) => one !== null).length / years;
  };

  it('is told to one in a hundred at most of those who do as they aim', () => {
    expect(told(aims)).toBeLessThanOrEqual(0.01);
  });

  it('is told to most who go thirty points astray', () => {
    expect(told(lean(0.5, 0.2))).toBeGreaterThan(0.6);
  });

  it('is none without a target, or with weeks that say too little', () => {
    const week = (signals: Sides, of: Sides | null) =>
      ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'].map((on) =>
        weekOf({ weekOn: on, signals, aims: of }),
      );
    const astray = each((side) => (side === 'people' ? 20 : 0));
    expect(driftOf(week(astray, points(aims)), today)?.side).toBe('people');
    expect(driftOf(week(astray, null), today)).toBeNull();
    const few = each((side) => (side === 'people' ? 9 : 0));
    expect(driftOf(week(few, points(aims)), today)).toBeNull();
  });
});
