import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { FoundNudge, NudgeScope } from '../../../platform/nudges.ts';

type Row = Omit<FoundNudge, 'href'> & { meetingId: string };

/** A career meeting within a fortnight, and no picture chosen with anybody for three months. */
export async function findUntried(
  db: Db,
  { organisationId, now, personIds }: NudgeScope,
): Promise<FoundNudge[]> {
  const moment = sql`${now.toString()}::timestamptz`;
  const { rows } = await sql<Row>`
    select distinct on (a.person_id) a.person_id as "personId", m.meeting_id as "subjectId",
      m.meeting_id as "meetingId", other.person_id as "aboutId", a.pair_id as "pairId",
      20 as urgency, jsonb_build_object('before', last.at is not null) as facts
    from meetings.access a
    join meetings.pairs p on p.organisation_id = a.organisation_id and p.pair_id = a.pair_id
    join org.people me on me.organisation_id = a.organisation_id and me.person_id = a.person_id
      and me.user_id is not null and me.left_on is null
    join org.people other on other.organisation_id = a.organisation_id and other.left_on is null
      and other.person_id = case when p.manager_id = a.person_id then p.engineer_id else p.manager_id end
    join meetings.meetings m on m.organisation_id = a.organisation_id and m.pair_id = a.pair_id
      and m.kind = 'career' and m.held_at is null and m.skipped_at is null
      and m.starts_at between ${moment} and ${moment} + interval '14 days'
    left join lateral (select max(c.chosen_at) as at from pictures.choices c
      where c.organisation_id = a.organisation_id and c.person_id = a.person_id) last on true
    where a.organisation_id = ${organisationId} and a.until is null
      and a.since < ${moment} - interval '3 months'
      and (last.at is null or last.at < ${moment} - interval '3 months')
      ${personIds ? sql`and a.person_id = any(${[...personIds]}::uuid[])` : sql``}
    order by a.person_id, m.starts_at, m.meeting_id`.execute(db);
  return rows.map(({ meetingId, ...row }) => ({ ...row, href: `/one-to-ones/${meetingId}` }));
}
