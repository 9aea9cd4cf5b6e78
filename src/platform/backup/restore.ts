import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import type { Connection } from '../db/connection.ts';
import { type Migration, migrate } from '../db/migrate.ts';
import { type Head, readArchive, type Seal } from './archive.ts';
import { verify } from './backup.ts';
import { keyIn, readKey } from './key.ts';
import { checked, connect, copyInto, migrationsOf, type Table, tablesIn } from './rows.ts';

interface What {
  owner: Connection;
  folder: string;
  from: string;
  /** Every migration this program knows; those newer than the backup run after its rows are back. */
  migrations: readonly Migration[];
  key?: string | undefined;
}

export interface Restored {
  at: string;
  tables: number;
  rows: number;
}

/** Reads everything once before the first write, then writes everything in one transaction. */
export async function restore({ owner, folder, from, migrations, key }: What): Promise<Restored> {
  const seal = { key: readKey(key ?? keyIn(folder)) };
  const { head, sums } = await verify(from, seal);
  await bringTo(owner, head, migrations);
  await load(owner, from, seal);
  await migrate(owner, migrations);
  const rows = sums.reduce((total, sum) => total + sum.rows, 0);
  return { at: head.at, tables: sums.length, rows };
}

/** The schema as it was at the backup, made in an empty database. */
async function bringTo(owner: Connection, head: Head, known: readonly Migration[]): Promise<void> {
  const wanted = new Map(head.migrations.map(({ name, checksum }) => [name, checksum]));
  const then = known.filter(({ name, checksum }) => wanted.get(name) === checksum);
  if (then.length !== wanted.size) {
    throw new Error(
      'The backup was made by another Groundswell than this one; restore it with that one. Nothing was changed.',
    );
  }
  const client = await connect(owner);
  try {
    await assertEmpty(client, wanted);
  } finally {
    await client.end();
  }
  await migrate(owner, then);
}

async function assertEmpty(client: pg.Client, wanted: Map<string, string>): Promise<void> {
  for (const { table } of await tablesIn(client)) {
    const { rowCount } = await client.query(`select from ${table} limit 1`);
    if (rowCount) {
      throw new Error(
        `The database is not empty: ${table} has rows. Restore into an empty one or a new folder. Nothing was changed.`,
      );
    }
  }
  const { rows } = await client.query("select to_regclass('platform.migrations') as found");
  if (rows[0]?.found === null) return;
  const applied = await migrationsOf(client);
  if (applied.some(({ name }) => !wanted.has(name))) {
    throw new Error(
      'The database is further than the backup. Restore into an empty one or a new folder. Nothing was changed.',
    );
  }
}

async function load(owner: Connection, from: string, seal: Seal): Promise<void> {
  const client = await connect(owner);
  try {
    await client.query('begin');
    const tables = await tablesIn(client);
    const guarded = await withoutForce(client, tables);
    await fill(client, from, seal, tables);
    // Who was signed in then is not thereby signed in now: they may have left since, or lost a device.
    const { rows } = await client.query("select to_regclass('auth.session') as sessions");
    if (rows[0]?.sessions) await client.query('delete from auth.session');
    for (const table of guarded)
      await client.query(`alter table ${table} force row level security`);
    await client.query('commit');
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

/** COPY does not write through row-level security, which binds owners too while it is forced. */
async function withoutForce(client: pg.Client, tables: Table[]): Promise<string[]> {
  const ids = tables.map(({ id }) => id);
  const { rows } = await client.query<{ id: string }>(
    'select oid::text as id from pg_class where relforcerowsecurity and oid::text = any($1)',
    [ids],
  );
  const forced = tables.filter(({ id }) => rows.some((row) => row.id === id));
  for (const { table } of forced) {
    await client.query(`alter table ${table} no force row level security`);
  }
  return forced.map(({ table }) => table);
}

async function fill(client: pg.Client, from: string, seal: Seal, tables: Table[]): Promise<void> {
  let into: Filling | undefined;
  for await (const frame of checked(readArchive(from, seal), [])) {
    if (frame.kind === 'table') into = begin(client, frame, tables);
    if (frame.kind === 'rows' && into && !into.stream.write(Buffer.from(frame.bytes))) {
      await once(into.stream, 'drain');
    }
    if (frame.kind === 'sum' && into) {
      into.stream.end();
      await into.done;
    }
  }
}

type Filling = { stream: Writable; done: Promise<void> };

function begin(
  client: pg.Client,
  wanted: { table: string; columns: string[] },
  tables: Table[],
): Filling {
  const known = tables.find(({ table }) => table === wanted.table);
  if (!known || wanted.columns.some((column) => !known.columns.includes(column))) {
    throw new Error(`This Groundswell has no place for ${wanted.table}. Nothing was changed.`);
  }
  const stream = copyInto(client, wanted.table, wanted.columns);
  const done = finished(stream);
  done.catch(() => undefined);
  return { stream, done };
}
