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
import { type Database, findDatabase } from '../src/platform/db/find-database.ts';
import { prepare } from '../src/platform/open.ts';
import { startServer } from './postgres-server.ts';

type Found = Omit<Database, 'stop'>;

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker; null where no server could be started. */
    databases: readonly Found[] | null;
  }
}

/** The database of the worker that asks. */
export function testDatabase(): Found {
  const found = inject('databases')?.[Number(process.env.VITEST_POOL_ID) - 1];
  if (!found) throw new Error('No database: the set-up said why.');
  return found;
}

const quiet = () => undefined;

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const kind = project.config.env.GROUNDSWELL_TEST_DATABASE;
  const folder = await mkdtemp(join(tmpdir(), 'groundswell-test-'));
  const server = kind === 'server' ? await startServer(folder) : null;
  if (kind === 'server' && !server) {
    project.provide('databases', null);
    return async () => rm(folder, { recursive: true, force: true });
  }
  const found = await findDatabase({ databaseUrl: server?.url, folder }, quiet);
  await hurry(found.owner);
  await prepare(found, slices, migrationFolders);
  const { stop: _, ...plain } = found;
  project.provide('databases', await copies(plain, project.config.maxWorkers));
  return async () => {
    await found.stop();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** These databases are thrown away, so nothing waits for the disk; what must survive is tried elsewhere. */
async function hurry(owner: Connection): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  // Of all the ways to say so, this one outdoes the settings that the embedded database is started with.
  await client.query('alter role all set synchronous_commit = off');
  await client.end();
}

async function copies(found: Found, count: number): Promise<Found[]> {
  const client = new pg.Client({ ...found.owner, database: 'template1' });
  await client.connect();
  const names = Array.from({ length: count }, (_, index) => `worker_${index + 1}`);
  for (const name of names)
    await client.query(`create database ${name} template "${found.owner.database}"`);
  await client.end();
  const at = (connection: Connection, database: string) => ({ ...connection, database });
  return names.map((name) => ({
    ...found,
    owner: at(found.owner, name),
    app: at(found.app, name),
    steward: at(found.steward, name),
  }));
}
