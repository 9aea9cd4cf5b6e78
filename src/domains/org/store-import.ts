import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { nameKey } from '../../platform/universal/text.ts';
import type { Changes, Known, KnownMembership, KnownPerson } from './rules-import-shapes.ts';
import type { Here } from './store.ts';
import type { Line } from './store-structure.ts';

/**
 * The whole organisation as an import compares with it: four plain scans, put together here, since
 * right after an import the planner knows nothing of the new rows and joins them badly.
 */
export async function knownOf(
  db: Db,
  viewer: Here,
  here: { today: string; timeZone: string },
): Promise<Known> {
  const { organisationId } = viewer;
  const people = await sql<Omit<KnownPerson, 'managerId'>>`
    select person_id as "personId", email, name, title, time_zone as "timeZone",
      start_date as "startDate", left_on as "leftOn", level, country, locale, attributes
    from org.people where organisation_id = ${organisationId}`.execute(db);
  const lines = await sql<{ personId: string; managerId: string }>`
    select person_id as "personId", manager_id as "managerId" from org.reporting_lines
    where organisation_id = ${organisationId} and until_date is null`.execute(db);
  const teams = await sql<Known['teams'][number]>`
    select team_id as "teamId", name, name_key as key from org.teams
    where organisation_id = ${organisationId}`.execute(db);
  const memberships = await sql<KnownMembership>`
    select membership_id as "membershipId", person_id as "personId", team_id as "teamId",
      from_date as "from", until_date as until
    from org.memberships where organisation_id = ${organisationId}`.execute(db);
  const managers = new Map(lines.rows.map(({ personId, managerId }) => [personId, managerId]));
  return {
    ...here,
    people: people.rows.map((one) => ({ ...one, managerId: managers.get(one.personId) ?? null })),
    teams: teams.rows,
    memberships: memberships.rows,
  };
}

/** A list as rows of SQL, so that a hundred thousand of them are one statement. */
const rowsOf = (list: readonly object[]) => sql`${JSON.stringify(list)}::jsonb`;

/** Carries out a plan set by set; answers the reporting lines that ended and that began. */
export async function applyChanges(
  db: Db,
  viewer: Here & { personId: string },
  changes: Changes,
  { today, now }: { today: string; now: Temporal.Instant },
): Promise<{ ended: Line[]; begun: Line[] }> {
  await addPeople(db, viewer, changes.addPeople, now);
  await changePeople(db, viewer, changes.changePeople);
  await addTeams(db, viewer, changes.addTeams, now);
  await changeMemberships(db, viewer, changes.changeMemberships);
  await addMemberships(db, viewer, changes.addMemberships);
  return moveLines(db, viewer, changes.moveLines, today);
}

async function addPeople(
  db: Db,
  { organisationId, personId }: Here & { personId: string },
  people: Changes['addPeople'],
  now: Temporal.Instant,
): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map((one) => ({ ...one, id: newId(), key: nameKey(one.name) }));
  await sql`
    insert into org.people (organisation_id, person_id, email, name, name_key, title, time_zone,
      start_date, level, country, locale, attributes, added_by, created_at)
    select ${organisationId}, id, email, name, key, title, "timeZone", "startDate", level, country,
      locale, attributes, ${personId}, ${now.toString()}
    from jsonb_to_recordset(${rowsOf(rows)}) as r (id uuid, email text, name text, key text,
      title text, "timeZone" text, "startDate" date, level text, country text, locale text,
      attributes jsonb)`.execute(db);
}

async function changePeople(
  db: Db,
  { organisationId }: Here,
  people: Changes['changePeople'],
): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map((one) => ({ ...one, key: nameKey(one.name) }));
  await sql`
    update org.people p set name = r.name, name_key = r.key, title = r.title,
      time_zone = r."timeZone", start_date = r."startDate", level = r.level, country = r.country,
      locale = r.locale, attributes = r.attributes
    from jsonb_to_recordset(${rowsOf(rows)}) as r ("personId" uuid, name text, key text, title text,
      "timeZone" text, "startDate" date, level text, country text, locale text, attributes jsonb)
    where p.organisation_id = ${organisationId} and p.person_id = r."personId"`.execute(db);
}

