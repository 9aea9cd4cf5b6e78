/** The demo on a free port, for benches and pictures; in this process, so that stopping is sure. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Demo, DemoAccount } from '../src/demo/demo.ts';
import { buildWholeDemo } from '../src/demo/whole.ts';
import { start } from '../src/main.ts';
import { signInLink } from '../src/platform/auth/one-time-link.ts';
import { freePort } from './ports.ts';

export type RunningDemo = Demo & {
  readonly baseUrl: string;
  readonly folder: string;
  linkFor(account: DemoAccount): Promise<string>;
  stop(): Promise<void>;
};

export async function startDemo(): Promise<RunningDemo> {
  const folder = await mkdtemp(join(tmpdir(), 'groundswell-demo-'));
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const built: { demo?: Demo } = {};
  const running = await start({
    config: {
      port,
      host: 'localhost',
      baseUrl,
      dataFolder: folder,
      databaseUrl: null,
      smtpUrl: null,
      roles: ['web', 'live', 'jobs'],
      trustedProxies: [],
    },
    fill: async (found) => {
      built.demo = await buildWholeDemo(found);
    },
  });
  const { demo } = built;
  if (!demo) throw new Error('The demo was not built.');
  const { database, clock } = running.served.door;
  return {
    ...demo,
    baseUrl,
    folder,
    linkFor: ({ userId }) =>
      database.transaction('change', null, (db) =>
        signInLink(db, { userId, baseUrl, now: clock() }),
      ),
    stop: async () => {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
