/** The demo, on a database of its own: quick, the same every time, and nothing empty for those who sign in. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slices } from '../src/app.ts';
import { buildDemo, type Demo } from '../src/demo/demo.ts';
import { tellLearning } from '../src/demo/learning.ts';
import { ownRosterFiles } from '../src/demo/roster.ts';
import { contract as commitments } from '../src/domains/commitments/contract.ts';
import { contract as learning } from '../src/domains/learning/contract.ts';
import { contract as meetings } from '../src/domains/meetings/contract.ts';
import { contract as today } from '../src/domains/today/contract.ts';
import { migrationFolders } from '../src/migrations.ts';
import { type Database as Found, findDatabase } from '../src/platform/db/find-database.ts';
import { type Opened, open, prepare } from '../src/platform/open.ts';
import { run } from '../src/platform/run.ts';

const quiet = () => undefined;
const now = Temporal.Instant.from('2026-11-18T08:00:00Z');

type Staged = { folder: string; found: Found; demo: Demo; ms: number; fingerprint: string };

async function stage(): Promise<Staged> {
  const folder = await mkdtemp(join(tmpdir(), 'groundswell-demo-test-'));
  const found = await findDatabase({ databaseUrl: undefined, folder }, quiet);
  await prepare(found, slices, migrationFolders);
  const started = performance.now();
  const demo = await buildDemo(found.owner, { files: ownRosterFiles, now });
  const ms = performance.now() - started;
  return { folder, found, demo, ms, fingerprint: await fingerprintOf(found) };
}

/** Everything people said and did, without the bytes of documents, which name the one who wrote them. */
async function fingerprintOf({ owner }: Found): Promise<string> {
  const client = new pg.Client(owner);
  await client.connect();
  const { rows } = await client.query(`
    select (select json_agg(p order by point_id) from meetings.talking_points p) as points,
      (select json_agg(json_build_array(note_id, text) order by note_id) from meetings.notes) as notes,
      (select json_agg(m order by meeting_id) from meetings.meetings m) as meetings,
      (select json_agg(c order by commitment_id) from commitments.commitments c) as commitments`);
  await client.end();
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

describe('the demo', () => {
  const staged: Staged[] = [];
  let opened: Opened;
  beforeAll(async () => {
    staged.push(await stage(), await stage());
    const [first] = staged;
    if (!first) throw new Error('nothing staged');
    const options = { baseUrl: 'http://localhost', dataFolder: first.folder, log: quiet };
    opened = await open(first.found, slices, { ...options, clock: () => now });
    const organisation = { organisationId: first.demo.organisationId, ids: {} };
    await opened.program.database.transaction(
      'change',
      { organisationId: organisation.organisationId, personId: null },
      (db) => opened.program.enqueue(db, 'today.look.one', organisation),
    );
    await opened.queue.settle(opened.program);
    await tellLearning(first.found, first.demo, now);
  });
  afterAll(async () => {
    await opened.close();
    for (const { found, folder } of staged) {
      await found.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });

  const as = (who: 'manager' | 'engineer', name: string, input: unknown = {}) => {
    const demo = staged[0]?.demo;
    if (!demo) throw new Error('nothing staged');
    const { organisationId } = demo;
    const viewer = { organisationId, personId: demo[who].personId, role: 'member' } as const;
    return run(opened.program, name, viewer, input) as Promise<Record<string, unknown[]>>;
  };

  it('is built within ten seconds, the same every time', () => {
    const [first, second] = staged;
    expect(first?.ms).toBeLessThan(10_000);
    expect(second?.fingerprint).toBe(first?.fingerprint);
  });

  it('gives a manager a full queue of different nudges, and a meeting on this very day', async () => {
    const list = await as('manager', `${today.slice}.list`);
    const rules = new Set((list.nudges as { rule: string }[]).map(({ rule }) => rule));
    expect(list.nudges).toHaveLength(7);
    expect(rules.size).toBeGreaterThanOrEqual(5);
    expect(list.meetings).not.toHaveLength(0);
  });

  it('gives an engineer meetings, a story, points, energy and commitments', async () => {
    const personId = staged[0]?.demo.manager.personId ?? '';
    const thread = await as('engineer', `${meetings.slice}.thread`, { personId });
    const story = await as('engineer', `${meetings.slice}.story`, { personId, limit: 100 });
    const mine = await as('engineer', `${commitments.slice}.withPerson`, { personId });
    expect(thread.openPoints).not.toHaveLength(0);
    expect(thread.energy?.length).toBeGreaterThan(40);
    expect(story.items?.length).toBe(100);
    expect(mine.closed?.length).toBeGreaterThan(5);
  });

  it('gives both a programme they are on, reading, thoughts and a webinar to come, with questions', async () => {
    const underWay = async (who: 'manager' | 'engineer') =>
      (await as(who, `${learning.slice}.underWay`)).programmes;
    expect(await underWay('manager')).toMatchObject([{ slug: 'your-first-eight-weeks', done: 4 }]);
    expect(await underWay('engineer')).toMatchObject([{ slug: 'is-managing-for-me', done: 2 }]);
    const read = async (who: 'manager' | 'engineer', slug: string) =>
      (await as(who, `${learning.slice}.open`, { slug })).reading;
    expect(await read('manager', 'three-seconds')).toMatchObject({ paragraph: 23, paragraphs: 24 });
    expect(await read('manager', 'from-making-to-making-possible')).toBe(null);
    const slug = 'hard-conversations-without-a-script';
    const { startsAt, questions } = await as('engineer', `${learning.slice}.open`, { slug });
    expect(startsAt).toMatch(/^2026-11-27T14:00:00/);
    expect(questions).toHaveLength(2);
    const { reflections } = await as('engineer', `${learning.slice}.reflections`);
    expect(reflections).not.toHaveLength(0);
  });
});
