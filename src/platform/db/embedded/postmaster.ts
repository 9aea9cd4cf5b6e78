import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from '../connection.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Layout } from './layout.ts';

export interface Ground {
  layout: Layout;
  binaries: Binaries;
  account: Account | undefined;
  environment: Record<string, string>;
  settings: Record<string, string>;
}

/**
 * Stands between us and the database in a session of its own, so that Ctrl-C reaches only us, and
 * stops it when our end of the pipe closes, which the kernel does even for a killed process.
 */
const keeper = `
exec 9<&0
"$0" "$@" </dev/null 9<&- &
database=$!
{ read -r _ <&9; kill -INT "$database"; } 2>/dev/null &
watch=$!
exec 9<&-
wait "$database"
result=$?
kill "$watch" 2>/dev/null
exit $result
`;

/** Statements and values never reach the log: only the server's own life does. */
const settings = {
  listen_addresses: '',
  fsync: 'on',
  full_page_writes: 'on',
  // After a crash every file is synced before anything else: one by one that is half a minute of a busy disk.
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
  synchronous_commit: 'on',
  max_connections: '100',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const mostLogBytes = 1_000_000;

/**
 * As root on Linux the folders are handed over already open: the database's user may then use them
 * although it cannot pass the folders above.
 */
export function handOver(
  ground: Ground,
  ...folders: string[]
): { names: string[]; open: number[] } {
  if (!ground.account || process.platform !== 'linux') return { names: folders, open: [] };
  return {
    names: folders.map((_, index) => `/proc/self/fd/${index + 3}`),
    open: folders.map((folder) => openSync(folder, 'r')),
  };
}

export function run(
  ground: Ground,
  program: string,
  args: string[],
  stdio: StdioOptions,
): ChildProcess {
  return spawn(program, args, {
    cwd: '/',
    detached: true,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', ...ground.environment },
    stdio,
    ...ground.account,
  });
}

export function launch(ground: Ground): ChildProcess {
  const { layout, binaries } = ground;
  if (existsSync(layout.log) && statSync(layout.log).size > mostLogBytes) {
    renameSync(layout.log, `${layout.log}.1`);
  }
  const log = openSync(layout.log, 'a', 0o600);
  const { names, open } = handOver(ground, layout.data, layout.sockets);
  const [data = '', sockets = ''] = names;
  const options = Object.entries({
    ...settings,
    ...ground.settings,
    unix_socket_directories: `"${sockets}"`,
  });
  const args = ['-D', data, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const postgres = join(binaries.folder, 'postgres');
  try {
    return run(ground, '/bin/sh', ['-c', keeper, postgres, ...args], ['pipe', log, log, ...open]);
  } finally {
    for (const file of [log, ...open]) closeSync(file);
  }
}

/** Crash recovery may take its time; only a database that has ended is not waited for. */
export async function untilItAnswers(child: ChildProcess, as: Connection): Promise<boolean> {
  for (let wait = 20; isRunning(child); wait = Math.min(wait * 1.2, 250)) {
    if (await answers(as)) return true;
    await pause(wait);
  }
  return false;
}

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;

export async function untilItEnds(child: ChildProcess): Promise<void> {
  if (isRunning(child)) await once(child, 'exit');
}

async function answers(as: Connection): Promise<boolean> {
  const client = new pg.Client(as);
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && !isStarting(error)) throw error;
    return false;
  }
}

function isStarting(error: pg.DatabaseError): boolean {
  return error.code === '57P03';
}

/** Closing our end of the pipe asks for a clean stop; one that hangs is cut short, which recovery mends. */
export async function stopChild(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  const impatience = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGQUIT'), 20_000);
  await untilItEnds(child);
  clearTimeout(impatience);
}

export function lastWords(layout: Layout, since: number): string {
  const text = existsSync(layout.log) ? readFileSync(layout.log, 'utf8').slice(since) : '';
  const telling = text.split('\n').filter((line) => /FATAL|PANIC|error|could not/i.test(line));
  return (telling.at(-1) ?? text.trim().split('\n').at(-1) ?? '').replace(
    /^.*?(FATAL|PANIC):\s*/,
    '',
  );
}
