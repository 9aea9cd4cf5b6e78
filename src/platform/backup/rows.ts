import { createHash } from 'node:crypto';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Connection } from '../db/connection.ts';
import type { Frame, Head, Sum } from './archive.ts';

/** Queue tables hold work in progress, which the program makes anew; migrations run, they are not copied. */
const tablesOfOurs = `
  select format('%I.%I', n.nspname, c.relname) as "table", c.oid::text as id,
    array(select quote_ident(attname) from pg_attribute where attrelid = c.oid and attnum > 0
      and not attisdropped and attgenerated = '' order by attnum) as columns,
    array(select quote_ident(a.attname) from pg_index i, unnest(i.indkey) with ordinality k(num, place)
      join pg_attribute a on a.attnum = k.num
      where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid order by k.place) as key,
    array(select distinct confrelid::text from pg_constraint
      where contype = 'f' and conrelid = c.oid and confrelid <> c.oid) as needs
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname not in ('boss', 'information_schema') and n.nspname !~ '^pg_'
    and format('%I.%I', n.nspname, c.relname) <> 'platform.migrations'
  order by 1`;

export interface Table {
  table: string;
  id: string;
  columns: string[];
  key: string[];
  needs: string[];
}

/** The same text for the same value, whatever the server's own settings. */
const plainText = `set client_encoding = 'UTF8'; set datestyle = 'ISO'; set timezone = 'UTC';
  set intervalstyle = 'iso_8601'; set extra_float_digits = 1; set bytea_output = 'hex';
  set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`;

export async function connect(owner: Connection): Promise<pg.Client> {
  const client = new pg.Client(owner);
  await client.connect();
  await client.query(plainText);
  return client;
}

/** Tables in an order in which each comes after those it points to. */
export async function tablesIn(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(tablesOfOurs);
  const sorted: Table[] = [];
  const place = (table: Table, above: string[]): void => {
    if (sorted.includes(table)) return;
    if (above.includes(table.id)) throw new Error(`${table.table} points to itself in a circle.`);
    for (const need of rows.filter(({ id }) => table.needs.includes(id))) {
      place(need, [...above, table.id]);
    }
    sorted.push(table);
  };
  for (const table of rows) place(table, []);
  return sorted;
}

/** Row-level security leaves rows out without a word, so an owner it binds must see each table whole. */
export async function assertSeesAll(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ hidden: string }>(`
    select c.oid::regclass::text as hidden from pg_class c
    where c.relkind = 'r' and row_security_active(c.oid) and not exists (
      select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('*', 'r')
        and pg_get_expr(p.polqual, p.polrelid) = 'true' and pg_has_role(p.polroles[1], 'member'))`);
  if (rows[0]) throw new Error(`The owner of the database does not see all of ${rows[0].hidden}.`);
}

export async function headOf(client: pg.Client): Promise<Head> {
  const { rows } = await client.query<{ at: string; server: string }>(
    `select to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, current_setting('server_version') as server`,
  );
  const { at = '', server = '' } = rows[0] ?? {};
  return { format: 1, at, server, migrations: await migrationsOf(client) };
}

export async function migrationsOf(client: pg.Client): Promise<Head['migrations']> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migrations order by name',
  );
  return rows;
}

/** In the order of the key, so that the same rows always make the same bytes. */
export async function* copyOut(client: pg.Client, one: Table): AsyncGenerator<Frame> {
  const { table, columns, key } = one;
  yield { kind: 'table', table, columns };
  const order = key.length > 0 ? ` order by ${key.join(', ')}` : '';
  const query = copyTo(`copy (select ${columns.join(', ')} from ${table}${order}) to stdout`);
  const stream = client.query(query);
  const hash = createHash('sha256');
  for await (const bytes of stream as AsyncIterable<Buffer>) {
    hash.update(bytes);
    yield { kind: 'rows', bytes };
  }
  yield { kind: 'sum', sum: { table, rows: query.rowCount, sha256: hash.digest('hex') } };
}

export function copyInto(client: pg.Client, table: string, columns: string[]) {
  return client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
}

/** Hands frames on while holding every table to the count and fingerprint that follow its rows. */
export async function* checked(frames: AsyncIterable<Frame>, sums: Sum[]): AsyncGenerator<Frame> {
  let hash = createHash('sha256');
  let rows = 0;
  let ended = false;
  for await (const frame of frames) {
    if (frame.kind === 'table') {
      hash = createHash('sha256');
      rows = 0;
    } else if (frame.kind === 'rows') {
      hash.update(frame.bytes);
      for (const byte of frame.bytes) if (byte === 10) rows += 1;
    } else if (frame.kind === 'sum') {
      const found = { table: frame.sum.table, rows, sha256: hash.digest('hex') };
      if (found.sha256 !== frame.sum.sha256 || found.rows !== frame.sum.rows) throw unequal(found);
      sums.push(found);
    }
    ended = frame.kind === 'end';
    yield frame;
  }
  if (!ended) throw new Error('The backup was cut short. Nothing was changed.');
}

function unequal({ table }: Sum): Error {
  return new Error(`The rows of ${table} are not those that were backed up. Nothing was changed.`);
}
