import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { FoundNudge, NudgeScope } from '../../../platform/nudges.ts';
import { quietDays } from './rules.ts';

type Row = Omit<FoundNudge, 'href'>;

const ofThese = (personIds: NudgeScope['personIds']) =>
  personIds ? sql`and me.person_id = any(${[...personIds]}::uuid[])` : sql``;

const isActive = sql`not exists (select from plans.turns t
  where t.organisation_id = g.organisation_id and t.goal_id = g.goal_id and t.turned <> 'reopened'
    and not exists (select from plans.turns later where later.organisation_id = t.organisation_id
      and later.goal_id = t.goal_id and later.at > t.at))`;

/** Proposals without an answer, while whoever made them still reads the pair. */
export async function findProposed(
  db: Db,
  { organisationId, now, personIds }: NudgeScope,
): Promise<FoundNudge[]> {
  const { rows } = await sql<Row>`
    select me.person_id as "personId", p.proposal_id as "subjectId", p.from_id as "aboutId",
      p.pair_id as "pairId",
      least(100, 40 + extract(day from ${now.toString()}::timestamptz - p.made_at))::int as urgency,
      '{}'::jsonb as facts
    from plans.proposals p
    join org.people me on me.organisation_id = p.organisation_id and me.person_id = p.person_id
      and me.user_id is not null and me.left_on is null
    join meetings.access a on a.organisation_id = p.organisation_id and a.pair_id = p.pair_id
      and a.person_id = p.person_id and a.until is null
    where p.organisation_id = ${organisationId} and not exists (select from plans.answers r
      where r.organisation_id = p.organisation_id and r.proposal_id = p.proposal_id)
      ${ofThese(personIds)}`.execute(db);
  return rows.map((row) => ({ ...row, href: '/growth' }));
}

export async function findMilestones(
  db: Db,
  { organisationId, now, personIds }: NudgeScope,
): Promise<FoundNudge[]> {
  const today = sql`(${now.toString()}::timestamptz at time zone me.time_zone)::date`;
  const { rows } = await sql<Row & { goalId: string }>`
    select me.person_id as "personId", m.milestone_id as "subjectId", null as "aboutId",
      null as "pairId", 40 + 3 * (14 - (m.due_on - ${today})) as urgency,
      jsonb_build_object('dueOn', m.due_on) as facts, m.goal_id as "goalId"
    from plans.milestones m
    join plans.goals g on g.organisation_id = m.organisation_id and g.goal_id = m.goal_id
    join org.people me on me.organisation_id = m.organisation_id and me.person_id = m.person_id
      and me.user_id is not null and me.left_on is null
    where m.organisation_id = ${organisationId} and m.done_at is null
      and m.due_on between ${today} and ${today} + 14 and ${isActive}
      ${ofThese(personIds)}`.execute(db);
  return rows.map(({ goalId, ...row }) => ({ ...row, href: `/growth#goal-${goalId}` }));
}

/** One for each plan that rests, about the goal that moved last: it comes once for each rest. */
export async function findUntouched(
  db: Db,
  { organisationId, now, personIds }: NudgeScope,
): Promise<FoundNudge[]> {
  const { rows } = await sql<Row>`
    select distinct on (me.person_id) me.person_id as "personId", g.goal_id as "subjectId",
      null as "aboutId", null as "pairId", 20 as urgency,
      jsonb_build_object('movedAt', to_char(moved.at at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS"Z"')) as facts
    from plans.goals g
    join org.people me on me.organisation_id = g.organisation_id and me.person_id = g.person_id
      and me.user_id is not null and me.left_on is null
    cross join lateral (select greatest(
      (select max(o.changed_at) from plans.goals o where o.organisation_id = g.organisation_id
        and o.person_id = g.person_id),
      (select max(t.at) from plans.turns t where t.organisation_id = g.organisation_id
        and t.person_id = g.person_id),
      (select max(greatest(m.made_at, m.done_at)) from plans.milestones m
        where m.organisation_id = g.organisation_id and m.person_id = g.person_id),
      (select max(e.at) from plans.evidence e where e.organisation_id = g.organisation_id
        and e.person_id = g.person_id)) as at) moved
    where g.organisation_id = ${organisationId} and ${isActive}
      and moved.at < ${now.toString()}::timestamptz - make_interval(days => ${quietDays})
      ${ofThese(personIds)}
    order by me.person_id, g.changed_at desc, g.goal_id`.execute(db);
  return rows.map((row) => ({ ...row, href: '/growth' }));
}