async function addTeams(
  db: Db,
  { organisationId }: Here,
  teams: Changes['addTeams'],
  now: Temporal.Instant,
): Promise<void> {
  if (teams.length === 0) return;
  const rows = teams.map((one) => ({ ...one, id: newId() }));
  await sql`
    insert into org.teams (organisation_id, team_id, name, name_key, created_at)
    select ${organisationId}, id, name, key, ${now.toString()}
    from jsonb_to_recordset(${rowsOf(rows)}) as r (id uuid, name text, key text)`.execute(db);
}

async function changeMemberships(
  db: Db,
  { organisationId }: Here,
  memberships: Changes['changeMemberships'],
): Promise<void> {
  if (memberships.length === 0) return;
  await sql`
    update org.memberships m set from_date = r."from", until_date = r.until
    from jsonb_to_recordset(${rowsOf(memberships)}) as r ("membershipId" uuid, "from" date, until date)
    where m.organisation_id = ${organisationId} and m.membership_id = r."membershipId"`.execute(db);
}

/** A file that puts somebody into a closed team, from now on, opens it again. */
async function addMemberships(
  db: Db,
  { organisationId }: Here,
  memberships: Changes['addMemberships'],
): Promise<void> {
  if (memberships.length === 0) return;
  const rows = memberships.map((one) => ({ ...one, id: newId() }));
  await sql`
    insert into org.memberships (organisation_id, membership_id, person_id, team_id, from_date, until_date)
    select ${organisationId}, r.id, p.person_id, t.team_id, r."from", r.until
    from jsonb_to_recordset(${rowsOf(rows)}) as r (id uuid, email text, "teamKey" text, "from" date, until date)
    join org.people p on p.organisation_id = ${organisationId} and p.email = r.email
    join org.teams t on t.organisation_id = ${organisationId} and t.name_key = r."teamKey"`.execute(
    db,
  );
  const keys = memberships.flatMap(({ teamKey, until }) => (until === null ? [teamKey] : []));
  await sql`
    update org.teams set closed_at = null where organisation_id = ${organisationId}
      and closed_at is not null and name_key = any(${keys})`.execute(db);
}

async function moveLines(
  db: Db,
  { organisationId }: Here,
  lines: Changes['moveLines'],
  today: string,
): Promise<{ ended: Line[]; begun: Line[] }> {
  if (lines.length === 0) return { ended: [], begun: [] };
  const rows = rowsOf(lines.map((one) => ({ ...one, id: newId() })));
  const ended = await sql<Line>`
    update org.reporting_lines l set until_date = greatest(l.from_date, ${today}::date)
    from jsonb_to_recordset(${rows}) as r (email text)
    join org.people p on p.organisation_id = ${organisationId} and p.email = r.email
    where l.organisation_id = ${organisationId} and l.person_id = p.person_id and l.until_date is null
    returning l.line_id as "lineId", l.person_id as "personId", l.manager_id as "managerId"`.execute(
    db,
  );
  const begun = await sql<Line>`
    insert into org.reporting_lines (organisation_id, line_id, person_id, manager_id, from_date)
    select ${organisationId}, r.id, p.person_id, m.person_id, r."from"
    from jsonb_to_recordset(${rows}) as r (id uuid, email text, "managerEmail" text, "from" date)
    join org.people p on p.organisation_id = ${organisationId} and p.email = r.email
    join org.people m on m.organisation_id = ${organisationId} and m.email = r."managerEmail"
    returning line_id as "lineId", person_id as "personId", manager_id as "managerId"`.execute(db);
  return { ended: ended.rows, begun: begun.rows };
}
