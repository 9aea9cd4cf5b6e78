/**
 * D-01: the program and its database are killed again and again while people write; whatever was
 * acknowledged must be there, whole and once. By hand: node test/ground/kills.ts --kills 200 [--careless]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import type { Connection } from '../../src/platform/db/connection.ts';
import { liveConnections } from '../../src/platform/db/embedded/embedded.ts';
import { freePort } from '../ports.ts';
import { killAll } from './hold.ts';
import { moveIn, post, type Running, startProgram } from './program.ts';

export interface Outcome {
  kills: number;
  acknowledged: number;
  /** Acknowledged and not there. */
  lost: number;
  /** There in part: a row without its event or its line, or the other way round. */
  half: number;
  /** There more than once. */
  twice: number;
  slowestStartMs: number;
}

type Write = { text: string; key: string; path: string; body: object };
export type Place = { cookie: string; pairId: string; meetingId: string; personId: string };

/** What every writer has sent, and what it was told. */
interface Log {
  acknowledged: Set<string>;
  unanswered: Write[];
}

/** `careless` answers before the disk has it: the control, which has to lose. */
export async function killMany(kills: number, careless = false): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-kills-'));
  const port = await freePort();
  const log: Log = { acknowledged: new Set(), unanswered: [] };
  let running = await startProgram({ folder, port });
  let slowestStartMs = running.ms;
  try {
    const place = await furnish(running);
    if (careless) await answerEarly(ownerOf(folder));
    for (let kill = 0; kill < kills; kill += 1) {
      running = await oneLife(running, { folder, port, place, log });
      slowestStartMs = Math.max(slowestStartMs, running.ms);
    }
    await again(running.url, place, log);
    const found = await compare(ownerOf(folder), log);
    return { kills, acknowledged: log.acknowledged.size, ...found, slowestStartMs };
  } finally {
    await killAll(running, folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

type Life = { folder: string; port: number; place: Place; log: Log };

async function oneLife(running: Running, { folder, port, place, log }: Life): Promise<Running> {
  await again(running.url, place, log);
  let alive = true;
  const writers = [0, 1, 2].map(async () => {
    while (alive) await write(running.url, place, log, nextWrite(place));
  });
  await pause(100 + Math.random() * 900);
  await killAll(running, folder);
  alive = false;
  await Promise.all(writers);
  return startProgram({ folder, port });
}

/** What was not answered is sent again under its key, as the browser's outbox does. */
async function again(url: string, place: Place, log: Log): Promise<void> {
  for (const one of log.unanswered.splice(0)) await write(url, place, log, one);
}

async function write(url: string, { cookie }: Place, log: Log, one: Write): Promise<void> {
  try {
    await post({ url, cookie, path: one.path, key: one.key }, one.body);
    log.acknowledged.add(one.text);
  } catch {
    log.unanswered.push(one);
    await pause(10);
  }
}

let count = 0;

function nextWrite(place: Place): Write {
  count += 1;
  return writeOf(place, `write ${count}`, count);
}

/** One of three kinds of change in turn, known again by its text. */
export function writeOf({ pairId, meetingId, personId }: Place, text: string, turn: number): Write {
  const kinds = [
    { path: 'org/addPerson', body: { name: text } },
    {
      path: 'commitments/make',
      body: { pairId, ownerId: personId, text, dueOn: '2027-01-31' },
    },
    { path: 'meetings/addPoint', body: { meetingId, text, shared: true } },
  ];
  const kind = kinds[turn % kinds.length] ?? { path: '', body: {} };
  return { text, key: crypto.randomUUID(), ...kind };
}

export async function furnish(running: Running): Promise<Place> {
  const { url } = running;
  const cookie = await moveIn(running);
  const { personId } = await post<{ personId: string }>(
    { url, cookie, path: 'org/addPerson' },
    { name: 'Ben' },
  );
  const series = {
    personId,
    kind: 'one-on-one',
    cadence: { every: 'week', weeks: 1 },
    place: '',
    sealedPreparation: false,
    timeZone: 'Europe/Berlin',
    startsOn: '2026-12-01T10:00',
    durationMinutes: 30,
  };
  const made = await post<{ pairId: string; meetingId: string }>(
    { url, cookie, path: 'meetings/start' },
    series,
  );
  return { cookie, personId, ...made };
}

function ownerOf(folder: string): Connection {
  const live = liveConnections(folder);
  if (!live) throw new Error('No database is up.');
  return live.owner;
}

async function answerEarly(owner: Connection): Promise<void> {
  await ask(owner, 'alter role all set synchronous_commit = off');
  await ask(owner, "alter system set wal_writer_delay = '10s'");
  await ask(owner, 'select pg_reload_conf()');
}

async function ask<Row extends pg.QueryResultRow>(owner: Connection, sql: string): Promise<Row[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Each kind of row with the events that its transaction told; a count other than one is a fault. */
const written = `
  select text, count(*)::int as rows, min(events)::int as events from (
    select name as text, (select count(*) from platform.events e join org.reporting_lines l
      on l.person_id = p.person_id where e.name = 'org.person-added' and e.ids->>'personId' = p.person_id::text) as events
    from org.people p
    union all select text, (select count(*) from platform.events e
      where e.name = 'commitments.made' and e.ids->>'commitmentId' = commitment_id::text) from commitments.commitments
    union all select text, 1 from meetings.talking_points
  ) all_writes where text like 'write %' group by text`;

const orphans = `
  select count(*)::int as events from platform.events e
  where e.name = 'commitments.made' and not exists (select from commitments.commitments c where c.commitment_id::text = e.ids->>'commitmentId')
    or e.name = 'org.person-added' and not exists (select from org.people p where p.person_id::text = e.ids->>'personId')`;

async function compare(owner: Connection, { acknowledged }: Log) {
  const rows = await ask<{ text: string; rows: number; events: number }>(owner, written);
  const there = new Set(rows.map(({ text }) => text));
  const [alone] = await ask<{ events: number }>(owner, orphans);
  return {
    lost: [...acknowledged].filter((text) => !there.has(text)).length,
    half: rows.filter(({ events }) => events !== 1).length + (alone?.events ?? 0),
    twice: rows.filter((row) => row.rows !== 1).length,
  };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { kills: { type: 'string', default: '200' }, careless: { type: 'boolean' } },
  });
  console.log(JSON.stringify(await killMany(Number(values.kills), values.careless)));
}
