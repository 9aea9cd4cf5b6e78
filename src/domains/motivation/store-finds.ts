import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Viewer } from '../../platform/operation.ts';
import { isShownTo } from './store.ts';

type FoundWants = { personId: string; keptAt: string; plain: string };

/** What is wanted now and holds these words: the viewer's own, and what is shown to them. */
export async function findWants(
  db: Db,
  viewer: Viewer,
  query: string,
  personId: string | null,
  limit: number,
): Promise<FoundWants[]> {
  const { rows } = await sql<FoundWants>`
    select t.person_id as "personId", t.kept_at as "keptAt",
      array_to_string(t.more_of || t.less_of || t.to_learn || t.to_try
        || array_remove(array[t.stretch, t.great_year], ''), ' · ') as plain
    from motivation.wants t
    where t.organisation_id = ${viewer.organisationId} and t.replaced_at is null
      and t.words @@ to_tsquery('simple', ${query})
      and (t.person_id = ${viewer.personId} or ${isShownTo(viewer, 'motivation.wants')})
      ${personId ? sql`and t.person_id = ${personId}` : sql``}
    order by t.kept_at desc limit ${limit}`.execute(db);
  return rows;
}
