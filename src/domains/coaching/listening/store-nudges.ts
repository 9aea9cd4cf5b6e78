import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { FoundNudge, NudgeScope } from '../../../platform/nudges.ts';
import { againFirst } from './rules-nudges.ts';

type Row = Pick<FoundNudge, 'personId' | 'subjectId' | 'urgency' | 'facts'>;

/** One a manager and newest listening, about the manager and with nobody's name in it. */
export async function findAgainFirst(
  db: Db,
  { organisationId, now, personIds }: NudgeScope,
): Promise<FoundNudge[]> {
  const { days, questions, share } = againFirst;
  const { rows } = await sql<Row>`
    select f.person_id as "personId",
      (array_agg(f.session_id order by f.made_at desc))[1] as "subjectId", 40 as urgency,
      jsonb_build_object('questions', sum(f.questions), 'again', sum(f.again_first)) as facts
    from listening.figures f
    join org.people me on me.organisation_id = f.organisation_id and me.person_id = f.person_id
      and me.user_id is not null and me.left_on is null
    where f.organisation_id = ${organisationId}
      and f.made_at > ${now.toString()}::timestamptz - make_interval(days => ${days})
      ${personIds ? sql`and f.person_id = any(${[...personIds]}::uuid[])` : sql``}
    group by f.person_id
    having sum(f.questions) >= ${questions}
      and sum(f.again_first) > ${share}::float8 * sum(f.questions)`.execute(db);
  return rows.map((row) => ({ ...row, aboutId: null, pairId: null, href: '/me/listening' }));
}
