/**
 * can somebody outside tell by the clock who has an account? Two kinds of request, an address
 * with an account and one without, in random order; the figure is the chance to tell them apart
 * from their times alone (0.5 is a coin, 1 is certainty). The control answers strangers early.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import Fastify from 'fastify';
import pg from 'pg';
import { slices } from '../src/app.ts';
import { migrationFolders } from '../src/migrations.ts';
import { createAccount } from '../src/platform/auth/accounts.ts';
import { type Door, openDoor } from '../src/platform/auth/door.ts';
import { notLetIn } from '../src/platform/auth/enter.ts';
import { serveDoor } from '../src/platform/auth/serve.ts';
import { systemClock } from '../src/platform/clock.ts';
import { findDatabase } from '../src/platform/db/find-database.ts';
import { answerWithProblems } from '../src/platform/http/problem-replies.ts';
import { newId } from '../src/platform/ids.ts';
import { openDoorbell } from '../src/platform/live/doorbell.ts';
import { open, prepare } from '../src/platform/open.ts';

const rounds = Number(process.argv[2] ?? 500);
const quiet = () => undefined;
const password = 'seven quiet herons, one boat';
const known = Array.from({ length: 20 }, (_, at) => `known${at}@example.org`);
const baseUrl = 'http://localhost:4100';

/** The chance that a random time of one kind is longer than one of the other, whichever way. */
function telling(a: readonly number[], b: readonly number[]): number {
  let wins = 0;
  for (const x of a) for (const y of b) wins += x > y ? 1 : x === y ? 0.5 : 0;
  const auc = wins / (a.length * b.length);
  return Math.max(auc, 1 - auc);
}

async function timed(app: FastifyInstance, url: string, email: string): Promise<number> {
  const began = performance.now();
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: { 'x-groundswell': '1' },
    payload: { email, password: 'not the right password' },
  });
  const took = performance.now() - began;
  if (![401, 202].includes(answer.statusCode)) throw new Error(`${url} said ${answer.statusCode}`);
  return took;
}

async function measure(app: FastifyInstance, url: string): Promise<number> {
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  while (times.known.length < rounds || times.unknown.length < rounds) {
    const kind = Math.random() < 0.5 ? 'known' : 'unknown';
    const at = Math.floor(Math.random() * known.length);
    const email = (kind === 'known' ? known[at] : `nobody${at}@example.org`) ?? '';
    times[kind].push(await timed(app, url, email));
  }
  const middle = (list: number[]) => list.sort((x, y) => x - y)[Math.floor(list.length / 2)] ?? 0;
  const auc = telling(times.known, times.unknown);
  process.stdout.write(
    `${url.padEnd(22)} known ${middle(times.known).toFixed(2)} ms, unknown ${middle(times.unknown).toFixed(2)} ms, told apart ${auc.toFixed(3)}\n`,
  );
  return auc;
}

async function serve(door: Door): Promise<FastifyInstance> {
  const app = Fastify({ logger: false });
  answerWithProblems(app, quiet);
  const endless = { address: 1e9, guest: 1e9, account: 1e9, organisation: 1e9 };
  await serveDoor(door, endless)(app);
  await app.ready();
  return app;
}

/** Answers strangers before anything is hashed: what must be told apart. */
function hasty(door: Door): Door {
  const { api } = door.auth;
  const signInEmail = async (asked: { body: { email: string } }) => {
    if (!asked.body.email.startsWith('known')) throw notLetIn('No.');
    return api.signInEmail(asked as never);
  };
  return { ...door, auth: { ...door.auth, api: { ...api, signInEmail } as never } };
}

const folder = await mkdtemp(join(tmpdir(), 'groundswell-enumeration-'));
const found = await findDatabase({ databaseUrl: undefined, folder }, quiet);
try {
  await prepare(found, slices, migrationFolders);
  const opened = await open(found, slices, { baseUrl, dataFolder: folder, log: quiet });
  const { database } = opened.program;
  await makeAccounts(found.owner);
  const doorbell = await openDoorbell(found.app, quiet);
  const door = await openDoor({
    database,
    connection: found.app,
    doorbell,
    clock: systemClock,
    log: quiet,
    baseUrl,
    secretFolder: folder,
    sendLink: async () => undefined,
  });
  const unlimited = { begin: async () => undefined, mayMail: async () => 'yes' as const };
  const open_ = { ...door, attempts: { ...door.attempts, ...unlimited } };
  const app = await serve(open_);
  const figures = {
    signIn: await measure(app, '/api/auth/sign-in'),
    mailLink: await measure(app, '/api/auth/mail-link'),
    control: await measure(await serve(hasty(open_)), '/api/auth/sign-in'),
  };
  process.stdout.write(`${JSON.stringify({ bench: 'enumeration', figures })}\n`);
  process.exitCode =
    figures.signIn <= 0.55 && figures.mailLink <= 0.55 && figures.control > 0.9 ? 0 : 1;
  await app.close();
  await door.close();
  await doorbell.close();
  await opened.close();

  async function makeAccounts(owner: typeof found.owner): Promise<void> {
    const client = new pg.Client(owner);
    await client.connect();
    const organisationId = newId();
    await client.query('insert into org.organisations values ($1, $2, $3, now())', [
      organisationId,
      'Tidewater',
      'UTC',
    ]);
    for (const email of known) {
      const personId = newId();
      const seen = { organisationId, personId };
      await database.transaction('change', seen, (db) =>
        createAccount(db, { ...seen, email, name: email, password }),
      );
    }
    await client.end();
  }
} finally {
  await found.stop();
  await rm(folder, { recursive: true, force: true });
}
