import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { nameKey } from '../../platform/universal/text.ts';
import type { Here } from './store.ts';

export type Line = { lineId: string; personId: string; managerId: string };

const lineColumns = [
  'line_id as lineId',
  'person_id as personId',
  'manager_id as managerId',
] as const;

/** A line that would begin tomorrow and ends today never was: it ends on its first day. */
const endToday = (today: string) => sql<string>`greatest(from_date, ${today}::date)`;

export const endLineOf = (db: Db, viewer: Here, personId: string, today: string): Promise<Line[]> =>
  db
    .updateTable('org.reporting_lines')
    .set({ until_date: endToday(today) })
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', personId)
    .where('until_date', 'is', null)
    .returning(lineColumns)
    .execute();

export const endLinesTo = (
  db: Db,
  viewer: Here,
  managerId: string,
  today: string,
): Promise<Line[]> =>
  db
    .updateTable('org.reporting_lines')
    .set({ until_date: endToday(today) })
    .where('organisation_id', '=', viewer.organisationId)
    .where('manager_id', '=', managerId)
    .where('until_date', 'is', null)
    .returning(lineColumns)
    .execute();

export async function beginLine(
  db: Db,
  viewer: Here,
  line: { personId: string; managerId: string; from: string },
): Promise<Line> {
  const lineId = newId();
  await db
    .insertInto('org.reporting_lines')
    .values({
      organisation_id: viewer.organisationId,
      line_id: lineId,
      person_id: line.personId,
      manager_id: line.managerId,
      from_date: line.from,
    })
    .execute();
  return { lineId, personId: line.personId, managerId: line.managerId };
}

/** The managers above a person, the nearest first; stops where a circle would begin. */
export async function chainAbove(db: Db, viewer: Here, personId: string): Promise<string[]> {
  const { rows } = await sql<{ managerId: string }>`
    with recursive above (manager_id, steps, path) as (
      select manager_id, 1, array[person_id, manager_id] from org.reporting_lines
      where organisation_id = ${viewer.organisationId} and person_id = ${personId} and until_date is null
      union all
      select l.manager_id, a.steps + 1, a.path || l.manager_id
      from above a join org.reporting_lines l on l.person_id = a.manager_id
      where l.organisation_id = ${viewer.organisationId} and l.until_date is null
        and l.manager_id <> all(a.path)
    ) select manager_id as "managerId" from above order by steps`.execute(db);
  return rows.map(({ managerId }) => managerId);
}

/** Teams with how many are in each now; counted once over, not team by team. */
export async function listTeams(
  db: Db,
  { organisationId }: Here,
  today: string,
  isClosed: boolean,
) {
  const { rows } = await sql<{ teamId: string; name: string; people: number }>`
    with counts as materialized (
      select team_id, count(*) as people from org.memberships
      where organisation_id = ${organisationId} and (until_date is null or until_date > ${today})
      group by team_id)
    select t.team_id as "teamId", t.name, coalesce(c.people, 0) as people
    from org.teams t left join counts c on c.team_id = t.team_id
    where t.organisation_id = ${organisationId} and (t.closed_at is not null) = ${isClosed}
    order by t.name_key`.execute(db);
  return rows;
}

export const reachTeam = (db: Db, viewer: Here, teamId: string) =>
  db
    .selectFrom('org.teams')
    .where('organisation_id', '=', viewer.organisationId)
    .where('team_id', '=', teamId)
    .select(['team_id as teamId', 'name', 'closed_at as closedAt'])
    .executeTakeFirst();

export const teamNamed = (db: Db, viewer: Here, name: string) =>
  db
    .selectFrom('org.teams')
    .where('organisation_id', '=', viewer.organisationId)
    .where('name_key', '=', nameKey(name))
    .select(['team_id as teamId', 'name', 'closed_at as closedAt'])
    .executeTakeFirst();

export async function insertTeam(db: Db, viewer: Here, name: string, now: Temporal.Instant) {
  const teamId = newId();
  await db
    .insertInto('org.teams')
    .values({
      organisation_id: viewer.organisationId,
      team_id: teamId,
      name,
      name_key: nameKey(name),
      created_at: now.toString(),
    })
    .execute();
  return teamId;
}

export const renameTeam = (db: Db, viewer: Here, teamId: string, name: string) =>
  db
    .updateTable('org.teams')
    .set({ name, name_key: nameKey(name) })
    .where('organisation_id', '=', viewer.organisationId)
    .where('team_id', '=', teamId)
    .execute();

export const setTeamClosed = (
  db: Db,
  viewer: Here,
  teamId: string,
  closedAt: Temporal.Instant | null,
) =>
  db
    .updateTable('org.teams')
    .set({ closed_at: closedAt?.toString() ?? null })
    .where('organisation_id', '=', viewer.organisationId)
    .where('team_id', '=', teamId)
    .execute();

type Place = { personId: string; teamId: string };

/** Begins a membership today, or takes back that it ended today. */
export const joinTeam = (db: Db, viewer: Here, { personId, teamId }: Place, today: string) =>
  sql`
    insert into org.memberships (organisation_id, membership_id, person_id, team_id, from_date)
    select ${viewer.organisationId}, ${newId()}, ${personId}, ${teamId}, ${today}
    where not exists (select from org.memberships
      where organisation_id = ${viewer.organisationId} and person_id = ${personId}
        and team_id = ${teamId} and from_date < ${today} and (until_date is null or until_date > ${today}))
    on conflict (organisation_id, person_id, team_id, from_date) do update set until_date = null`.execute(
    db,
  );

export const endMemberships = (
  db: Db,
  viewer: Here,
  { personId, teamId }: { personId: string; teamId?: string },
  today: string,
) => {
  let ending = db
    .updateTable('org.memberships')
    .set({ until_date: endToday(today) })
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', today)]));
  if (teamId) ending = ending.where('team_id', '=', teamId);
  return ending.execute();
};

/** Ends what goes on in a team; answers who was in it. */
export async function endMembershipsIn(
  db: Db,
  { organisationId }: Here,
  teamId: string,
  today: string,
): Promise<string[]> {
  const ended = await db
    .updateTable('org.memberships')
    .set({ until_date: endToday(today) })
    .where('organisation_id', '=', organisationId)
    .where('team_id', '=', teamId)
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', today)]))
    .returning('person_id as personId')
    .execute();
  return ended.map(({ personId }) => personId);
}
