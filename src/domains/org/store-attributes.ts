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
};

/** Whether one of these facts is asked for; the others may be left out. */
type Asks = (...names: readonly string[]) => boolean;

/** Who leads how many, and who is in which teams by name; of everybody, or of some. */
type Around = {
  readonly reports: ReadonlyMap<string, number>;
  readonly teams: ReadonlyMap<string, readonly string[]>;
};

const among = (column: string, personIds: readonly string[] | null) =>
  personIds ? sql`and ${sql.ref(column)} = any(${[...personIds]}::uuid[])` : sql``;

async function aroundOf(
  db: Db,
  here: Here,
  today: string,
  { personIds, asks }: { personIds: readonly string[] | null; asks: Asks },
): Promise<Around> {
  const led = asks('role', 'reports') ? await reportsOf(db, here, personIds) : [];
  const joined = asks('team', 'teams') ? await teamsOf(db, here, today, personIds) : [];
  return {
    reports: new Map(led.map(({ managerId, reports }) => [managerId, reports])),
    teams: new Map(joined.map(({ personId, teams }) => [personId, teams])),
  };
}

async function reportsOf(
  db: Db,
  { organisationId }: Here,
  personIds: readonly string[] | null,
): Promise<{ managerId: string; reports: number }[]> {
  const led = await sql<{ managerId: string; reports: number }>`
    select manager_id as "managerId", count(*) as reports from org.reporting_lines
    where organisation_id = ${organisationId} and until_date is null
      ${among('manager_id', personIds)} group by 1`.execute(db);
  return led.rows;
}

async function teamsOf(
  db: Db,
  { organisationId }: Here,
  today: string,
  personIds: readonly string[] | null,
): Promise<{ personId: string; teams: string[] }[]> {
  const joined = await sql<{ personId: string; teams: string[] }>`
    select m.person_id as "personId", array_agg(distinct t.name order by t.name) as teams
    from org.memberships m
    join org.teams t on t.organisation_id = m.organisation_id and t.team_id = m.team_id
    where m.organisation_id = ${organisationId} and m.from_date <= ${today}::date
      and (m.until_date is null or m.until_date > ${today}::date) and t.closed_at is null
      ${among('m.person_id', personIds)} group by 1`.execute(db);
  return joined.rows;
}

/** Whole months since somebody began; null before that. */
export const monthsUntil = (today: string) => sql`case when p.start_date <= ${today}::date then
  extract(year from age(${today}::date, p.start_date))::int * 12
  + extract(month from age(${today}::date, p.start_date))::int end`;

async function rowsOf(
  db: Db,
  { organisationId }: Here,
  today: string,
  which: ReturnType<typeof sql>,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select p.person_id as "personId", p.name, p.time_zone as "timeZone", p.locale, p.title, p.level,
      p.country, p.role = 'administrator' as administrator, p.attributes as own,
      ${monthsUntil(today)} as "tenureMonths"
    from org.people p
    where p.organisation_id = ${organisationId} and p.left_on is null ${which}`.execute(db);
  return rows;
}

function factsIn({ personId, name, timeZone, locale, own, ...row }: Row, around: Around) {
  const { title, level, country, tenureMonths, administrator } = row;
  const reports = around.reports.get(personId) ?? 0;
  const teams = around.teams.get(personId) ?? [];
  const attributes = {
    ...own,
    role: reports > 0 ? 'manager' : 'member',
    administrator,
    reports,
    teams,
    ...(teams[0] === undefined ? {} : { team: teams[0] }),
    ...(title === null ? {} : { title }),
    ...(level === null ? {} : { level }),
    ...(country === null ? {} : { country }),
    ...(tenureMonths === null ? {} : { tenureMonths }),
  };
  return { key: personId, name, timeZone, locale: locale ?? 'en', attributes };
}

export async function factsOf(
  db: Db,
  here: Here,
  today: string,
  personIds: readonly string[],
): Promise<ViewerFacts[]> {
  const around = await aroundOf(db, here, today, { personIds, asks: () => true });
  const rows = await rowsOf(db, here, today, among('p.person_id', personIds));
  return rows.map((row) => factsIn(row, around));
}

/** Everybody here, a page of at most `size` at a time: few statements, and none that holds the loop. */
export async function* everyonesFacts(
  db: Db,
  here: Here,
  today: string,
  { size, asks }: { size: number; asks: Asks },
): AsyncGenerator<ViewerFacts[]> {
  const around = await aroundOf(db, here, today, { personIds: null, asks });
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const next = sql`and p.person_id > ${after}`;
    const rows = await rowsOf(db, here, today, sql`${next} order by p.person_id limit ${size}`);
    const last = rows.at(-1);
    if (last) yield rows.map((row) => factsIn(row, around));
    if (!last || rows.length < size) return;
    after = last.personId;
  }
}
