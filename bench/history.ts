/**
 * many at once on few things, and afterwards the books are checked: nothing lost, nothing twice.
 * `node bench/history.ts --operations 100000 --clients 16 --seconds 270`
 */
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { lookAs } from '../src/platform/db/database.ts';
import { newId } from '../src/platform/ids.ts';
import type { Viewer } from '../src/platform/operation.ts';
import type { Program } from '../src/platform/program.ts';
import { run } from '../src/platform/run.ts';
import { Problem } from '../src/platform/universal/problems.ts';
import { argument, report, rounded, say } from './measure.ts';
import { openStage } from './stage.ts';

type Pair = {
  readonly two: readonly [Viewer, Viewer];
  readonly pairId: string;
  readonly commitmentId: string;
  meetingId: string;
  /** Each new day of the commitment is another one, so that its history can be followed. */
  day: Temporal.PlainDate;
};

/** What the clients were told, to be compared with what stands. */
type Told = { renegotiated: number; keys: number; refused: number; done: number };

const wanted = argument('operations', 100_000);
const clients = argument('clients', 16);
const seconds = argument('seconds', 270);
const pairsWanted = argument('pairs', 24);

/** A neighbour of ordinary size, so that the planner goes by indexes as it does in earnest. */
const stage = await openStage([{ organisation: 1, people: 1_000, meetings: 20 }]);
const owner = new pg.Pool({ ...stage.found.owner, max: 2 });
const { program } = stage.opened;

async function makePeople(organisationId: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  const at = Temporal.Now.instant().toString();
  await owner.query(
    `insert into org.organisations (organisation_id, name, time_zone, created_at)
     values ($1, 'History', 'Europe/Berlin', $2)`,
    [organisationId, at],
  );
  await owner.query(
    `insert into org.people (organisation_id, person_id, name, name_key, time_zone, role, created_at)
     select $1, id, 'Person', 'person', 'Europe/Berlin', 'member', $3 from unnest($2::uuid[]) id`,
    [organisationId, ids, at],
  );
  return ids;
}

async function makePairs(organisationId: string, count: number): Promise<Pair[]> {
  const ids = await makePeople(organisationId, count * 2);
  const pairs: Pair[] = [];
  for (let at = 0; at < ids.length; at += 2) {
    const [lea = '', ben = ''] = ids.slice(at, at + 2);
    await owner.query(
      `insert into org.reporting_lines (organisation_id, line_id, person_id, manager_id, from_date)
       values ($1, $2, $3, $4, '2020-01-01')`,
      [organisationId, newId(), ben, lea],
    );
    pairs.push(await makePair(organisationId, lea, ben));
  }
  return pairs;
}

async function makePair(organisationId: string, lea: string, ben: string): Promise<Pair> {
  const viewer = (personId: string): Viewer => ({ organisationId, personId, role: 'member' });
  const started = (await run(program, 'meetings.start', viewer(lea), {
    personId: ben,
    kind: 'one-on-one',
    cadence: { every: 'week', weeks: 1 },
    timeZone: 'Europe/Berlin',
    startsOn: '2030-01-08T10:00',
    durationMinutes: 30,
    place: null,
    sealedPreparation: false,
  })) as { pairId: string; meetingId: string };
  const day = Temporal.PlainDate.from('2030-01-01');
  const promise = { pairId: started.pairId, ownerId: ben, text: 'A promise', dueOn: String(day) };
  const made = await run(program, 'commitments.make', viewer(lea), promise);
  const { commitmentId } = made as { commitmentId: string };
  await remember(organisationId, started.pairId, ben);
  return { two: [viewer(lea), viewer(ben)], ...started, commitmentId, day };
}

/** A pair has a past: promises long kept, so that two pairs' rows do not share a page of an index. */
const remember = (organisationId: string, pairId: string, ben: string) =>
  owner.query(
    `insert into commitments.commitments (organisation_id, commitment_id, pair_id, owner_id, author_id,
       text, due_on, created_at, closed_at, closed_by, closed_as)
     select $1, id, $2, $3, $3, 'Kept', '2020-01-01', now(), now(), $3, 'kept' from unnest($4::uuid[]) id`,
    [organisationId, pairId, ben, Array.from({ length: 300 }, () => newId())],
  );

async function renegotiate(on: Program, who: Viewer, pair: Pair, told: Told): Promise<void> {
  pair.day = pair.day.add({ days: 1 });
  const { commitmentId, day } = pair;
  await run(on, 'commitments.renegotiate', who, { commitmentId, dueOn: String(day), why: 'Later' });
  told.renegotiated += 1;
}

/** Whoever is late holds the same meeting once more, which changes nothing. */
async function hold(on: Program, who: Viewer, pair: Pair): Promise<void> {
  const { meetingId } = pair;
  const held = await run(on, 'meetings.hold', who, { meetingId });
  const next = (held as { nextMeetingId: string | null }).nextMeetingId;
  if (next && pair.meetingId === meetingId) pair.meetingId = next;
}

