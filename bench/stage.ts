import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slices } from '../src/app.ts';
import { migrationFolders } from '../src/migrations.ts';
import { signInLink } from '../src/platform/auth/one-time-link.ts';
import { readConfig } from '../src/platform/config.ts';
import { type Database as Found, findDatabase } from '../src/platform/db/find-database.ts';
import { type Opened, open, prepare } from '../src/platform/open.ts';
import { type Served, serveProgram } from '../src/served.ts';
import { freePort } from '../test/ports.ts';
import { startServer } from '../test/postgres-server.ts';
import { fillCrowds } from './crowd.ts';
import { flag, say } from './measure.ts';

export type Stage = {
  readonly folder: string;
  readonly found: Found;
  readonly opened: Opened;
  stop(): Promise<void>;
};

type Crowds = Parameters<typeof fillCrowds>[1];

const quiet = () => undefined;

/**
 * A database with these crowds: embedded, or a PostgreSQL 15 server with `--database server`.
 * `--keep folder` keeps an embedded one for the next run, since filling takes minutes.
 */
export async function openStage(crowds: Crowds): Promise<Stage> {
  const kept = flag('keep');
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'groundswell-bench-')));
  await mkdir(folder, { recursive: true });
  const filled = join(folder, 'filled');
  const server = flag('database') === 'server' ? await startServer(folder) : null;
  const found = await findDatabase({ databaseUrl: server?.url, folder }, quiet);
  await prepare(found, slices, migrationFolders);
  if (!existsSync(filled)) {
    await fillCrowds(found.owner, crowds, say);
    await writeFile(filled, '');
  }
  const opened = await open(found, slices, {
    baseUrl: 'http://localhost',
    dataFolder: folder,
    log: quiet,
  });
  return {
    folder,
    found,
    opened,
    stop: async () => {
      await opened.close();
      await found.stop();
      await server?.stop();
      if (!kept) await rm(folder, { recursive: true, force: true });
    },
  };
}

export type House = {
  readonly served: Served;
  readonly address: string;
  cookieOf(userId: string): Promise<string>;
  close(): Promise<void>;
};

/** The whole program behind HTTP, as people meet it, but for the limits on requests. */
export async function openHouse({ folder, found, opened }: Stage): Promise<House> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const endless = { address: 1e9, guest: 1e9, account: 1e9, organisation: 1e9 };
  const listens = { host: '127.0.0.1', port, baseUrl: address, dataFolder: folder };
  const served = await serveProgram(found, opened, {
    ...readConfig(),
    ...listens,
    limits: endless,
  });
  return {
    served,
    address,
    cookieOf: (userId) => signIn(opened, address, userId),
    close: () => served.stop(),
  };
}

async function signIn({ program }: Opened, address: string, userId: string): Promise<string> {
  const link = await program.database.transaction('change', null, (db) =>
    signInLink(db, { userId, baseUrl: address, now: program.clock() }),
  );
  const answer = await fetch(`${address}/api/auth/link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-groundswell': '1' },
    body: JSON.stringify({ token: link.split('#')[1] }),
  });
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  if (!answer.ok || cookies.length === 0) throw new Error(`sign-in: ${answer.status}`);
  return cookies.join('; ');
}
