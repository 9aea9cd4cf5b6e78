import { type DatabaseConnection, DummyDriver, Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Db } from './database.ts';
import type { Tables } from './tables.ts';

const kept = new WeakMap<pg.PoolClient, Db>();

/** Kysely over one connection of the pool, made once; its own way makes a new one each transaction. */
export function kyselyOver(client: pg.PoolClient): Db {
  const known = kept.get(client);
  if (known) return known;
  const made = make(connectionOf(client));
  kept.set(client, made);
  return made;
}

const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error('There is no pool.')) });
const frame = new Kysely<Tables>({ dialect });
const driver = new DummyDriver();

function make(connection: DatabaseConnection): Db {
  const executor = frame
    .getExecutor()
    .withConnectionProvider({ provideConnection: (consumer) => consumer(connection) });
  return new Kysely<Tables>({ config: { dialect }, driver, dialect, executor });
}

const counted = /^(INSERT|UPDATE|DELETE|MERGE)$/;

const connectionOf = (client: pg.PoolClient): DatabaseConnection => ({
  async executeQuery({ sql, parameters }) {
    const { command, rowCount, rows } = await client.query(sql, [...parameters]);
    const numAffectedRows = counted.test(command) ? BigInt(rowCount ?? 0) : undefined;
    return { rows: rows ?? [], ...(numAffectedRows === undefined ? {} : { numAffectedRows }) };
  },
  streamQuery() {
    throw new Error('Rows are asked for in pages here, not as a stream.');
  },
});
