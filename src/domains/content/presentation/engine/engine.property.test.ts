/** The engine gives the answers of the brute-force reference, at every minute around every boundary. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase, anyTimes, type Case } from '../../../../../test/present/arbitrary.ts';
import { referenceAnswer } from '../../../../../test/present/reference.ts';
import { nextBoundaries } from './boundaries.ts';
import { compilePlacement } from './compile.ts';
import { explain } from './explain.ts';
import { present } from './present.ts';
import type { Presentation, Snapshot, Viewer, ViewerState } from './types.ts';

/** More by `PRESENT_RUNS=1000 vitest run … engine.property`. */
const numRuns = Number(process.env.PRESENT_RUNS ?? 80);
const MINUTE = 60_000;

type Asking = { snapshot: Snapshot; viewer: Viewer; state: ViewerState };

const askings = ({ source, viewers, states }: Case): Asking[] => {
  const snapshot = { placements: new Map([[source.name, compilePlacement(source)]]) };
  return viewers.map((viewer, i) => ({ snapshot, viewer, state: states[i] ?? { seen: {} } }));
};

const told = ({ winners }: Presentation | { winners: Presentation['winners'] }) =>
  winners.map(({ booking, versionId, locale }) => ({ booking, versionId, locale }));

const shown = ({ snapshot, viewer, state }: Asking, now: number): Presentation => {
  const answer = present(snapshot, 'place', viewer, now, state);
  if (!answer) throw new Error('there is no such placement');
  return answer;
};

/** Every minute for three around each boundary, and through three days in strides. */
function minutesOf({ moment }: Case, { snapshot, viewer }: Asking): number[] {
  const start = Math.floor(moment / MINUTE) * MINUTE - 36 * 60 * MINUTE;
  const strides = Array.from({ length: 210 }, (_, i) => start + i * 21 * MINUTE);
  const boundaries = nextBoundaries(snapshot, 'place', viewer.timeZone, start, 40);
  const around = [...boundaries, moment].flatMap((boundary) =>
    [-2, -1, 0, 1, 2].map((minutes) => boundary + minutes * MINUTE),
  );
  return [...strides, ...around].sort((a, b) => a - b);
}

describe('the engine', () => {
  it('shows what asking every booking at that minute would show, and says why alike', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        for (const asking of askings(one)) {
          for (const now of minutesOf(one, asking)) {
            const expected = referenceAnswer(one.source, asking.viewer, now, asking.state);
            const at = `${new Date(now).toISOString()} for ${JSON.stringify(asking.viewer)}`;
            expect(told(shown(asking, now)), at).toEqual(expected.winners);
            const trace = explain(asking.snapshot, 'place', asking.viewer, now, asking.state);
            const because = trace?.verdicts.map(({ booking, reason }) => [booking, reason.because]);
            expect(Object.fromEntries(because ?? []), at).toEqual(
              Object.fromEntries(expected.because),
            );
          }
        }
      }),
      { numRuns },
    );
  });

  it('opens and closes every recurrence when the wall clock says so', () => {
    fc.assert(
      fc.property(anyTimes, (one) => {
        for (const asking of askings(one)) {
          for (const now of minutesOf(one, asking)) {
            const expected = referenceAnswer(one.source, asking.viewer, now);
            expect(told(shown(asking, now)), new Date(now).toISOString()).toEqual(expected.winners);
          }
        }
      }),
      { numRuns: numRuns * 3 },
    );
  });

  it('shows the same until the boundary it names', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        for (const asking of askings(one)) {
          let before: Presentation | null = null;
          for (const now of minutesOf(one, asking)) {
            const answer = shown(asking, now);
            expect(answer.until ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now);
            if (before && now < (before.until ?? Number.POSITIVE_INFINITY)) {
              expect(told(answer), new Date(now).toISOString()).toEqual(told(before));
            } else before = answer;
          }
        }
      }),
      { numRuns: numRuns * 4 },
    );
  });

  it('shows two viewers the same who are alike in what it says it used', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: -600, max: 600 }), (one, minutes) => {
        const now = one.moment + minutes * MINUTE;
        const [first, second] = askings(one);
        if (!first || !second) return;
        const answer = shown(first, now);
        const uses = (name: string): boolean => answer.used.some((used) => used === name);
        const keep = <T>(name: string, mine: T, other: T): T => (uses(name) ? mine : other);
        const attributes = { ...second.viewer.attributes };
        for (const name of ['manager', 'country', 'tenure', 'teams', 'custom.guild']) {
          if (!uses(`attributes.${name}`)) continue;
          const value = first.viewer.attributes[name];
          if (value === undefined) delete attributes[name];
          else attributes[name] = value;
        }
        const viewer = {
          key: keep('key', first.viewer.key, second.viewer.key),
          timeZone: keep('timeZone', first.viewer.timeZone, second.viewer.timeZone),
          locale: keep('locale', first.viewer.locale, second.viewer.locale),
          attributes,
        };
        const state = keep('state', first.state, second.state);
        const alike = shown({ snapshot: first.snapshot, viewer, state }, now);
        expect(alike).toEqual(answer);
      }),
      { numRuns: numRuns * 20 },
    );
  });
});
