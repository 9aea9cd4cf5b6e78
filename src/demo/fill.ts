import type pg from 'pg';

export type Row = Readonly<Record<string, string | number | boolean | object | null | undefined>>;

const atOnce = 5000;

/** Writes many rows of one table with a handful of statements. */
export async function fill(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  for (let start = 0; start < rows.length; start += atOnce) {
    await client.query(
      `insert into ${table} (${columns})
       select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(start, start + atOnce))],
    );
  }
}

/** Rows of many tables, in the order in which the tables must be filled. */
export class Book {
  readonly #rows = new Map<string, Row[]>();

  add(table: string, row: Row): void {
    const rows = this.#rows.get(table);
    if (rows) rows.push(row);
    else this.#rows.set(table, [row]);
  }

  async write(client: pg.Client, tables: readonly string[]): Promise<void> {
    for (const table of tables) await fill(client, table, this.#rows.get(table) ?? []);
  }
}
