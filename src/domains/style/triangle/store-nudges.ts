import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { NudgeScope } from '../../../platform/nudges.ts';
import type { Sides } from './rules.ts';

export type LastWeeks = {
  readonly personId: string;
  readonly targetId: string;
  readonly timeZone: string;
  readonly aims: Sides;
  readonly weeks: readonly (Sides & { readonly weekOn: string })[];
};

/** As the steward: whoever leads and has a target, with the weeks that were kept beside it. */
export async function weeksOfLeaders(
  db: Db,
  { organisationId, now, personIds }: NudgeScope,
): Promise<LastWeeks[]> {
  const { rows } = await sql<LastWeeks>`
    select t.person_id as "personId", t.target_id as "targetId", me.time_zone as "timeZone",
      jsonb_build_object('product', t.product, 'performance', t.performance, 'people', t.people)
        as aims,
      jsonb_agg(jsonb_build_object('weekOn', w.week_on, 'product', w.product,
        'performance', w.performance, 'people', w.people)) as weeks
    from triangle.targets t
    join org.people me on me.organisation_id = t.organisation_id and me.person_id = t.person_id
      and me.user_id is not null and me.left_on is null
    join triangle.weeks w on w.organisation_id = t.organisation_id and w.person_id = t.person_id
      and w.target_id = t.target_id and w.week_on > ${now.toString()}::timestamptz::date - 56
    where t.organisation_id = ${organisationId} and t.ended_at is null
      and exists (select from org.reporting_lines l where l.organisation_id = t.organisation_id
        and l.manager_id = t.person_id and l.until_date is null)
      ${personIds ? sql`and t.person_id = any(${[...personIds]}::uuid[])` : sql``}
    group by t.organisation_id, t.target_id, me.time_zone`.execute(db);
  return rows;
}
