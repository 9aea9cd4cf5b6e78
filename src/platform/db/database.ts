import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Connection } from './connection.ts';
import { kyselyOver } from './over-client.ts';
import type { Tables } from './tables.ts';
import { watch } from './watch.ts';
import { openingOfReads, quicken } from './wire.ts';

export type Db = Kysely<Tables>;

/** Whose eyes the transaction has; null before anyone is known (sign-in, first run). */
export type Seen = { organisationId: string; personId: string | null } | null;

export type Mode = 'read' | 'change';

export type Database = {
  readonly kysely: Db;
  readonly pool: pg.Pool;
  /** Runs `work` in one transaction that row-level security sees as `seen`. */
  transaction<T>(mode: Mode, seen: Seen, work: (db: Db) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => isoInstant(text));
types.setTypeParser(pg.types.builtins.DATE, (text) => text);
types.setTypeParser(pg.types.builtins.TIMESTAMP, (text) => text.replace(' ', 'T'));
types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));
types.setTypeParser(pg.types.builtins.NUMERIC, (text) => Number(text));

/** '2026-11-22 12:20:45.1+00' → '2026-11-22T12:20:45.100Z'; sessions run in UTC. */
export function isoInstant(text: string): string {
  const [whole = '', fraction = ''] = text.replace(' ', 'T').replace(/\+00$/, '').split('.');
  return `${whole}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
}

const patience = { connectionTimeoutMillis: 8_000, keepAlive: true };

export function poolOf(connection: Connection, options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({
    ...patience,
    ...connection,
    max: 10,
    types,
    pipeline: true,
    options:
      '-c TimeZone=UTC -c jit=off -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000',
    ...options,
  });
  // A line that breaks, idle or in use, must not take the process with it; the next query reports it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('connect', quicken);
  watch(pool, connection);
  return pool;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Literal SET LOCAL, since a distributed planner passes on those and not set_config(). */
export function settings(seen: Seen): string {
  const id = (value: string | null) => {
    if (value !== null && !uuid.test(value)) throw new Error(`not an id: ${value}`);
    return `'${value ?? ''}'`;
  };
  return `set local app.organisation = ${id(seen?.organisationId ?? null)}; set local app.person = ${id(seen?.personId ?? null)}`;
}

/** A change that reads a whole table, however small, is in the way of everybody else's changes there. */
const begin = {
  read: openingOfReads,
  change: 'begin isolation level serializable; set local enable_seqscan = off',
} as const;

export function openDatabase(connection: Connection, options: pg.PoolConfig = {}): Database {
  const pool = poolOf(connection, options);
  const kysely: Db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kysely,
    pool,
    transaction: (mode, seen, work) =>
      mode === 'read' ? once(pool, mode, seen, work) : retried(pool, seen, work),
    close: () => kysely.destroy(),
  };
}

async function once<T>(
  pool: pg.Pool,
  mode: Mode,
  seen: Seen,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(`${begin[mode]}; ${settings(seen)}`);
    const result = await work(kyselyOver(client));
    await commit(client);
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even undo is of no use to the next one.
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}

/** PostgreSQL answers COMMIT with ROLLBACK, and no error, when a statement before it had failed. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command === 'ROLLBACK') throw new Undone('A failed statement undid the transaction.');
}

class Undone extends Error {}

/** Enough for fifty changes of one organisation in the same instant. */
const attempts = 30;

async function retried<T>(pool: pg.Pool, seen: Seen, work: (db: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, 'change', seen, work);
    } catch (error) {
      if (attempt === attempts || !isRetryable(error)) throw error;
      await new Promise((resolve) =>
        setTimeout(resolve, Math.random() * 5 * 2 ** Math.min(attempt, 6)),
      );
    }
  }
}

/**
 * Serialisation failure, deadlock, or somebody else's row with the same key a moment earlier: the same
 * work, run again, sees what happened and may well succeed.
 */
function isRetryable(error: unknown): boolean {
  if (error instanceof Undone) return true;
  return error instanceof pg.DatabaseError && /^(40001|40P01|23505)$/.test(error.code ?? '');
}

/** Turns the eyes of a running transaction to another organisation; for operations open to anyone. */
export async function lookAs(db: Db, seen: Seen): Promise<void> {
  await sql.raw(settings(seen)).execute(db);
}
