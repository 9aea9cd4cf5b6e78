import { describe, expect, it } from 'vitest';
import {
  type Case,
  casesOf,
  chanceFrom,
  onScale,
  type Raters,
  shareOf,
  spreadsOf,
} from '../../../../test/raters.ts';
import {
  chanceOf,
  chanceOfAnyMark,
  expectedOf,
  expectedSpanOf,
  isApart,
  level,
  reliabilityOf,
  scaleOf,
  standingOut,
  whiskerOf,
} from './rules-model.ts';

const count = 3000;
/** One in twenty, and two standard errors of so many cases. */
const limit = (cases: number): number => 0.05 + 2 * Math.sqrt((0.05 * 0.95) / cases);

const scales = [3, 4, 5, 6, 8, 10];
const crowds = [1, 2, 3, 4, 5, 6, 7, 8];
const everyCrowd = scales.flatMap((stages) => crowds.map((raters): Raters => ({ stages, raters })));

const marked = ({ stages, raters }: Raters) => {
  const scale = scaleOf(stages);
  return ({ own, mean }: Case) => isApart(scale, own, { mean, raters });
};
const nameOf = ({ stages, raters }: Raters) => `${stages} stages, ${raters} others`;
const say = (of: Raters, where: string, share: number) => `${nameOf(of)}, ${where}: ${share}`;

describe('raters without bias are marked in at most one case of twenty', () => {
  it('over everybody, with one to eight others, on scales of three to ten', () => {
    const chance = chanceFrom(1);
    const over = everyCrowd.flatMap((of) => {
      const share = shareOf(casesOf(chance, of, count), marked(of));
      return share > 0.05 ? [say(of, 'everybody', share)] : [];
    });
    expect(over).toEqual([]);
  });

  it('for people at every stage by itself, the floor and the ceiling among them', () => {
    const chance = chanceFrom(2);
    const over = everyCrowd.flatMap((of) =>
      Array.from({ length: 2 * of.stages - 1 }, (_, nth) => 1 + nth / 2).flatMap((truth) => {
        const cases = casesOf(chance, { ...of, standing: () => truth }, 1200);
        const share = shareOf(cases, marked(of));
        return share > limit(1200) ? [say(of, `at ${truth}`, share)] : [];
      }),
    );
    expect(over).toEqual([]);
  });

  it('among those whom the others place low, in the middle, or high', () => {
    const chance = chanceFrom(3);
    const over = everyCrowd.flatMap((of) => {
      const byMean = Map.groupBy(casesOf(chance, of, 2 * count), ({ mean }) => Math.round(mean));
      return [...byMean].flatMap(([mean, cases]) => {
        const share = shareOf(cases, marked(of));
        return cases.length > 300 && share > limit(cases.length)
          ? [say(of, `placed at ${mean}`, share)]
          : [];
      });
    });
    expect(over).toEqual([]);
  });

  it('where raters are as mild as published, and where people stand anywhere', () => {
    const chance = chanceFrom(4);
    const over = everyCrowd.flatMap((of) => {
      const mild = shareOf(casesOf(chance, { ...of, share: 0.53 }, count), marked(of));
      const standing = ({ next }: { next: () => number }) => 1 + (of.stages - 1) * next();
      const anywhere = shareOf(casesOf(chance, { ...of, standing }, count), marked(of));
      return [mild, anywhere].filter((share) => share > 0.05).map((share) => nameOf(of) + share);
    });
    expect(over).toEqual([]);
  });
});

describe('why the difference alone is not enough', () => {
  it('is that it marks those whom others place at the ends, and chance put them there', () => {
    const of = { stages: 5, raters: 1 };
    const { rater } = spreadsOf(5, 0.62);
    const low = casesOf(chanceFrom(5), of, 8 * count).filter(({ mean }) => mean <= 1.5);
    const plain = ({ own, mean }: Case) => Math.abs(own - mean) > 1.96 * rater * Math.SQRT2;
    expect(shareOf(low, plain)).toBeGreaterThan(0.08);
    expect(shareOf(low, marked(of))).toBeLessThan(0.05);
  });

  it('is that unbiased people whom others place low place themselves higher, as expected here', () => {
    const of = { stages: 6, raters: 2 };
    const cases = casesOf(chanceFrom(6), of, 8 * count).filter(({ mean }) => mean === 2);
    const mean = cases.reduce((sum, { own }) => sum + own, 0) / cases.length;
    expect(mean).toBeGreaterThan(2.6);
    expect(Math.abs(mean - expectedOf(scaleOf(6), { mean: 2, raters: 2 }))).toBeLessThan(0.1);
  });
});

