import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';

type Sought = { readonly at: string; readonly plain: string };

/** The viewer's own words about their style, and about managers they learned from. */
export async function findOwnWords(
  db: Db,
  { organisationId, personId }: Viewer,
  query: string,
  limit: number,
): Promise<Sought[]> {
  const own = sql`organisation_id = ${organisationId} and person_id = ${personId}
    and sought @@ to_tsquery('simple', ${query})`;
  const { rows } = await sql<Sought>`
    select changed_at as at, words as plain from triangle.reflections where ${own}
    union all select added_at, name || ': ' || words from triangle.teachers where ${own}
    order by at desc limit ${limit}`.execute(db);
  return rows;
}
