/** Vitest's global set-up: one server a project, and on it one database for each worker, so that
 *  whoever works through the waiting jobs never takes those of a test that runs beside it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { slices } from '../src/app.ts';
import { migrationFolders } from '../src/migrations.ts';
import type { Connection } from '../src/platform/db/connection.ts';
import { startEmbedded } from '../src/platform/db/embedded/embedded.ts';
import { type Database, findDatabase } from '../src/platform/db/find-database.ts';
import { prepare } from '../src/platform/open.ts';
import { startServer } from './postgres-server.ts';

type Found = Omit<Database, 'stop'>;

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker; null where no server could be started. */
    databases: readonly Found[] | null;
    /** The name of the one they are made from. */
    template: string;
  }
}

/**
 * The worker's database as it was at first: what the file before left waiting there would be worked
 * through by every server of this one.
 */
export async function renewDatabase(): Promise<void> {
  const own = inject('databases')?.[Number(process.env.VITEST_POOL_ID) - 1]?.owner;
  if (!own || !(await isUsed(own))) return;
  await asOwner({ ...own, database: 'template1' }, async (client) => {
    await client.query(`drop database "${own.database}" with (force)`);
    await client.query(`create database "${own.database}" template "${inject('template')}"`);
  });
}

const isUsed = (own: Connection): Promise<boolean> =>
  asOwner(own, async (client) => {
    const { rowCount } = await client.query('select from org.organisations limit 1');
    return rowCount !== 0;
  });

async function asOwner<T>(owner: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The database of the worker that asks. */
export function testDatabase(): Found {
  const found = inject('databases')?.[Number(process.env.VITEST_POOL_ID) - 1];
  if (!found) throw new Error('No database: the set-up said why.');
  return found;
}

const quiet = () => undefined;

/** These databases are thrown away, so nothing waits for the disk; what must survive is tried elsewhere. */
const careless = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const kind = project.config.env.GROUNDSWELL_TEST_DATABASE;
  const folder = await mkdtemp(join(tmpdir(), 'groundswell-test-'));
  const server = kind === 'server' ? await startServer(folder, careless) : null;
  if (kind === 'server' && !server) {
    project.provide('databases', null);
    return async () => rm(folder, { recursive: true, force: true });
  }
  const found: Database = server
    ? await findDatabase({ databaseUrl: server.url, folder }, quiet)
    : { kind: 'embedded', ...(await startEmbedded(folder, quiet, { settings: careless })) };
  await prepare(found, slices, migrationFolders);
  const { stop: _, ...plain } = found;
  project.provide('template', plain.owner.database);
  project.provide('databases', await copies(plain, project.config.maxWorkers));
  return async () => {
    await found.stop();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function copies(found: Found, count: number): Promise<Found[]> {
  const names = Array.from({ length: count }, (_, index) => `worker_${index + 1}`);
  await asOwner({ ...found.owner, database: 'template1' }, async (client) => {
    for (const name of names)
      await client.query(`create database ${name} template "${found.owner.database}"`);
  });
  const at = (connection: Connection, database: string) => ({ ...connection, database });
  return names.map((name) => ({
    ...found,
    owner: at(found.owner, name),
    app: at(found.app, name),
    steward: at(found.steward, name),
  }));
}
