import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { FoundNudge, NudgeScope } from '../../../platform/nudges.ts';
import { selfAnswering } from './rules-nudges.ts';

type Row = Omit<FoundNudge, 'href' | 'aboutId' | 'pairId'>;

/** One a person and newest conversation, so that nothing is said twice of the same figures. */
export async function findSelfAnswered(
  db: Db,
  { organisationId, now, personIds }: NudgeScope,
): Promise<FoundNudge[]> {
  const { days, conversations, questions, share } = selfAnswering;
  const { rows } = await sql<Row>`
    select f.manager_id as "personId",
      (array_agg(f.meeting_id order by f.kept_at desc))[1] as "subjectId", 40 as urgency,
      jsonb_build_object('asked', sum(f.questions_asked),
        'answered', sum(f.questions_self_answered)) as facts
    from talk.figures f
    join org.people me on me.organisation_id = f.organisation_id and me.person_id = f.manager_id
      and me.user_id is not null and me.left_on is null
    where f.organisation_id = ${organisationId}
      and f.kept_at > ${now.toString()}::timestamptz - make_interval(days => ${days})
      ${personIds ? sql`and f.manager_id = any(${[...personIds]}::uuid[])` : sql``}
    group by f.manager_id
    having count(*) >= ${conversations} and sum(f.questions_asked) >= ${questions}
      and sum(f.questions_self_answered) > ${share}::float8 * sum(f.questions_asked)`.execute(db);
  return rows.map((row) => ({ ...row, aboutId: null, pairId: null, href: '/me/talk' }));
}
