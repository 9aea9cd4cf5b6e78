/** A PostgreSQL 15 server of Debian's, in a folder of its own, for tests of DATABASE_URL. */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './ports.ts';

const bin = '/usr/lib/postgresql/15/bin';

export type TestServer = { url: string; stop(): Promise<void> };

/** Null where no PostgreSQL 15 is installed; callers skip visibly. */
export async function startServer(
  folder: string,
  settings: Record<string, string> = {},
): Promise<TestServer | null> {
  if (!existsSync(join(bin, 'postgres'))) return null;
  const data = join(folder, 'server');
  const who = plainUser();
  mkdirSync(data, { recursive: true });
  if (who) for (const path of [folder, data]) chownSync(path, who.uid, who.gid);
  const as = who ?? {};
  const cwd = { cwd: data };
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'owner', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...as, ...cwd, stdio: 'ignore' },
  );
  const port = await freePort();
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: data, ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const args = ['-D', data, '-p', String(port), ...flags];
  const server = spawn(join(bin, 'postgres'), args, { ...as, ...cwd, stdio: 'ignore' });
  const url = `postgres://owner:owner@127.0.0.1:${port}/postgres`;
  await reachable(url);
  return { url, stop: () => stopped(server) };
}

function stopped(server: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}

function plainUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function reachable(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('The PostgreSQL 15 server for the tests did not start.');
}
