import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, crossingsOf, questionsOf } from './rules-agreement.ts';
import { shiftsOf } from './rules-drift.ts';
import { type Motivator, motivators, type Ranking } from './rules-motivators.ts';

const ranking = fc.shuffledSubarray([...motivators], { minLength: motivators.length });

/** Kendall's tau-b by its definition, over all ordered pairs, ties and all. */
function byDefinition(a: Ranking, b: Ranking): number {
  const sign = (order: Ranking, one: Motivator, other: Motivator) =>
    Math.sign(order.indexOf(one) - order.indexOf(other));
  let together = 0;
  let ofA = 0;
  let ofB = 0;
  for (const one of motivators) {
    for (const other of motivators) {
      const [x, y] = [sign(a, one, other), sign(b, one, other)];
      together += x * y;
      ofA += x * x;
      ofB += y * y;
    }
  }
  return together / Math.sqrt(ofA * ofB);
}

/** Sums of the distances of a pair in both orders; 0 where it stands the same way round. */
const apart = (a: Ranking, b: Ranking, one: Motivator, other: Motivator): number => {
  const [x, y] = [a.indexOf(one) - a.indexOf(other), b.indexOf(one) - b.indexOf(other)];
  return x * y < 0 ? Math.abs(x) + Math.abs(y) : 0;
};

describe('agreement of two orders', () => {
  it('is Kendall’s tau-b', () => {
    fc.assert(
      fc.property(ranking, ranking, (a, b) => {
        expect(agreementOf(a, b)).toBeCloseTo(byDefinition(a, b), 12);
        expect(agreementOf(a, b)).toBeCloseTo(agreementOf(b, a), 12);
      }),
    );
  });

  it('is 1 with oneself and −1 with the reverse', () => {
    fc.assert(
      fc.property(ranking, (a) => {
        expect(agreementOf(a, a)).toBe(1);
        expect(agreementOf(a, a.toReversed())).toBe(-1);
        expect(crossingsOf(a, a)).toEqual([]);
      }),
    );
  });

  it('names the pair furthest apart first, and each motivator once', () => {
    fc.assert(
      fc.property(ranking, ranking, (guess, order) => {
        const found = crossingsOf(guess, order);
        const named = found.flatMap(({ said, guessed }) => [said, guessed]);
        expect(new Set(named).size).toBe(named.length);
        for (const { said, guessed } of found) {
          expect(order.indexOf(said)).toBeLessThan(order.indexOf(guessed));
          expect(guess.indexOf(said)).toBeGreaterThan(guess.indexOf(guessed));
        }
        const furthest = Math.max(
          ...motivators.flatMap((one) =>
            motivators.map((other) => apart(guess, order, one, other)),
          ),
        );
        const [first] = found;
        expect(first ? apart(guess, order, first.said, first.guessed) : 0).toBe(furthest);
      }),
    );
  });

  it('always leaves three questions to talk about', () => {
    fc.assert(
      fc.property(ranking, ranking, (guess, order) => {
        const asked = questionsOf(guess, order);
        expect(new Set(asked).size).toBe(3);
        expect(asked.every((question) => question.endsWith('?'))).toBe(true);
      }),
    );
  });
});

describe('drift', () => {
  it('moves as many places up as down, and brings one order into the other', () => {
    fc.assert(
      fc.property(ranking, ranking, (before, after) => {
        const shifts = shiftsOf(before, after);
        expect(shifts.reduce((sum, { by }) => sum + by, 0)).toBe(0);
        for (const { motivator, by } of shifts) {
          expect(before.indexOf(motivator) - by).toBe(after.indexOf(motivator));
        }
      }),
    );
  });
});
