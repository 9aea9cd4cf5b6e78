import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { FoundNudge, NudgeScope } from '../../platform/nudges.ts';

type Row = Omit<FoundNudge, 'href'>;

const concerned = ({ personIds }: NudgeScope, column = sql`me.person_id`) =>
  personIds ? sql`and ${column} = any(${[...personIds]}::uuid[])` : sql``;

/**
 * Whom somebody leads, has work noted for and sees without anything that stretches them for a quarter.
 * The last stretch is the subject, so that a new quarter without one is a new matter.
 */
export async function findUnstretched(db: Db, scope: NudgeScope): Promise<FoundNudge[]> {
  const { organisationId, now } = scope;
  const today = sql`(${now.toString()}::timestamptz at time zone me.time_zone)::date`;
  const { rows } = await sql<Row>`
    select me.person_id as "personId", coalesce(last.assignment_id, x.person_id) as "subjectId",
      x.person_id as "aboutId", null as "pairId",
      least(100, 30 + (${today} - coalesce(last.ended, l.from_date)) / 7) as urgency,
      jsonb_build_object('days', ${today} - coalesce(last.ended, l.from_date),
        'ever', (last.assignment_id is not null)::int) as facts
    from org.reporting_lines l
    join org.people me on me.organisation_id = l.organisation_id and me.person_id = l.manager_id
      and me.user_id is not null and me.left_on is null
    join org.people x on x.organisation_id = l.organisation_id and x.person_id = l.person_id
      and x.left_on is null
    left join lateral (
      select a.assignment_id, least(${today}, coalesce(
        (select s.on_day from work.steps s where s.organisation_id = a.organisation_id
          and s.assignment_id = a.assignment_id and s.step <> 'begun'), a.until_on, ${today})) as ended
      from work.assignments a
      where a.organisation_id = l.organisation_id and a.person_id = x.person_id
        and a.kind = 'stretch' and a.from_on <= ${today}
      order by 2 desc, a.assignment_id desc limit 1) last on true
    where l.organisation_id = ${organisationId} and l.until_date is null
      and exists (select from work.assignments w where w.organisation_id = l.organisation_id
        and w.person_id = x.person_id)
      and coalesce(last.ended, l.from_date) < ${today} - 91
      ${concerned(scope)}`.execute(db);
  return rows.map((row) => ({ ...row, href: `/people/${row.aboutId}/work` }));
}

/** Turns that begin within two days or have begun, for whoever has them. */
export async function findTurns(db: Db, scope: NudgeScope): Promise<FoundNudge[]> {
  const { organisationId, now } = scope;
  const today = sql`(${now.toString()}::timestamptz at time zone me.time_zone)::date`;
  const { rows } = await sql<Row>`
    select me.person_id as "personId", a.assignment_id as "subjectId", null as "aboutId",
      null as "pairId", least(100, greatest(0, 60 + 5 * (${today} - a.from_on))) as urgency,
      jsonb_build_object('fromOn', a.from_on, 'untilOn', a.until_on) as facts
    from work.assignments a
    join org.people me on me.organisation_id = a.organisation_id and me.person_id = a.person_id
      and me.user_id is not null and me.left_on is null
    join work.rotas r on r.organisation_id = a.organisation_id and r.rota_id = a.rota_id
      and r.ended_at is null
    where a.organisation_id = ${organisationId} and a.from_on <= ${today} + 2
      and a.until_on >= ${today}
      and not exists (select from work.steps s where s.organisation_id = a.organisation_id
        and s.assignment_id = a.assignment_id)
      ${concerned(scope)}`.execute(db);
  return rows.map((row) => ({ ...row, href: '/work/glue' }));
}

/** Rotas that go round, with who leads them. */
export async function leadsOfRotas(db: Db, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('work.rotas')
    .select('manager_id')
    .distinct()
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ manager_id }) => manager_id);
}
