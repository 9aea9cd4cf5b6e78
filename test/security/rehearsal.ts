/** Operations carried out to their end and then undone, so that everybody may try on one stage. */
import { sql } from 'kysely';
import type { Database, Db, Seen } from '../../src/platform/db/database.ts';
import type { Viewer } from '../../src/platform/operation.ts';
import type { Program } from '../../src/platform/program.ts';
import { run } from '../../src/platform/run.ts';

export type Written = {
  /** Events and lines of the audit log. */
  readonly told: number;
  /** Rows of the slices' own tables that were added, changed or removed. */
  readonly changed: number;
};

class Undone extends Error {}

/** The database counts for itself what a connection writes, whoever's eyes it has. */
async function countedSoFar(db: Db, slices: readonly string[]): Promise<Written> {
  const { rows } = await sql<Written>`
    select coalesce(sum(added) filter (where place = 'platform'
        and name in ('events', 'audit_log')), 0)::int as told,
      coalesce(sum(added + altered) filter (where place = any (${[...slices]})), 0)::int as changed
    from (select n.nspname as place, c.relname as name,
        pg_stat_get_xact_tuples_inserted(c.oid) as added,
        pg_stat_get_xact_tuples_updated(c.oid) + pg_stat_get_xact_tuples_deleted(c.oid) as altered
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname = any (${['platform', ...slices]})) counted`.execute(db);
  return rows[0] ?? nothing;
}

const nothing: Written = { told: 0, changed: 0 };

type Note = (written: Written) => void;

const undoing = (database: Database, slices: readonly string[], note: Note): Database => ({
  ...database,
  transaction: async (mode, seen, work) => {
    const done: Awaited<ReturnType<typeof work>>[] = [];
    const undone = database.transaction(mode, seen, async (db) => {
      // A read's transaction is one that cannot write.
      const before = mode === 'read' ? nothing : await countedSoFar(db, slices);
      done.push(await work(db));
      if (mode === 'read') return;
      // What a commit would still have looked at.
      await sql`set constraints all immediate`.execute(db);
      const after = await countedSoFar(db, slices);
      note({ told: after.told - before.told, changed: after.changed - before.changed });
      throw new Undone();
    });
    await undone.catch((error) => {
      if (!(error instanceof Undone)) throw error;
    });
    return done.at(-1) as (typeof done)[number];
  },
});

/** As `run`, and what it would have written; refusals are thrown as ever. */
export async function rehearse(
  program: Program,
  name: string,
  viewer: Viewer | null,
  input: unknown,
  seen: Seen,
): Promise<Written & { readonly answer: unknown }> {
  let written = nothing;
  const names = program.slices.map((slice) => slice.name);
  const database = undoing(program.database, names, (counted) => {
    written = counted;
  });
  const answer = await run({ ...program, database }, name, viewer, input, { seen });
  return { answer, ...written };
}
