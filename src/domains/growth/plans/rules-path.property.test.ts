import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goal } from './contract-shapes.ts';
import type { Box } from './rules-labels.ts';
import { monthFrom, pathOf, smallFrame, wholeFrame } from './rules-path.ts';

const today = '2026-11-22';

const day = fc
  .integer({ min: -900, max: 500 })
  .map((away) => new Date(Date.UTC(2026, 10, 22 + away)).toISOString().slice(0, 10));
const words = fc.string({ minLength: 1, maxLength: 120 });
const goal: fc.Arbitrary<Goal> = fc
  .record({
    what: words,
    byOn: day,
    turn: fc.option(fc.tuple(fc.constantFrom('reached', 'missed', 'let-go', 'reopened'), day)),
    stones: fc.array(fc.tuple(words, day, fc.option(day)), { maxLength: 5 }),
    kept: fc.array(fc.tuple(words, day), { maxLength: 12 }),
  })
  .map(({ what, byOn, turn, stones, kept }) => ({
    goalId: what,
    dreamId: null,
    what,
    why: '',
    byOn,
    skill: null,
    helper: null,
    proposedBy: null,
    madeAt: '2026-01-01T00:00:00Z',
    changedAt: '2026-01-01T00:00:00Z',
    turns: turn
      ? [{ turned: turn[0] as 'reached', learned: '', at: `${turn[1]}T09:00:00.000Z` }]
      : [],
    milestones: stones.map(([doneWhen, dueOn, done], nth) => ({
      milestoneId: String(nth),
      doneWhen,
      dueOn,
      madeAt: '2026-01-01T00:00:00Z',
      doneAt: done && `${done}T09:00:00.000Z`,
    })),
    evidence: kept.map(([said, happenedOn], nth) => ({
      evidenceId: String(nth),
      kind: 'sentence',
      said,
      url: null,
      winId: null,
      meetingId: null,
      happenedOn,
      at: '2026-01-01T00:00:00Z',
      keptAt: null,
    })),
  }));
const plan = fc.record({
  dreams: fc.array(fc.record({ words }), { maxLength: 5 }),
  goals: fc.array(goal, { maxLength: 14 }),
});

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function overlapping(boxes: readonly Box[]): number {
  return boxes.flatMap((one, nth) => boxes.slice(nth + 1).filter((other) => overlap(one, other)))
    .length;
}

describe('a path', () => {
  it('has no words over each other, nor over the hills, nor outside the drawing', () => {
    fc.assert(
      fc.property(plan, (some) => {
        const path = pathOf(some, today, wholeFrame);
        const labels = [...path.goals.flatMap(({ label }) => label ?? []), ...path.dreams];
        expect(overlapping(labels)).toBe(0);
        for (const { x, y, width, height } of labels) {
          expect(x).toBeGreaterThanOrEqual(-6);
          expect(x + width).toBeLessThanOrEqual(path.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y + height).toBeLessThanOrEqual(path.top);
        }
      }),
    );
  });

  it('stands everything in the order of time, inside the drawing', () => {
    fc.assert(
      fc.property(plan, fc.constantFrom(wholeFrame, smallFrame), (some, frame) => {
        const path = pathOf(some, today, frame);
        const things = [...path.goals, ...path.stones];
        for (const one of things) {
          for (const other of things) {
            if (one.on < other.on) expect(one.x).toBeLessThanOrEqual(other.x);
          }
        }
        for (const { x, y } of [...things, ...path.marks]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(path.horizon.x + 5);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(path.height);
        }
      }),
    );
  });

  it('has today on it, and months by their quarters', () => {
    const path = pathOf({ dreams: [], goals: [] }, today, wholeFrame);
    expect(path.today.x).toBeGreaterThan(path.horizon.x / 2);
    expect(path.ticks.map(({ month }) => month).slice(0, 2)).toEqual(['2025-01-01', '2025-04-01']);
    expect(monthFrom('2026-01-31', -1)).toBe('2025-12-01');
  });
});
