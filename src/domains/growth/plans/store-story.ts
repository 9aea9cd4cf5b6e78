import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { rowsOf } from '../../../platform/db/rows.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { StorySpan } from '../../../platform/story.ts';
import { thePlan } from './rules.ts';
import type { AnswerTold, TurnTold } from './rules-story.ts';

/** The owner of this row is the viewer, or shows them their plan: the first of the two locks. */
const isOpen = ({ organisationId, personId: me }: Viewer) => sql`(r.person_id = ${me} or exists (
  select from sharing.shown s
  join meetings.access a on a.organisation_id = s.organisation_id and a.pair_id = s.pair_id
    and a.person_id = ${me} and a.until is null
  where s.organisation_id = ${organisationId} and s.owner_id = r.person_id and s.thing = ${thePlan}))`;

const within = ({ from, until }: StorySpan) => sql`(${from}::timestamptz is null or r.at >= ${from})
  and (${until}::timestamptz is null or r.at < ${until})`;

export const turnsOf = (db: Db, viewer: Viewer, span: StorySpan): Promise<TurnTold[]> =>
  rowsOf(
    db,
    sql<TurnTold>`select r.at, r.turned, r.learned, g.what, g.goal_id as "goalId",
        x.person_id as "ownerId", x.name as "ownerName"
      from plans.turns r
      join plans.goals g on g.organisation_id = r.organisation_id and g.goal_id = r.goal_id
      join org.people x on x.organisation_id = r.organisation_id and x.person_id = r.person_id
      where r.organisation_id = ${viewer.organisationId} and r.person_id = ${span.personId}
        and r.turned <> 'reopened' and ${isOpen(viewer)} and ${within(span)}
      order by r.at desc`,
  );

/** What one of the two proposed and the other took; on one's own page what one took from anybody. */
export const answersBetween = (
  db: Db,
  { organisationId, personId: me }: Viewer,
  span: StorySpan,
): Promise<AnswerTold[]> =>
  rowsOf(
    db,
    sql<AnswerTold>`select r.at, p.what, o.person_id as "ownerId", o.name as "ownerName",
        f.name as "fromName"
      from plans.answers r
      join plans.proposals p on p.organisation_id = r.organisation_id
        and p.proposal_id = r.proposal_id
      join org.people o on o.organisation_id = p.organisation_id and o.person_id = p.person_id
      join org.people f on f.organisation_id = p.organisation_id and f.person_id = p.from_id
      where r.organisation_id = ${organisationId} and r.answer <> 'declined' and ${within(span)}
        and ${span.personId}::uuid in (p.person_id, p.from_id)
        and (p.person_id = ${me} or p.from_id = ${me} and exists (select from meetings.access a
          where a.organisation_id = p.organisation_id and a.pair_id = p.pair_id
            and a.person_id = ${me} and a.until is null))
      order by r.at desc`,
  );

type FoundWords = {
  readonly at: string;
  readonly kind: string;
  readonly said: string;
  readonly ownerId: string;
  readonly goalId: string;
};
type Sought = { readonly query: string; readonly personId: string | null; readonly limit: number };

export const findWords = (
  db: Db,
  viewer: Viewer,
  { query, personId, limit }: Sought,
): Promise<FoundWords[]> =>
  rowsOf(
    db,
    sql<FoundWords>`select r.at, r.kind, r.said, r.person_id as "ownerId", r.goal_id as "goalId"
      from (
        select g.organisation_id, g.person_id, g.goal_id, g.changed_at as at, 'goal' as kind,
          trim(g.what || ' ' || g.why) as said, g.words from plans.goals g
        union all
        select m.organisation_id, m.person_id, m.goal_id, m.made_at, 'milestone', m.done_when, m.words
        from plans.milestones m
        union all
        select e.organisation_id, e.person_id, e.goal_id, e.at, 'evidence', e.said, e.words
        from plans.evidence e
        where e.win_id is null and (e.kept_at is null or e.person_id = ${viewer.personId})
      ) r
      where r.organisation_id = ${viewer.organisationId}
        and r.words @@ to_tsquery('simple', ${query}) and ${isOpen(viewer)}
        ${personId ? sql`and r.person_id = ${personId}` : sql``}
      order by r.at desc limit ${limit}`,
  );

/** How often the viewer worked on plans: proposals they made to others, and moves in their own. */
export async function countTouches(
  db: Db,
  { organisationId, personId: me }: Viewer,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<{ proposed: number; own: number }> {
  const between = (column: string) =>
    sql`${sql.ref(column)} >= ${from.toString()}::timestamptz
      and ${sql.ref(column)} < ${until.toString()}::timestamptz`;
  const [counted] = await rowsOf(
    db,
    sql<{ proposed: number; own: number }>`select
      (select count(*) from plans.proposals p where p.organisation_id = ${organisationId}
        and p.from_id = ${me} and ${between('p.made_at')}) as proposed,
      (select count(*) from plans.goals g where g.organisation_id = ${organisationId}
        and g.person_id = ${me} and ${between('g.changed_at')})
      + (select count(*) from plans.turns t where t.organisation_id = ${organisationId}
        and t.person_id = ${me} and ${between('t.at')})
      + (select count(*) from plans.milestones m where m.organisation_id = ${organisationId}
        and m.person_id = ${me} and ${between('m.done_at')})
      + (select count(*) from plans.evidence e where e.organisation_id = ${organisationId}
        and e.person_id = ${me} and ${between('e.at')}) as own`,
  );
  return counted ?? { proposed: 0, own: 0 };
}
