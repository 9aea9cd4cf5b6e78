import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { PointKind } from './contract-shapes.ts';

export type Talked = {
  readonly points: readonly { readonly kind: PointKind; readonly count: number }[];
  readonly careerHeld: number;
};

/** What the viewer talked about between two moments, in pairs they may read now: kinds, and no words. */
export async function talkedAbout(
  db: Db,
  { organisationId, personId }: Viewer,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<Talked> {
  const mine = sql`select a.pair_id from meetings.access a
    where a.organisation_id = ${organisationId} and a.person_id = ${personId} and a.until is null`;
  const { rows } = await sql<{ points: Talked['points'] | null; careerHeld: number }>`
    select (select jsonb_agg(jsonb_build_object('kind', k.kind, 'count', k.count)) from (
        select p.kind, count(*) from meetings.talking_points p
        join meetings.ticks t on t.organisation_id = p.organisation_id and t.point_id = p.point_id
          and t.ticked_at >= ${from.toString()} and t.ticked_at < ${until.toString()}
        where p.organisation_id = ${organisationId} and p.pair_id = any (array(${mine}))
          and (p.shared_at is not null or p.author_id = ${personId})
        group by p.kind) k) as points,
      (select count(*)::int from meetings.meetings m
        where m.organisation_id = ${organisationId} and m.pair_id = any (array(${mine}))
          and m.kind = 'career' and m.held_at >= ${from.toString()}
          and m.held_at < ${until.toString()}) as "careerHeld"`.execute(db);
  return { points: rows[0]?.points ?? [], careerHeld: rows[0]?.careerHeld ?? 0 };
}
