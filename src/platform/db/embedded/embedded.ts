import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../../log.ts';
import type { Connection, Connections } from '../connection.ts';
import { makeRoles, rolesOf } from '../roles.ts';
import { accountFor, giveTo } from './account.ts';
import { findBinaries } from './binaries.ts';
import { initialise, keyFile, OWNER } from './initialise.ts';
import { freshSockets, type Layout, layOut, majorOf, SOCKET_PORT } from './layout.ts';
import { stopLeftovers } from './leftovers.ts';
import { lockOwner, takeLock } from './lock.ts';
import {
  type Ground,
  lastWords,
  launch,
  stopChild,
  untilItAnswers,
  untilItEnds,
} from './postmaster.ts';

export interface Embedded extends Connections {
  stop(): Promise<void>;
}

/** For tests alone: another environment, other settings, other programs than the bundled ones. */
type Options = Partial<Pick<Ground, 'environment' | 'settings' | 'binaries'>>;

const database = 'groundswell';
const patienceMs = 10_000;

/** Our own PostgreSQL in a data folder: started, watched over, stopped; one program at a time. */
export async function startEmbedded(
  folder: string,
  log: Log,
  options: Options = {},
): Promise<Embedded> {
  const layout = layOut(folder);
  const lock = await takeLock(layout);
  try {
    const ground = await prepare(layout, log, options);
    const keeper = await keepUp(ground, log);
    const owner = ownerOf(layout);
    await makeDatabase(owner);
    const roles = await makeRoles(owner);
    return {
      owner,
      ...roles,
      stop: async () => {
        await keeper.stop();
        rmSync(layout.sockets, { recursive: true, force: true });
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The ways into a database that a running program keeps up; nothing when none does. */
export function liveConnections(folder: string): Connections | undefined {
  if (!existsSync(folder)) return undefined;
  const layout = layOut(folder);
  if (lockOwner(layout) === undefined || !existsSync(join(layout.data, keyFile))) return undefined;
  const owner = ownerOf(layout);
  return { owner, ...rolesOf(owner) };
}

async function prepare(layout: Layout, log: Log, options: Options): Promise<Ground> {
  const account = accountFor(layout.data);
  const wrote = majorOf(layout);
  const binaries = options.binaries ?? findBinaries(account, wrote, log);
  if (wrote !== undefined && wrote !== binaries.major) {
    throw new Error(
      `${layout.folder} was written by PostgreSQL ${wrote} and this program brings ${binaries.major}. Back it up with the program that wrote it, then restore into a new folder.`,
    );
  }
  const { environment = {}, settings = {} } = options;
  const ground = { layout, binaries, account, environment, settings };
  await stopLeftovers(layout, log);
  if (wrote === undefined) await initialise(ground);
  else if (account) giveTo(account, layout.data);
  freshSockets(layout, account);
  return ground;
}

function ownerOf(layout: Layout): Connection {
  const password = readFileSync(join(layout.data, keyFile), 'utf8');
  return { host: layout.sockets, port: SOCKET_PORT, database, user: OWNER, password };
}

/** Starts the database and starts it again whenever it ends without being asked to. */
async function keepUp(ground: Ground, log: Log): Promise<{ stop(): Promise<void> }> {
  let stopping = false;
  let running = start(ground);
  await running;
  const watch = async (): Promise<void> => {
    while (!stopping) {
      await untilItEnds(await running);
      if (stopping) return;
      log('The database ended unexpectedly; starting it again.');
      running = restart(ground, log);
    }
  };
  void watch();
  return {
    stop: async () => {
      stopping = true;
      await stopChild(await running);
    },
  };
}

async function restart(ground: Ground, log: Log): Promise<ChildProcess> {
  for (;;) {
    try {
      await stopLeftovers(ground.layout, () => {});
      return await start(ground);
    } catch (error) {
      log(`${error instanceof Error ? error.message : error} Trying again.`);
      // A folder that is gone, say on a disk that was pulled out, refuses in no time.
      await pause(1_000);
    }
  }
}

/** Processes of a killed predecessor may hold the files for some seconds, so a failed start is tried again. */
async function start(ground: Ground): Promise<ChildProcess> {
  const { layout } = ground;
  const since = existsSync(layout.log) ? statSync(layout.log).size : 0;
  for (const began = Date.now(); Date.now() - began < patienceMs; await pause(250)) {
    const child = await startOnce(ground);
    if (child) return child;
  }
  throw new Error(
    `The database in ${layout.folder} did not start: ${lastWords(layout, since)} Its log is ${layout.log}.`,
  );
}

async function startOnce(ground: Ground): Promise<ChildProcess | undefined> {
  const child = launch(ground);
  try {
    const answers = await untilItAnswers(child, {
      ...ownerOf(ground.layout),
      database: 'postgres',
    });
    return answers ? child : undefined;
  } catch (error) {
    await stopChild(child);
    throw error;
  }
}

async function makeDatabase(owner: Connection): Promise<void> {
  const client = new pg.Client({ ...owner, database: 'postgres' });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}