/** As from a bad line: the same change twice at the same moment. */
async function capture(on: Program, who: Viewer, pair: Pair, told: Told): Promise<void> {
  const [lea, ben] = pair.two;
  const thought = { personId: (who === lea ? ben : lea).personId, text: 'A thought' };
  const once = { idempotencyKey: newId() };
  const send = () => run(on, 'meetings.capture', who, thought, once);
  const both = await Promise.allSettled([send(), send()]);
  if (both.some(({ status }) => status === 'fulfilled')) told.keys += 1;
}

/** Said no, or never came as far as the database: either way nothing was done. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Problem ||
  error instanceof pg.DatabaseError ||
  (error instanceof Error && error.message === 'timeout exceeded when trying to connect');

async function act(on: Program, pair: Pair, told: Told): Promise<void> {
  const who = pair.two[Math.random() < 0.5 ? 0 : 1];
  const dice = Math.random();
  try {
    if (dice < 0.5) await renegotiate(on, who, pair, told);
    else if (dice < 0.75) await hold(on, who, pair);
    else await capture(on, who, pair, told);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    told.refused += 1;
  }
}

type Play = { on: Program; pairs: readonly Pair[]; told: Told; limit: number; until: number };

async function play({ on, pairs, told, limit, until }: Play): Promise<void> {
  const client = async () => {
    while (told.done < limit && performance.now() < until) {
      told.done += 1;
      const pair = pairs[Math.floor(Math.random() * pairs.length)];
      if (pair) await act(on, pair, told);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
}

const count = async (query: string, organisationId: string): Promise<number> =>
  Number((await owner.query<{ n: string }>(query, [organisationId])).rows[0]?.n);

/** Anomalies by kind; a true history has none. */
async function audit(organisationId: string, told: Told): Promise<Record<string, number>> {
  const of = (query: string) => count(query, organisationId);
  const kept = await of(
    'select count(*) n from commitments.renegotiations where organisation_id = $1',
  );
  const keys = await of(
    'select count(*) n from meetings.talking_points where organisation_id = $1',
  );
  return {
    'a day left twice (lost update)':
      await of(`select count(*) - count(distinct (commitment_id, from_on)) n
      from commitments.renegotiations where organisation_id = $1`),
    'a commitment whose day is not its last': await of(`
      select count(*) n from commitments.commitments c where c.organisation_id = $1
        and not exists (select from commitments.renegotiations r where r.commitment_id = c.commitment_id
          and r.to_on = c.due_on and not exists (select from commitments.renegotiations l
            where l.commitment_id = r.commitment_id and l.from_on = r.to_on))
        and exists (select from commitments.renegotiations r where r.commitment_id = c.commitment_id)`),
    'a change told and not kept, or kept and not told': Math.abs(kept - told.renegotiated),
    'a series without exactly one planned meeting': await of(`
      select count(*) n from meetings.series s where s.organisation_id = $1 and 1 <> (select count(*)
        from meetings.meetings m where m.series_id = s.series_id and m.held_at is null
          and m.skipped_at is null)`),
    'a slot twice in a series':
      await of(`select count(*) - count(distinct (series_id, occurrence_at)) n
      from meetings.meetings where organisation_id = $1`),
    'a meeting held and told other than once': await of(`
      select abs((select count(*) from meetings.meetings where organisation_id = $1 and held_at is not null)
        - (select count(*) from platform.events where organisation_id = $1 and name = 'meetings.held')) n`),
    'a thought sent twice and kept other than once': Math.abs(keys - told.keys),
  };
}

/** The planted fault: the same operations in transactions that do not look out for each other. */
const careless: Program = {
  ...program,
  database: {
    ...program.database,
    transaction: (_mode, seen, work) =>
      program.database.kysely.connection().execute(async (db) => {
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

const batch = 5_000;

/** The books are checked after each batch, while nobody writes: an anomaly is found near where it arose. */
async function round(on: Program, pairCount: number, operations: number, forSeconds: number) {
  const organisationId = newId();
  const pairs = await makePairs(organisationId, pairCount);
  const told: Told = { renegotiated: 0, keys: 0, refused: 0, done: 0 };
  const started = performance.now();
  const until = started + forSeconds * 1000;
  let found: Record<string, number> = {};
  let anomalies = 0;
  while (told.done < operations && anomalies === 0 && performance.now() < until) {
    const limit = Math.min(told.done + batch, operations);
    await play({ on, pairs, told, limit, until });
    found = await audit(organisationId, told);
    anomalies = Object.values(found).reduce((sum, one) => sum + one, 0);
    say(`${told.done} operations, ${anomalies} anomalies`);
  }
  const took = (performance.now() - started) / 1000;
  return { told, took: rounded(took), anomalies, found };
}

say('In careless transactions:');
const control = await round(careless, 1, 600, 20);
say('The same, in transactions that look out for each other:');
const { told, took, anomalies, found } = await round(program, pairsWanted, wanted, seconds);
await owner.end();
await stage.stop();
report(
  'history',
  Object.entries(found).map(([anomaly, times]) => ({
    anomaly,
    times,
    careless: control.found[anomaly],
  })),
  { clients, pairs: pairsWanted, ...told, seconds: took, anomalies, careless: control.anomalies },
);
process.exitCode = anomalies === 0 && control.anomalies > 0 ? 0 : 1;
