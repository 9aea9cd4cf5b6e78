import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { slices } from '../../src/app.ts';
import { platformColumns } from '../../src/platform/columns.ts';
import { testDatabase } from '../database.ts';
import { bugs, definers, guards } from './schema-guards.ts';

/** As the owner, in a transaction that leaves no trace. */
async function looking<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const found = testDatabase();
  const client = new pg.Client(found.owner);
  await client.connect();
  await client.query('begin');
  try {
    return await work(client);
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

const holes = async (client: pg.Client, question: string): Promise<string[]> =>
  (await client.query<{ hole: string }>(question)).rows.map((row) => row.hole);

describe('the schema', () => {
  it.each(Object.entries(guards))('%s', async (_, question) => {
    expect(await looking((client) => holes(client, question))).toEqual([]);
  });

  it.each(Object.entries(guards))('would be caught: %s', async (name, question) => {
    const bug = bugs[name];
    if (!bug) throw new Error(`plant a bug for: ${name}`);
    const found = await looking(async (client) => {
      await client.query(bug);
      return holes(client, question);
    });
    expect(found).not.toEqual([]);
  });

  it('has no function that sees more than its caller, but those reviewed', async () => {
    const found = await looking(
      async (client) => (await client.query<{ name: string }>(definers)).rows,
    );
    expect(found.map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "auth.caller(text,timestamp with time zone)",
        "auth.first_administrator()",
        "authoring.kept()",
        "authoring.mine()",
        "authoring.move_folder(uuid,uuid)",
        "authoring.taken(text)",
        "authoring.wants_second_eyes(uuid)",
        "celebrations.celebrated_by_others(timestamp with time zone)",
        "celebrations.open_ways(uuid)",
        "commitments.written_by_me()",
        "meetings.busy(uuid,timestamp with time zone,timestamp with time zone)",
        "meetings.is_unsealed(uuid)",
        "meetings.open_to_other(uuid)",
        "meetings.points_handed_to_me()",
        "meetings.settle(uuid,timestamp with time zone)",
        "meetings.where_i_wrote()",
        "org.people_named(tsquery,integer)",
        "sharing.end_in(uuid)",
        "sharing.stands(uuid,timestamp with time zone)",
        "talk.erase(uuid)",
        "talk.kept_at(uuid)",
        "wins.end_in(uuid)",
        "work.trade(uuid)",
      ]
    `);
  });

  it('has every column classified by the slice it belongs to (P-01)', async () => {
    const { rows } = await looking((client) =>
      client.query<{ column: string }>(
        `select table_schema || '.' || table_name || '.' || column_name as column
         from information_schema.columns
         where table_schema = any ($1) order by 1`,
        [['platform', 'auth', ...slices.map(({ name }) => name)]],
      ),
    );
    const known = new Set(
      [{ columns: platformColumns }, ...slices].flatMap(({ columns = {} }) =>
        Object.entries(columns).flatMap(([table, own]) =>
          Object.keys(own).map((column) => `${table}.${column}`),
        ),
      ),
    );
    const real = rows.map((row) => row.column);
    expect(
      real.filter((column) => !known.has(column)),
      'add these to record.ts',
    ).toEqual([]);
    expect(
      [...known].filter((column) => !real.includes(column)),
      'these are gone',
    ).toEqual([]);
  });
});