describe('a difference that is there', () => {
  const found = (stages: number, raters: number, lean: number): number => {
    const of = { stages, raters, lean };
    return shareOf(casesOf(chanceFrom(7), of, 8000), marked(of));
  };

  it.each([
    [4, 1, 0.36],
    [4, 3, 0.4],
    [4, 8, 0.41],
    [5, 1, 0.2],
    [5, 3, 0.24],
    [5, 8, 0.27],
    [6, 1, 0.13],
    [6, 3, 0.17],
    [6, 8, 0.19],
  ])(
    'of 1.5 stages on a scale of %i is noticed with %i others in this share',
    (stages, raters, share) => {
      expect(Math.abs(found(stages, raters, 1.5) - share)).toBeLessThan(0.02);
    },
  );

  it('is noticed more often the larger it is and the more others there are', () => {
    expect(found(5, 3, 2)).toBeGreaterThan(found(5, 3, 1.5) + 0.1);
    expect(found(5, 3, -1.5)).toBeGreaterThan(0.2);
    expect(found(5, 8, 1.5)).toBeGreaterThan(found(5, 1, 1.5) + 0.05);
  });
});

describe('ten skills of one round', () => {
  /** A rater sees all skills of somebody through the same eyes: half of it is common to all. */
  function rounds(seed: number, of: Raters, times: number): number[][] {
    const chance = chanceFrom(seed);
    const { person, rater } = spreadsOf(of.stages, 0.62);
    const scale = scaleOf(of.stages);
    const eye = () => (rater * chance.normal()) / Math.SQRT2;
    return Array.from({ length: times }, () => {
      const eyes = Array.from({ length: of.raters + 1 }, eye);
      return Array.from({ length: 10 }, () => {
        const truth = scale.middle + person * chance.normal();
        const [own = 0, ...others] = eyes.map((one) => onScale(of.stages, truth + one + eye()));
        const mean = others.reduce((sum, one) => sum + one, 0) / others.length;
        return chanceOf(scale, own, { mean, raters: of.raters });
      });
    });
  }

  it.each([1, 3, 8])('carry a mark by chance no more often than said, with %i others', (raters) => {
    const all = rounds(8, { stages: 5, raters }, count);
    const any = shareOf(all, (chances) => chances.some((one) => one < level));
    expect(any).toBeLessThan(chanceOfAnyMark(10));
    expect(any).toBeGreaterThan(0.1);
    const afterAll = shareOf(all, (chances) => standingOut(chances).some(Boolean));
    expect(afterAll).toBeLessThan(0.05);
  });
});

describe('the figures of one scale', () => {
  it('hold the truth within a whisker in about two of three cases', () => {
    for (const raters of crowds) {
      const standing = ({ next }: { next: () => number }) => 3 + next();
      const of = { stages: 6, raters, standing };
      const inside = shareOf(casesOf(chanceFrom(9), of, count), ({ mean, truth }) => {
        const { from, to } = whiskerOf(scaleOf(6), mean, raters);
        return from <= truth && truth <= to;
      });
      expect(Math.abs(inside - 0.68), `${raters} others`).toBeLessThan(0.05);
    }
  });

  it('foretell how much of a mean is the person, as Spearman and Brown did', () => {
    for (const raters of crowds) {
      const cases = casesOf(chanceFrom(10), { stages: 10, raters }, 4 * count);
      const found = correlation(cases.map(({ truth, mean }) => [truth, mean])) ** 2;
      expect(Math.abs(found - reliabilityOf(scaleOf(10), raters))).toBeLessThan(0.03);
    }
  });

  it('mark exactly what lies outside the stretch that is drawn', () => {
    for (const of of everyCrowd) {
      const scale = scaleOf(of.stages);
      for (const { own, mean } of casesOf(chanceFrom(11), of, 200)) {
        const others = { mean, raters: of.raters };
        const { from, to } = expectedSpanOf(scale, others);
        expect(isApart(scale, own, others)).toBe(own < from || own > to);
      }
    }
  });

  it('never mark two who say the same', () => {
    for (const of of everyCrowd) {
      for (let at = 1; at <= of.stages; at += 0.5) {
        expect(isApart(scaleOf(of.stages), at, { mean: at, raters: of.raters })).toBe(false);
      }
    }
  });
});

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (nth: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[nth], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (of: (a: number, b: number) => number) =>
    pairs.reduce((total, [a, b]) => total + of(a - x, b - y), 0);
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
}
