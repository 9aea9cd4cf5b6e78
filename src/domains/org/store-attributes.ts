import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Here } from './store.ts';

/** What content may be meant for: facts by name; one that is not known is absent. */
export type ViewerFacts = {
  readonly key: string;
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly attributes: Readonly<Record<string, string | number | boolean | readonly string[]>>;
};

type Row = {
  personId: string;
  name: string;
  timeZone: string;
  locale: string | null;
  title: string | null;
  level: string | null;
  country: string | null;
  administrator: boolean;
  tenureMonths: number | null;
  own: Record<string, string>;
  reports: number;
  teams: string[] | null;
};

/** Everyone here from one id on, or some; set by set, so that a hundred thousand are a few statements. */
export async function factsOf(
  db: Db,
  { organisationId }: Here,
  today: string,
  which: { personIds: readonly string[] } | { after: string | null; limit: number },
): Promise<ViewerFacts[]> {
  const some =
    'personIds' in which
      ? sql`and p.person_id = any(${[...which.personIds]}::uuid[])`
      : sql`and p.person_id > coalesce(${which.after}::uuid, '00000000-0000-0000-0000-000000000000')
          order by p.person_id limit ${which.limit}`;
  const { rows } = await sql<Row>`
    with page as materialized (
      select p.* from org.people p
      where p.organisation_id = ${organisationId} and p.left_on is null ${some}),
    led as (
      select l.manager_id, count(*)::int as reports from org.reporting_lines l
      join page on page.person_id = l.manager_id
      where l.organisation_id = ${organisationId} and l.until_date is null group by 1),
    joined as (
      select m.person_id, array_agg(distinct t.name order by t.name) as teams
      from org.memberships m join page on page.person_id = m.person_id
      join org.teams t on t.organisation_id = m.organisation_id and t.team_id = m.team_id
      where m.organisation_id = ${organisationId} and m.from_date <= ${today}::date
        and (m.until_date is null or m.until_date > ${today}::date) and t.closed_at is null
      group by 1)
    select page.person_id as "personId", page.name, page.time_zone as "timeZone", page.locale,
      page.title, page.level, page.country, page.role = 'administrator' as administrator,
      case when page.start_date <= ${today}::date then
        extract(year from age(${today}::date, page.start_date))::int * 12
        + extract(month from age(${today}::date, page.start_date))::int end as "tenureMonths",
      page.attributes as own, coalesce(led.reports, 0) as reports, joined.teams
    from page left join led on led.manager_id = page.person_id
    left join joined on joined.person_id = page.person_id
    order by page.person_id`.execute(db);
  return rows.map(factsIn);
}

function factsIn({ personId, name, timeZone, locale, own, ...row }: Row): ViewerFacts {
  const { teams, title, level, country, tenureMonths, administrator, reports } = row;
  const attributes = {
    ...own,
    role: reports > 0 ? 'manager' : 'member',
    administrator,
    reports,
    teams: teams ?? [],
    ...(teams?.[0] === undefined ? {} : { team: teams[0] }),
    ...(title === null ? {} : { title }),
    ...(level === null ? {} : { level }),
    ...(country === null ? {} : { country }),
    ...(tenureMonths === null ? {} : { tenureMonths }),
  };
  return { key: personId, name, timeZone, locale: locale ?? 'en', attributes };
}
