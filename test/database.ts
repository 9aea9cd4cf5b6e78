/** Vitest's global set-up: one database for all tests of a project, told to them by `provide`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { slices } from '../src/app.ts';
import { migrationFolders } from '../src/migrations.ts';
import { type Database as Found, findDatabase } from '../src/platform/db/find-database.ts';
import { prepare } from '../src/platform/open.ts';
import { startServer } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    database: Omit<Found, 'stop'> | null;
  }
}

const quiet = () => undefined;

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const kind = project.config.env.GROUNDSWELL_TEST_DATABASE;
  const folder = await mkdtemp(join(tmpdir(), 'groundswell-test-'));
  const server = kind === 'server' ? await startServer(folder) : null;
  if (kind === 'server' && !server) {
    project.provide('database', null);
    return async () => rm(folder, { recursive: true, force: true });
  }
  const found = await findDatabase({ databaseUrl: server?.url, folder }, quiet);
  await prepare(found, slices, migrationFolders);
  const { stop: _, ...plain } = found;
  project.provide('database', plain);
  return async () => {
    await found.stop();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
