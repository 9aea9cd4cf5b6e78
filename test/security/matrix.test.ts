/**
 * Every operation, tried by everyone: with both locks, with the application's taken away, and with
 * the database's taken away. The rows come from expectations.ts; an operation without one fails.
 */
import { describe, expect, it } from 'vitest';
import { run } from '../../src/platform/run.ts';
import { Problem } from '../../src/platform/universal/problems.ts';
import { openWorld } from '../world.ts';
import { expectations } from './expectations.ts';
import type { Outcome, Row } from './outcomes.ts';
import { makeStage, type Relation, relations, type Stage } from './stage.ts';

const world = await openWorld();
const ownLockOnly = await openWorld({ withoutRowSecurity: true });
const names = [...world.program.operations.keys()].sort();

/** Everyone who may not see what lea and ben wrote. */
const outsiders = relations.filter(
  (relation) => !['author', 'other', 'signedOut'].includes(relation),
);

type Tried = { outcome: Outcome; answer: string };

async function attempt(
  stage: Stage,
  name: string,
  input: unknown,
  as: { relation: Relation; believed?: Relation },
): Promise<Tried> {
  const viewer = stage.viewer(as.believed ?? as.relation);
  const seen = as.believed ? stage.viewer(as.relation) : viewer;
  try {
    const answer = await run(stage.world.program, name, viewer, input, { seen });
    return { outcome: 'yes', answer: JSON.stringify(answer) };
  } catch (error) {
    if (error instanceof Problem)
      return { outcome: outcomeOf(error), answer: JSON.stringify(error.details) };
    return { outcome: 'broken', answer: String(error) };
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

/** A fingerprint of every private table: a refusal must leave it as it was. */
async function fingerprint(stage: Stage): Promise<string> {
  const { rows } = await stage.world.owner.query<{ table: string }>(
    `select table_schema || '.' || table_name as table from information_schema.tables
     where table_schema = any ($1) and table_type = 'BASE TABLE' order by 1`,
    [world.program.slices.map(({ name }) => name)],
  );
  const each = rows.map(
    ({ table }) =>
      `select '${table}' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as mark
       from ${table} t where organisation_id = $1`,
  );
  const marks = await stage.world.owner.query<{ mark: string }>(each.join(' union all '), [
    stage.people.author.organisationId,
  ]);
  return marks.rows.map(({ mark }) => mark).join('\n');
}

/** Events and audit lines of everybody: a change writes at least one in its transaction. */
async function toldSoFar({ world: { owner } }: Stage): Promise<number> {
  const { rows } = await owner.query<{ told: string }>(
    'select (select count(*) from platform.events) + (select count(*) from platform.audit_log) as told',
  );
  return Number(rows[0]?.told);
}

const isChange = (name: string): boolean =>
  world.program.operations.get(name)?.operation.kind === 'change';

const read = new Map<typeof world, Promise<Stage>>();

/** A fresh stage, or for a read that needs nothing special the one that all of these share. */
async function stageFor(on: typeof world, name: string, row: Row): Promise<Stage> {
  if (isChange(name) || row.before) {
    const stage = await makeStage(on);
    await row.before?.(stage);
    return stage;
  }
  const shared = read.get(on) ?? makeStage(on);
  read.set(on, shared);
  return shared;
}

/** Refused people share a stage, since they change nothing; whoever may gets a fresh one. */
async function tryRow(on: typeof world, name: string, row: Row, only: readonly Relation[]) {
  const failures: string[] = [];
  const refused = only.filter((relation) => row.expect[relation] !== 'yes');
  const allowed = only.filter((relation) => row.expect[relation] === 'yes');
  const shared = await stageFor(on, name, row);
  const before = await fingerprint(shared);
  for (const relation of refused) {
    failures.push(...(await judge(shared, name, row, relation)));
  }
  if ((await fingerprint(shared)) !== before) failures.push(`${name}: a refusal changed something`);
  for (const relation of allowed) {
    const stage = isChange(name) ? await stageFor(on, name, row) : shared;
    const told = await toldSoFar(stage);
    failures.push(...(await judge(stage, name, row, relation)));
    const silent = isChange(name) && !row.silent && (await toldSoFar(stage)) === told;
    if (silent) failures.push(`${name} as ${relation}: changed something and told nobody (L-01)`);
  }
  return failures;
}

async function judge(stage: Stage, name: string, row: Row, relation: Relation): Promise<string[]> {
  const { outcome, answer } = await attempt(stage, name, row.input(stage, relation), { relation });
  const said =
    outcome === row.expect[relation]
      ? []
      : [
          `${name} as ${relation}: ${outcome}, expected ${row.expect[relation]} (${answer.slice(0, 160)})`,
        ];
  return [
    ...said,
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
      expect(await tryRow(world, name, row, relations)).toEqual([]);
    });

    it('still tells nothing when the first lock is gone', async () => {
      if (row.open) return;
      const stage = await stageFor(world, name, row);
      const before = await fingerprint(stage);
      const failures: string[] = [];
      for (const relation of row.withoutFirstLock ?? outsiders) {
        const { answer } = await attempt(stage, name, row.input(stage, 'author'), {
          relation,
          believed: 'author',
        });
        failures.push(
          ...leaks(stage, relation, answer).map((word) => `${name} told ${relation} ${word}`),
        );
        if (isChange(name) && (await fingerprint(stage)) !== before)
          failures.push(`${name} changed something as ${relation}`);
      }
      expect(failures).toEqual([]);
    });

    it('still answers as expected when the second lock is gone', async () => {
      expect(await tryRow(ownLockOnly, name, row, relations)).toEqual([]);
    });
  });
});
