import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { FoundNudge, NudgeScope } from '../../platform/nudges.ts';

type Found = Omit<FoundNudge, 'href'>;

const only = (column: ReturnType<typeof sql>, personIds: NudgeScope['personIds']) =>
  personIds ? sql`and ${column} = any(${[...personIds]}::uuid[])` : sql``;

/** The newest order of somebody is older than six months. */
export async function findOld(
  db: Db,
  { organisationId, now, personIds }: NudgeScope,
): Promise<FoundNudge[]> {
  const moment = sql`${now.toString()}::timestamptz`;
  const { rows } = await sql<Found>`
    select t.person_id as "personId", t.taking_id as "subjectId", null as "aboutId",
      null as "pairId", 20 as urgency, jsonb_build_object('months',
        (extract(year from age(${moment}, t.taken_at)) * 12
          + extract(month from age(${moment}, t.taken_at)))::int) as facts
    from motivation.takings t
    join org.people me on me.organisation_id = t.organisation_id and me.person_id = t.person_id
      and me.user_id is not null and me.left_on is null
    where t.organisation_id = ${organisationId} and t.replaced_at is null
      and t.taken_at < ${moment} - interval '6 months'
      ${only(sql`t.person_id`, personIds)}`.execute(db);
  return rows.map((row) => ({ ...row, href: '/motivation' }));
}

/** One of the two has laid theirs, and the other, who may read the pair now, has not. */
export async function findWaiting(
  db: Db,
  { organisationId, now, personIds }: NudgeScope,
): Promise<FoundNudge[]> {
  const { rows } = await sql<Found>`
    select a.person_id as "personId", r.round_id as "subjectId", s.person_id as "aboutId",
      r.pair_id as "pairId",
      least(100, 40 + extract(day from ${now.toString()}::timestamptz - s.laid_at)::int) as urgency,
      jsonb_build_object('side',
        case when a.person_id = p.engineer_id then 'engineer' else 'manager' end) as facts
    from motivation.rounds r
    join motivation.sides s on s.organisation_id = r.organisation_id and s.round_id = r.round_id
    join meetings.pairs p on p.organisation_id = r.organisation_id and p.pair_id = r.pair_id
    join meetings.access a on a.organisation_id = r.organisation_id and a.pair_id = r.pair_id
      and a.person_id <> s.person_id and a.until is null
    join meetings.access theirs on theirs.organisation_id = r.organisation_id
      and theirs.pair_id = r.pair_id and theirs.person_id = s.person_id and theirs.until is null
    join org.people me on me.organisation_id = a.organisation_id and me.person_id = a.person_id
      and me.user_id is not null and me.left_on is null
    where r.organisation_id = ${organisationId} and r.opened_at is null
      ${only(sql`a.person_id`, personIds)}`.execute(db);
  return rows.map((row) => ({ ...row, href: `/people/${row.aboutId}/motivation` }));
}
