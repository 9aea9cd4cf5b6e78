import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { rowsOf } from '../../../platform/db/rows.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Reading } from './contract-shapes.ts';
import { isUnsealed, myRounds } from './store.ts';

/** A reading with whom it is about, who gave it, and the words of its stage as they were then. */
export type ReadingSeen = Reading & {
  readonly roundId: string;
  readonly personId: string;
  readonly personName: string;
  readonly giverName: string;
  readonly ladder: string;
  readonly skillName: string;
  readonly openedAt: string | null;
  readonly changedAt: string;
};

const seen = (
  db: Db,
  viewer: Viewer,
  where: RawBuilder<unknown>,
  rest = sql`order by r.opened_at desc, r.round_id, k.place, d.giver_id <> d.person_id, y.name`,
): Promise<ReadingSeen[]> =>
  rowsOf(
    db,
    sql<ReadingSeen>`
    select r.round_id as "roundId", r.ladder, r.opened_at as "openedAt", d.person_id as "personId",
      x.name as "personName", d.giver_id as "giverId", y.name as "giverName",
      d.skill_key as "skillKey", k.skill ->> 'name' as "skillName", d.stage, d.example, d.sure,
      d.changed_at as "changedAt"
    from (${myRounds(viewer)}) r
    join readings.readings d on d.organisation_id = r.organisation_id and d.round_id = r.round_id
    join readings.skills k on k.organisation_id = d.organisation_id and k.round_id = d.round_id
      and k.skill_key = d.skill_key
    join org.people x on x.organisation_id = d.organisation_id and x.person_id = d.person_id
    join org.people y on y.organisation_id = d.organisation_id and y.person_id = d.giver_id
    left join readings.givers g on g.organisation_id = d.organisation_id
      and g.round_id = d.round_id and g.giver_id = d.giver_id
    where ${isUnsealed(viewer.personId)} and ${where} ${rest}`,
  );

export async function readingsIn(db: Db, viewer: Viewer, roundId: string): Promise<Reading[]> {
  const found = await seen(db, viewer, sql`r.round_id = ${roundId}`);
  return found.map(({ giverId, skillKey, stage, example, sure }) => ({
    giverId,
    skillKey,
    stage,
    example,
    sure,
  }));
}

/** Every opened reading of somebody that the viewer may see, the latest round first. */
export const openedReadings = (db: Db, viewer: Viewer, personId: string): Promise<ReadingSeen[]> =>
  seen(
    db,
    viewer,
    sql`d.person_id = ${personId} and r.opened_at is not null and (r.is_mine or r.is_open)
      and g.given_at is not null`,
  );

/** Where the viewer may read these words: examples they gave, and those that were opened to them. */
export const findWords = (
  db: Db,
  viewer: Viewer,
  { query, personId, limit }: { query: string; personId: string | undefined; limit: number },
): Promise<ReadingSeen[]> =>
  seen(
    db,
    viewer,
    sql`d.words @@ to_tsquery('simple', ${query})
      ${personId ? sql`and ${personId}::uuid in (d.person_id, d.giver_id)` : sql``}`,
    sql`order by d.changed_at desc limit ${limit}`,
  );

/** Everything the viewer gave, and everything about them that was opened. */
export const recordedReadings = (db: Db, viewer: Viewer): Promise<ReadingSeen[]> =>
  seen(
    db,
    viewer,
    sql`(d.giver_id = ${viewer.personId} or r.is_mine and r.opened_at is not null
      and g.given_at is not null)`,
  );

/** What the viewer wrote in rounds that were called off, or for which they were let off. */
export const writtenInVain = (
  db: Db,
  { organisationId, personId }: Viewer,
): Promise<Pick<Reading, 'skillKey' | 'stage' | 'example' | 'sure'>[]> =>
  rowsOf(
    db,
    sql`select d.skill_key as "skillKey", d.stage, d.example, d.sure
    from readings.readings d
    where d.organisation_id = ${organisationId} and d.giver_id = ${personId}
      and not exists (select from readings.rounds r
        join readings.givers g on g.organisation_id = r.organisation_id and g.round_id = r.round_id
          and g.giver_id = ${personId}
        where r.organisation_id = d.organisation_id and r.round_id = d.round_id
          and r.called_off_at is null)
    order by d.changed_at`,
  );
