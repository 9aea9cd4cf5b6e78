import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appRoot } from '../../../platform/root.ts';
import { reference } from './fixtures/reference.ts';
import { figuresOf, type Mark, type Timeline } from './rules-figures.ts';
import type { Stretch } from './rules-stretches.ts';

const base = 1_790_000_000_000;

/** Turns and pauses as people make them: mostly in turn, some overlap, some silence. */
const turns = fc
  .array(
    fc.record({
      pause: fc.oneof(
        fc.integer({ min: -900, max: 900 }),
        fc.constantFrom(299, 300, 2999, 3000, 3001),
        fc.integer({ min: 0, max: 6000 }),
      ),
      ms: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 5000 })),
      mine: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .chain((list) => fc.constantFrom(1, 1, 500).map((grid) => laidOut(list, grid)));

/** On a grid, so that two often begin or end in the same millisecond. */
function laidOut(list: readonly { pause: number; ms: number; mine: boolean }[], grid: number) {
  const mine: Stretch[] = [];
  const theirs: Stretch[] = [];
  let at = base;
  for (const turn of list) {
    const from = at + Math.round(turn.pause / grid) * grid;
    at = from + Math.ceil(turn.ms / grid) * grid;
    (turn.mine ? mine : theirs).push({ from, to: at });
  }
  return { mine, theirs };
}

const within = fc.integer({ min: -1000, max: 60_000 }).map((ms) => base + ms);
const holes = fc.array(
  fc
    .tuple(within, fc.integer({ min: 1, max: 4000 }))
    .map(([from, ms]) => ({ from, to: from + ms })),
  { maxLength: 3 },
);
const mark = fc.record({ at: within, by: fc.constantFrom<Mark['by']>('tap', 'card') });

const timeline = fc
  .record({
    turns,
    unreliable: holes,
    questions: fc.array(mark, { maxLength: 6 }),
    from: fc.integer({ min: -500, max: 3000 }),
    ms: fc.integer({ min: 1, max: 60_000 }),
  })
  .map(
    ({ turns: said, from, ms, ...rest }): Timeline => ({
      ...said,
      ...rest,
      from: base + from,
      to: base + from + ms,
    }),
  );

describe('the figures of a conversation', () => {
  it('are those that one look at every millisecond gives', () => {
    fc.assert(
      fc.property(timeline, (one) => {
        expect(figuresOf(one)).toEqual(reference(one));
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('do not depend on the order or the cutting of what was heard', () => {
    fc.assert(
      fc.property(timeline, fc.integer({ min: 1, max: 2000 }), (one, cut) => {
        const cutUp = (list: readonly Stretch[]) =>
          list
            .flatMap(({ from, to }) => {
              const middle = Math.min(to, from + cut);
              return [
                { from: middle, to },
                { from, to: middle },
              ];
            })
            .reverse();
        const other = { ...one, mine: cutUp(one.mine), theirs: cutUp(one.theirs) };
        expect(figuresOf(other)).toEqual(figuresOf(one));
      }),
    );
  }, 60_000);
});

const recordings = join(appRoot, '../shared/data/ami-turns');
const missing = !existsSync(recordings);

/** Turns of a meeting of the AMI corpus (CC BY 4.0) by speaker, in milliseconds. */
function speakersOf(name: string): Map<string, Stretch[]> {
  const found = new Map<string, Stretch[]>();
  for (const line of readFileSync(join(recordings, `${name}.rttm`), 'utf8').split('\n')) {
    const [kind, , , start, duration, , , speaker = ''] = line.split(' ');
    if (kind !== 'SPEAKER') continue;
    const from = Math.round(Number(start) * 1000);
    const to = Math.round((Number(start) + Number(duration)) * 1000);
    found.set(speaker, [...(found.get(speaker) ?? []), { from, to }]);
  }
  return found;
}

const lengthOf = (list: readonly Stretch[]) =>
  list.reduce((sum, { from, to }) => sum + to - from, 0);

/** Whoever spoke most, against everybody else. */
function twoSides(name: string): Timeline {
  const speakers = [...speakersOf(name).values()].sort((a, b) => lengthOf(b) - lengthOf(a));
  const [mine = [], ...others] = speakers;
  const theirs = others.flat();
  const to = Math.max(...[...mine, ...theirs].map((one) => one.to)) + 1;
  const questions = mine
    .filter((_, i) => i % 7 === 0)
    .map((turn): Mark => ({ at: turn.to, by: 'tap' }));
  return { from: 0, to, mine, theirs, questions, unreliable: [] };
}

describe.skipIf(missing)(
  'the figures of recorded meetings (skipped without ../shared/data)',
  () => {
    it.each(['EN2001a', 'EN2003a', 'EN2006a'])(
      'are right for %s',
      (name) => {
        const one = twoSides(name);
        const found = figuresOf(one);
        expect(found).toEqual(reference(one));
        expect(found.silences.length).toBeGreaterThan(0);
        expect(found.talkOver.times).toBeGreaterThan(0);
      },
      60_000,
    );
  },
);
