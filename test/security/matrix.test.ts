/**
 * Every operation, tried by everyone: with both locks, with the application's taken away, and with
 * the database's taken away. The rows come from expectations.ts; an operation without one fails.
 */
import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/platform/universal/problems.ts';
import { openWorld } from '../world.ts';
import { expectations } from './expectations.ts';
import type { Outcome, Row } from './outcomes.ts';
import { rehearse, type Written } from './rehearsal.ts';
import { makeStage, type Relation, relations, type Stage } from './stage.ts';

const world = await openWorld();
const ownLockOnly = await openWorld({ withoutRowSecurity: true });
const names = [...world.program.operations.keys()].sort();

/** Everyone who may not see what lea and ben wrote. */
const outsiders = relations.filter(
  (relation) => !['author', 'other', 'signedOut'].includes(relation),
);

type Tried = Written & { outcome: Outcome; answer: string };

const nothing: Written = { told: 0, changed: 0 };

async function attempt(
  stage: Stage,
  name: string,
  input: unknown,
  as: { relation: Relation; believed?: Relation },
): Promise<Tried> {
  const viewer = stage.viewer(as.believed ?? as.relation);
  const seen = as.believed ? stage.viewer(as.relation) : viewer;
  try {
    const { answer, ...written } = await rehearse(stage.world.program, name, viewer, input, seen);
    return { outcome: 'yes', answer: JSON.stringify(answer), ...written };
  } catch (error) {
    if (error instanceof Problem)
      return { outcome: outcomeOf(error), answer: JSON.stringify(error.details), ...nothing };
    return { outcome: 'broken', answer: String(error), ...nothing };
  }
}

const outcomes: Readonly<Record<number, Outcome>> = {
  401: 'signed-out',
  403: 'may-not',
  404: 'not-here',
  409: 'conflict',
  422: 'invalid',
};
const outcomeOf = ({ details }: Problem): Outcome => outcomes[details.status] ?? 'broken';

/** Words in the answer that this relation may never read. */
const leaks = (stage: Stage, relation: Relation, answer: string): string[] =>
  stage.canaries
    .filter((one) => !one.for.includes(relation) && answer.includes(one.word))
    .map((one) => one.word);

const isChange = (name: string): boolean =>
  world.program.operations.get(name)?.operation.kind === 'change';

const bare = new Map<typeof world, Promise<Stage>>();

/** Nothing that is tried is kept, so all rows share a stage but those that need something more on it. */
async function stageFor(on: typeof world, { before }: Row): Promise<Stage> {
  const shared = before ? makeStage(on) : (bare.get(on) ?? makeStage(on));
  if (!before) bare.set(on, shared);
  const stage = await shared;
  await before?.(stage);
  return stage;
}

async function tryRow(on: typeof world, name: string, row: Row): Promise<string[]> {
  const stage = await stageFor(on, row);
  const failures = [];
  for (const relation of relations) failures.push(...(await judge(stage, name, row, relation)));
  return failures;
}

async function judge(stage: Stage, name: string, row: Row, relation: Relation): Promise<string[]> {
  const tried = await attempt(stage, name, row.input(stage, relation), { relation });
  const { outcome, answer } = tried;
  const wrong = `${outcome}, expected ${row.expect[relation]} (${answer.slice(0, 160)})`;
  const isSilent = isChange(name) && outcome === 'yes' && !row.silent && tried.told === 0;
  return [
    ...(outcome === row.expect[relation] ? [] : [`${name} as ${relation}: ${wrong}`]),
    ...(isSilent ? [`${name} as ${relation}: changed something and told nobody (L-01)`] : []),
    ...leaks(stage, relation, answer).map((word) => `${name} told ${relation} ${word}`),
  ];
}

describe('the matrix', () => {
  it('has a row for every operation, and no row for one that is gone', () => {
    expect(Object.keys(expectations).sort()).toEqual(names);
  });

  it('lets at least one person do each thing, so that no refusal is empty', () => {
    const nobody = Object.entries(expectations).filter(
      ([, row]) => !row.neverHere && !Object.values(row.expect).includes('yes'),
    );
    expect(nobody.map(([name]) => name)).toEqual([]);
  });

  it('would see words told if both locks were gone', async () => {
    const stage = await makeStage(ownLockOnly);
    const { answer } = await attempt(
      stage,
      'meetings.room',
      { meetingId: stage.ids.meeting },
      { relation: 'stranger', believed: 'author' },
    );
    expect(leaks(stage, 'stranger', answer).length).toBeGreaterThan(3);
  });

  describe.each(names)('%s', (name) => {
    const row = expectations[name];
    if (!row) return;

    it('answers as expected, to everyone', async () => {
      expect(await tryRow(world, name, row)).toEqual([]);
    });

    it('still tells nothing when the first lock is gone', async () => {
      if (row.open) return;
      const stage = await stageFor(world, row);
      const failures: string[] = [];
      for (const relation of row.withoutFirstLock ?? outsiders) {
        const { answer, changed } = await attempt(stage, name, row.input(stage, 'author'), {
          relation,
          believed: 'author',
        });
        failures.push(
          ...leaks(stage, relation, answer).map((word) => `${name} told ${relation} ${word}`),
        );
        if (changed > 0) failures.push(`${name} changed something as ${relation}`);
      }
      expect(failures).toEqual([]);
    });

    it('still answers as expected when the second lock is gone', async () => {
      expect(await tryRow(ownLockOnly, name, row)).toEqual([]);
    });
  });
});
