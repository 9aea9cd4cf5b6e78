import type { Socket } from 'node:net';
import pg from 'pg';
import type { Connection } from './connection.ts';

/** Silence after which it is asked, on a line of its own, whether the other end still works at it. */
const patienceMs = 4_000;
const lookEveryMs = 500;
/** How long that question may take; all three together stay well under ten seconds. */
const askingMs = 3_000;
/** The database itself gives up a statement after 30 s; silence beyond that is nobody there. */
const mostMs = 35_000;

/** What the driver knows of a line, beyond what its types say. */
type Line = pg.PoolClient & {
  readonly readyForQuery: boolean;
  readonly processID: number;
  readonly connection: { readonly stream: Socket };
};

type Watched = { readonly line: Line; heard: number; since: number };

/**
 * A line can fall silent without hanging up (a firewall forgets it, a cable is pulled), and a statement
 * may take long without a word: only the database knows which of the two it is. Within ten seconds a
 * dead line is closed, and whoever waits hears that the database is away.
 */
export function watch(pool: pg.Pool, connection: Connection): void {
  const watched = new Map<pg.PoolClient, Watched>();
  pool.on('connect', (client) => {
    watched.set(client, { line: client as Line, heard: 0, since: performance.now() });
  });
  pool.on('remove', (client) => watched.delete(client));
  const looking = setInterval(() => {
    if (pool.ended) clearInterval(looking);
    const silent = [...watched.values()].filter(isSilent);
    if (silent.length > 0) void closeDead(silent, connection);
  }, lookEveryMs);
  looking.unref();
}

function isSilent(one: Watched): boolean {
  const heard = one.line.connection.stream.bytesRead;
  const isWaiting = !one.line.readyForQuery && heard === one.heard;
  if (!isWaiting) Object.assign(one, { heard, since: performance.now() });
  return performance.now() - one.since >= patienceMs;
}

async function closeDead(silent: readonly Watched[], connection: Connection): Promise<void> {
  const isAtWork = await whoWorks(connection);
  for (const one of silent) {
    const isLate = performance.now() - one.since >= mostMs;
    if (!isSilent(one) || (isAtWork(one.line.processID) && !isLate)) continue;
    one.line.connection.stream.destroy(new Error('Connection terminated: the line fell silent'));
  }
}

/**
 * Which of the database's processes work for somebody: none, when it does not answer. One that waits
 * for us to take its answer does not count, since we wait as well. Behind a pooler nobody can tell.
 */
async function whoWorks(connection: Connection): Promise<(process: number) => boolean> {
  const patience = { connectionTimeoutMillis: askingMs, query_timeout: askingMs };
  const asker = new pg.Client({ ...connection, ...patience });
  asker.on('error', () => undefined);
  try {
    await asker.connect();
    const { rows } = await asker.query<{ pid: number; is_me: boolean }>(
      `select pid, pid = pg_backend_pid() as is_me from pg_stat_activity
      where state = 'active' and wait_event is distinct from 'ClientWrite'`,
    );
    const me = rows.find(({ is_me }) => is_me)?.pid;
    if (me !== (asker as pg.Client & { processID: number }).processID) return () => true;
    return (process) => rows.some(({ pid }) => pid === process);
  } catch {
    return () => false;
  } finally {
    await asker.end().catch(() => undefined);
  }
}
