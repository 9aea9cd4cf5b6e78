/**
 * (c) How much of a bare Fastify route remains: requests per second of a signed-in read through the
 * whole program, against a route that does one indexed SELECT on the same database, in turns.
 * Short turns, each between two of the bare route, and the middle share: other work on the machine
 * meets both.
 *   node bench/request.ts [--seconds 2] [--rounds 7] [--connections 16] [--keep folder]
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import Fastify from 'fastify';
import { poolOf } from '../src/platform/db/database.ts';
import { appRoot } from '../src/platform/root.ts';
import { crowdOf } from './crowd.ts';
import { argument, percentile, report, rounded } from './measure.ts';
import { openHouse, openStage, type Stage } from './stage.ts';

const seconds = argument('seconds', 2);
const rounds = argument('rounds', 7);
const connections = argument('connections', 16);
const people = 1000;
/** An engineer, as most people are: one pair, no reports. */
const reader = 900;
const wanted = 0.5;
const crowd = crowdOf(1, people);

/** The least that reads one row by its key: no sign-in, no transaction, no row-level security. */
async function openBare({ found }: Stage): Promise<{ address: string; close(): Promise<void> }> {
  const app = Fastify({ logger: false });
  const pool = poolOf(found.owner, { max: 10 });
  app.get('/bare', async () => {
    const { rows } = await pool.query({
      name: 'bare',
      text: 'select person_id, name, title, time_zone from org.people where organisation_id = $1 and person_id = $2',
      values: [crowd.organisationId, crowd.personId(reader)],
    });
    return rows[0];
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const close = async () => {
    await app.close();
    await pool.end();
  };
  return { address, close };
}

/** From a process of its own, so that asking costs the server nothing. */
async function rate(url: string, cookie: string): Promise<number> {
  const args = ['bench/load.ts', url, cookie, String(seconds), String(connections)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: appRoot });
  return Number(stdout);
}

const stage = await openStage([{ organisation: 1, people, meetings: 50 }]);
const house = await openHouse(stage);
const bare = await openBare(stage);
try {
  const cookie = await house.cookieOf(crowd.userId(reader));
  const reads: Record<string, string> = {
    // One indexed SELECT, as the bare route's; the others join or ask several times.
    'learning.away': '/api/learning/away',
    'commitments.counts': '/api/commitments/counts',
    'meetings.next': '/api/meetings/next?limit=5',
    'org.me': '/api/org/me',
  };
  const rows = [];
  for (const [read, path] of Object.entries(reads)) {
    const turns: { ours: number; bare: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const before = await rate(`${bare.address}/bare`, '');
      const ours = await rate(house.address + path, cookie);
      const after = await rate(`${bare.address}/bare`, '');
      turns.push({ ours, bare: (before + after) / 2 });
    }
    const middle = (of: (turn: { ours: number; bare: number }) => number) =>
      percentile(turns.map(of), 0.5);
    rows.push({
      read,
      perSecond: rounded(
        middle(({ ours }) => ours),
        0,
      ),
      bare: rounded(
        middle(({ bare }) => bare),
        0,
      ),
      share: rounded(
        middle((turn) => turn.ours / turn.bare),
        2,
      ),
    });
  }
  const best = Math.max(...rows.map(({ share }) => share));
  report('request', rows, { reads: rows, share: best, holds: best >= wanted });
} finally {
  await bare.close();
  await house.close();
  await stage.stop();
}
