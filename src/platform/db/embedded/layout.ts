import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';

/** Where things lie in one data folder. */
export interface Layout {
  folder: string;
  data: string;
  unfinished: string;
  log: string;
  lock: string;
  sockets: string;
}

export const SOCKET_PORT = 5432;
const longestSocketPath = 103;

export function layOut(folder: string): Layout {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const real = realpathSync(folder);
  return {
    folder: real,
    data: join(real, 'postgres'),
    unfinished: join(real, 'postgres.unfinished'),
    log: join(real, 'postgres.log'),
    lock: join(real, 'lock'),
    sockets: socketFolder(real),
  };
}

/** The kernel takes about a hundred bytes for a socket's path, so a deep folder gets a short stand-in. */
function socketFolder(folder: string): string {
  const inside = join(folder, 'run');
  if (fits(inside)) return inside;
  const name = `groundswell-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  return [join(tmpdir(), name), join('/tmp', name)].find(fits) ?? inside;
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= longestSocketPath;
}

/** Nothing in it outlives a run, and its remains would be in the way of the next. */
export function freshSockets({ sockets }: Layout, account: Account | undefined): void {
  try {
    rmSync(sockets, { recursive: true, force: true });
  } catch {
    // It is someone else's, which the next line says.
  }
  privateFolder(sockets, account);
}

/** A folder only its owner can enter; one that somebody else put there first is refused. */
export function privateFolder(path: string, account: Account | undefined): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const found = lstatSync(path);
  const ours = [process.getuid?.(), account?.uid].includes(found.uid);
  if (!found.isDirectory() || !ours) {
    throw new Error(`${path} belongs to someone else; move it away and start again.`);
  }
  if (account) chownSync(path, account.uid, account.gid);
  chmodSync(path, 0o700);
}

export function majorOf(layout: Layout): number | undefined {
  const file = join(layout.data, 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
}
