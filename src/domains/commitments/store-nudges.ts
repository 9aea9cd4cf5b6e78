import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { FoundNudge, NudgeScope } from '../../platform/nudges.ts';

type Row = Omit<FoundNudge, 'href'>;

/** Mine: due by the day after tomorrow on my calendar. Theirs: past its day on mine. */
export async function findDue(
  db: Db,
  { organisationId, now, personIds }: NudgeScope,
  whose: 'mine' | 'theirs',
): Promise<FoundNudge[]> {
  const mine = whose === 'mine';
  const today = sql`(${now.toString()}::timestamptz at time zone me.time_zone)::date`;
  const { rows } = await sql<Row>`
    select me.person_id as "personId", c.commitment_id as "subjectId", other.person_id as "aboutId",
      c.pair_id as "pairId", least(100, 60 + 4 * (${today} - c.due_on)) as urgency,
      jsonb_build_object('dueOn', c.due_on) as facts
    from commitments.commitments c
    join meetings.pairs p on p.organisation_id = c.organisation_id and p.pair_id = c.pair_id
    join org.people me on me.organisation_id = c.organisation_id
      and me.person_id = ${mine ? sql`c.owner_id` : sql`case when c.owner_id = p.manager_id then p.engineer_id else p.manager_id end`}
      and me.user_id is not null and me.left_on is null
    join org.people other on other.organisation_id = c.organisation_id
      and other.person_id = case when me.person_id = p.manager_id then p.engineer_id else p.manager_id end
    join meetings.access a on a.organisation_id = c.organisation_id and a.pair_id = c.pair_id
      and a.person_id = me.person_id and a.until is null
    where c.organisation_id = ${organisationId} and c.closed_at is null
      and c.due_on ${mine ? sql`<= ${today} + 2` : sql`< ${today}`}
      ${personIds ? sql`and me.person_id = any(${[...personIds]}::uuid[])` : sql``}`.execute(db);
  return rows.map((row) => ({ ...row, href: `/people/${row.aboutId}` }));
}
