import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { FoundNudge, NudgeScope } from '../../../platform/nudges.ts';
import { isDown, placeOf, shownThing } from './rules-confidence.ts';

/** Whom to look at, among those who can sign in and are still here. */
const canSee = ({ personIds }: NudgeScope) => sql`me.user_id is not null and me.left_on is null
  ${personIds ? sql`and me.person_id = any(${[...personIds]}::uuid[])` : sql``}`;

const sealed = sql`r.opened_at is null and r.called_off_at is null`;

/** Asked, and neither given nor declined; the longer ago, the more it presses. */
export async function findAsked(db: Db, scope: NudgeScope): Promise<FoundNudge[]> {
  const { organisationId, now } = scope;
  const days = sql`extract(day from ${now.toString()}::timestamptz - g.asked_at)::integer`;
  const { rows } = await sql<Omit<FoundNudge, 'href'>>`
    select g.giver_id as "personId", r.round_id as "subjectId", r.person_id as "aboutId",
      null as "pairId", least(80, 20 + 4 * ${days}) as urgency, '{}'::jsonb as facts
    from readings.rounds r
    join readings.givers g on g.organisation_id = r.organisation_id and g.round_id = r.round_id
      and g.giver_id <> r.person_id and g.given_at is null and g.declined_at is null
    join org.people me on me.organisation_id = g.organisation_id and me.person_id = g.giver_id
    where r.organisation_id = ${organisationId} and ${sealed} and ${canSee(scope)}`.execute(db);
  return rows.map((row) => ({ ...row, href: `/readings/${row.subjectId}/give` }));
}

/** Everybody else has answered, at least one of them with a reading. */
export async function findReady(db: Db, scope: NudgeScope): Promise<FoundNudge[]> {
  const { rows } = await sql<Omit<FoundNudge, 'href'>>`
    select r.person_id as "personId", r.round_id as "subjectId", null as "aboutId",
      null as "pairId", 50 as urgency,
      jsonb_build_object('mine', case when bool_or(g.giver_id = r.person_id
        and g.given_at is not null) then 1 else 0 end) as facts
    from readings.rounds r
    join readings.givers g on g.organisation_id = r.organisation_id and g.round_id = r.round_id
    join org.people me on me.organisation_id = r.organisation_id and me.person_id = r.person_id
    where r.organisation_id = ${scope.organisationId} and ${sealed} and ${canSee(scope)}
    group by r.organisation_id, r.round_id
    having bool_or(g.giver_id <> r.person_id and g.given_at is not null)
      and bool_and(g.giver_id = r.person_id or g.given_at is not null
        or g.declined_at is not null)`.execute(db);
  return rows.map((row) => ({
    ...row,
    href: row.facts.mine ? `/readings/${row.subjectId}` : `/readings/${row.subjectId}/give`,
  }));
}

/** Suggested, and not answered. */
export async function findSuggested(db: Db, scope: NudgeScope): Promise<FoundNudge[]> {
  const { rows } = await sql<Omit<FoundNudge, 'href'>>`
    select s.person_id as "personId", s.suggestion_id as "subjectId", s.by_id as "aboutId",
      s.pair_id as "pairId", 40 as urgency, '{}'::jsonb as facts
    from readings.suggestions s
    join org.people me on me.organisation_id = s.organisation_id and me.person_id = s.person_id
    where s.organisation_id = ${scope.organisationId} and s.answered_at is null
      and ${canSee(scope)}`.execute(db);
  return rows.map((row) => ({ ...row, href: '/readings' }));
}

type Said = {
  readonly managerId: string;
  readonly ownerId: string;
  readonly pairId: string;
  readonly tapIds: string[];
  readonly values: number[];
};

/** Each dip once, from the first time less was said than the highest: to the manager it is shown to. */
export async function findDips(db: Db, scope: NudgeScope): Promise<FoundNudge[]> {
  const { rows } = await sql<Said>`
    select m.manager_id as "managerId", p.person_id as "ownerId", m.pair_id as "pairId",
      array_agg(t.tap_id order by t.at, t.tap_id) as "tapIds",
      array_agg(t.value order by t.at, t.tap_id) as values
    from sharing.shown s
    join meetings.pairs m on m.organisation_id = s.organisation_id and m.pair_id = s.pair_id
      and m.engineer_id = s.owner_id
    join meetings.access a on a.organisation_id = m.organisation_id and a.pair_id = m.pair_id
      and a.person_id = m.manager_id and a.until is null
    join org.people me on me.organisation_id = m.organisation_id and me.person_id = m.manager_id
    join readings.paths p on p.organisation_id = s.organisation_id and p.person_id = s.owner_id
      and p.ended_at is null
    join readings.taps t on t.organisation_id = p.organisation_id and t.path_id = p.path_id
    where s.organisation_id = ${scope.organisationId} and s.thing = ${shownThing}
      and ${canSee(scope)}
    group by m.manager_id, p.person_id, m.pair_id, p.path_id`.execute(db);
  return rows.flatMap(({ managerId, ownerId, pairId, tapIds, values }) => {
    const subjectId = tapIds[values.lastIndexOf(Math.max(...values)) + 1];
    if (!subjectId || !isDown(placeOf(values))) return [];
    const about = { personId: managerId, subjectId, aboutId: ownerId, pairId };
    return { ...about, urgency: 30, facts: {}, href: `/people/${ownerId}/readings` };
  });
}
