/** Both press at the same moment: what is told happened once, and histories have no forks. */
import { CompiledQuery } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../test/world.ts';
import { lookAs } from '../../platform/db/database.ts';
import type { Program } from '../../platform/program.ts';
import { run } from '../../platform/run.ts';
import { contract as commitments } from '../commitments/contract.ts';
import { contract } from './contract.ts';

const world = await openWorld();
const clients = 16;

/** The planted fault: the same operations in transactions that do not look out for each other. */
const careless: Program = {
  ...world.program,
  database: {
    ...world.program.database,
    transaction: (_mode, seen, work) =>
      world.program.database.kysely.connection().execute(async (db) => {
        await db.executeQuery(CompiledQuery.raw('begin'));
        try {
          await lookAs(db, seen);
          const answer = await work(db);
          await db.executeQuery(CompiledQuery.raw('commit'));
          return answer;
        } catch (error) {
          await db.executeQuery(CompiledQuery.raw('rollback'));
          throw error;
        }
      }),
  },
};

const plan = {
  kind: 'one-on-one',
  cadence: { every: 'week', weeks: 1 },
  timeZone: 'Europe/Berlin',
  startsOn: '2026-03-03T10:00',
  durationMinutes: 30,
  place: null,
  sealedPreparation: true,
} as const;

async function begin() {
  world.travelTo('2026-03-02T08:00:00Z');
  const people = await world.organisation(['Lea', 'Ben'], { lines: [['Ben', 'Lea']] });
  const { Lea, Ben } = people;
  const started = await world.as(Lea)(contract, 'start', { personId: Ben.personId, ...plan });
  return { ...people, ...started, both: [Lea, Ben] as const };
}

const atOnce = <T>(both: readonly [Person, Person], act: (who: Person, n: number) => Promise<T>) =>
  Promise.all(
    Array.from({ length: clients }, (_, n) => act(both[n % 2 === 0 ? 0 : 1], n).catch(() => null)),
  );

const count = async (query: string, ...values: unknown[]): Promise<number> =>
  Number((await world.owner.query<{ count: string }>(query, values)).rows[0]?.count);

/** Days of one commitment that were left twice: in a true history each is left once. */
async function forks(program: Program): Promise<number> {
  const { Lea, both, pairId } = await begin();
  const made = { pairId, ownerId: Lea.personId, text: 'Draw the plan', dueOn: '2026-04-01' };
  const { commitmentId } = await world.as(Lea)(commitments, 'make', made);
  await atOnce(both, (who, n) =>
    run(program, 'commitments.renegotiate', who, {
      commitmentId,
      dueOn: `2026-05-${String(n + 1).padStart(2, '0')}`,
      why: `Because of ${n}`,
    }),
  );
  const { rows } = await world.owner.query<{ from_on: string }>(
    'select from_on from commitments.renegotiations where commitment_id = $1',
    [commitmentId],
  );
  expect(rows.length).toBeGreaterThan(1);
  return rows.length - new Set(rows.map(({ from_on }) => String(from_on))).size;
}

describe('both at once', () => {
  it('a meeting is held once, and there is one next meeting', async () => {
    const { both, seriesId, ...first } = await begin();
    let { meetingId } = first;
    for (let round = 0; round < 5; round += 1) {
      const answers = await atOnce(both, (who) => world.as(who)(contract, 'hold', { meetingId }));
      const next = new Set(answers.map((answer) => answer?.nextMeetingId));
      expect(next.size).toBe(1);
      meetingId = [...next][0] ?? '';
    }
    expect(
      await count('select count(*) from meetings.meetings where series_id = $1', seriesId),
    ).toBe(6);
    expect(
      await count(
        `select count(*) from platform.events where name = 'meetings.held' and organisation_id = $1`,
        both[0].organisationId,
      ),
    ).toBe(5);
  });

  it('a point is ticked once, however often both tick', async () => {
    const { both, meetingId, Lea } = await begin();
    const asLea = world.as(Lea);
    for (const standing of [true, false]) {
      const point = { meetingId, text: 'Say it', shared: true, standing };
      const { pointId } = await asLea(contract, 'addPoint', point);
      const answers = await atOnce(both, (who) =>
        world.as(who)(contract, 'tickPoint', { pointId, meetingId }),
      );
      expect(answers.every((answer) => answer !== null)).toBe(true);
      expect(await count('select count(*) from meetings.ticks where point_id = $1', pointId)).toBe(
        1,
      );
    }
  });

  it('a pair, a series and a note are made once', async () => {
    world.travelTo('2026-03-02T08:00:00Z');
    const { Lea, Ben } = await world.organisation(['Lea', 'Ben'], { lines: [['Ben', 'Lea']] });
    const both = [Lea, Ben] as const;
    const other = (who: Person) => ({ personId: (who === Lea ? Ben : Lea).personId });
    const caught = await atOnce(both, (who) =>
      world.as(who)(contract, 'capture', { ...other(who), text: 'A thought' }),
    );
    expect(new Set(caught.map((one) => one?.pairId)).size).toBe(1);
    const started = await atOnce(both, (who) =>
      world.as(who)(contract, 'start', { ...other(who), ...plan }),
    );
    const [first, ...more] = started.filter((one) => one !== null);
    expect(more).toEqual([]);
    const opened = await atOnce(both, (who) =>
      world.as(who)(contract, 'openNote', { meetingId: first?.meetingId ?? '', which: 'shared' }),
    );
    expect(new Set(opened.map((one) => one?.noteId)).size).toBe(1);
  });

  it('exactly one of two who publish together opens the preparations', async () => {
    const { both, meetingId } = await begin();
    for (const who of both) await world.as(who)(contract, 'prepare', { meetingId, text: 'Mine' });
    const answers = await Promise.all(
      both.map((who) => world.as(who)(contract, 'publishPreparation', { meetingId })),
    );
    expect(answers.filter(({ open }) => open)).toHaveLength(1);
  });

  it('a commitment has one history: no change of its day is lost', async () => {
    for (let round = 0; round < 3; round += 1) expect(await forks(world.program)).toBe(0);
  });

  it('would be caught: careless transactions fork that history', async () => {
    let found = 0;
    for (let round = 0; round < 10 && found === 0; round += 1) found += await forks(careless);
    expect(found).toBeGreaterThan(0);
  });
});
