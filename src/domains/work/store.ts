import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { Assignment, How, piece } from './contract-shapes.ts';

type Here = Pick<Viewer, 'organisationId'>;

/** The organisation's own day. */
export async function todayOf(
  db: Db,
  { organisationId }: Here,
  now: Temporal.Instant,
): Promise<string> {
  const { rows } = await sql<{ today: string }>`
    select (${now.toString()}::timestamptz at time zone time_zone)::date as today
    from org.organisations where organisation_id = ${organisationId}`.execute(db);
  return rows[0]?.today ?? now.toString().slice(0, 10);
}

export type Member = { personId: string; name: string; sinceOn: string };

/** Whom somebody leads now, each since their line began. */
export async function reportsOf(
  db: Db,
  { organisationId }: Here,
  managerId: string,
): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select x.person_id as "personId", x.name, l.from_date as "sinceOn"
    from org.reporting_lines l
    join org.people x on x.organisation_id = l.organisation_id and x.person_id = l.person_id
    where l.organisation_id = ${organisationId} and l.manager_id = ${managerId}
      and l.until_date is null and x.left_on is null
    order by x.name_key, x.person_id`.execute(db);
  return rows;
}

type Concerned = Member & { side: 'own' | 'lead' };

/** Somebody whose work the viewer may see: themselves, or somebody they lead now. */
export async function reachPerson(
  db: Db,
  { organisationId, personId: me }: Viewer,
  personId: string,
): Promise<Concerned | undefined> {
  const { rows } = await sql<Concerned>`
    select x.person_id as "personId", x.name,
      coalesce(l.from_date, x.start_date, x.created_at::date) as "sinceOn",
      case when x.person_id = ${me} then 'own' else 'lead' end as side
    from org.people x
    left join org.reporting_lines l on l.organisation_id = x.organisation_id
      and l.person_id = x.person_id and l.until_date is null
    where x.organisation_id = ${organisationId} and x.person_id = ${personId}
      and x.left_on is null and (x.person_id = ${me} or l.manager_id = ${me})`.execute(db);
  return rows[0];
}

const dayOfStep = (step: string) => sql`(select s.on_day from work.steps s
  where s.organisation_id = a.organisation_id and s.assignment_id = a.assignment_id
    and s.step = ${step})`;

async function assignments(
  db: Db,
  { organisationId }: Here,
  where: RawBuilder<unknown>,
): Promise<Assignment[]> {
  const { rows } = await sql<Assignment>`
    select a.assignment_id as "assignmentId", a.person_id as "personId", a.author_id as "authorId",
      a.rota_id as "rotaId", a.title, a.kind, a.skills, a.hours, a.per, a.from_on as "fromOn",
      a.until_on as "untilOn", a.how, ${dayOfStep('begun')} as "begunOn",
      ${dayOfStep('done')} as "doneOn", ${dayOfStep('handed-on')} as "handedOn"
    from work.assignments a
    where a.organisation_id = ${organisationId} and ${where}
    order by a.from_on, a.assignment_id`.execute(db);
  return rows;
}

/** All work of these people, whom the caller has reached. */
export const workOf = (db: Db, viewer: Here, personIds: readonly string[]): Promise<Assignment[]> =>
  assignments(db, viewer, sql`a.person_id = any(${[...personIds]}::uuid[])`);

/** Their glue alone, as the team sees it. */
export const glueOf = (db: Db, viewer: Here, personIds: readonly string[]): Promise<Assignment[]> =>
  assignments(db, viewer, sql`a.kind = 'glue' and a.person_id = any(${[...personIds]}::uuid[])`);

/** One piece of one's own work, or of somebody one leads now. */
export async function reachWork(
  db: Db,
  viewer: Viewer,
  assignmentId: string,
): Promise<Assignment | undefined> {
  const { personId: me } = viewer;
  const found = await assignments(
    db,
    viewer,
    sql`a.assignment_id = ${assignmentId} and (a.person_id = ${me} or exists (
      select from org.reporting_lines l where l.organisation_id = a.organisation_id
        and l.person_id = a.person_id and l.manager_id = ${me} and l.until_date is null))`,
  );
  return found[0];
}

export const turnsById = (db: Db, viewer: Here, ids: readonly string[]): Promise<Assignment[]> =>
  assignments(
    db,
    viewer,
    sql`a.rota_id is not null and a.assignment_id = any(${[...ids]}::uuid[])`,
  );

/** Titles of one's own work and of those one leads that hold these words. */
export const findWords = (
  db: Db,
  viewer: Viewer,
  query: string,
  { personId, limit }: { personId: string | null; limit: number },
): Promise<Assignment[]> =>
  assignments(
    db,
    viewer,
    sql`a.words @@ to_tsquery('simple', ${query})
      and a.assignment_id in (select w.assignment_id from work.assignments w
        where w.organisation_id = a.organisation_id and (w.person_id = ${viewer.personId}
          or w.person_id in (select l.person_id from org.reporting_lines l
            where l.organisation_id = w.organisation_id and l.manager_id = ${viewer.personId}
              and l.until_date is null))
          and ${personId ? sql`w.person_id = ${personId}` : sql`true`}
        order by w.from_on desc limit ${limit})`,
  );

type Said = Omit<z.output<typeof piece>, 'skills'> & { skills: readonly string[] };
export type NewAssignment = Said & { personId: string; how: How; rotaId?: string | null };

export async function insertAssignment(
  db: Db,
  viewer: Viewer,
  made: NewAssignment,
  now: Temporal.Instant,
): Promise<string> {
  const assignmentId = newId();
  await db
    .insertInto('work.assignments')
    .values({
      organisation_id: viewer.organisationId,
      assignment_id: assignmentId,
      person_id: made.personId,
      author_id: viewer.personId,
      rota_id: made.rotaId ?? null,
      ...columnsOf(made),
      how: made.how,
      created_at: now.toString(),
    })
    .execute();
  return assignmentId;
}

const columnsOf = ({ title, kind, skills, hours, per, fromOn, untilOn }: Said) => ({
  title,
  kind,
  skills: kind === 'glue' ? [] : [...new Set(skills)],
  hours,
  per,
  from_on: fromOn,
  until_on: untilOn,
});

export async function updateAssignment(
  db: Db,
  { organisationId }: Viewer,
  assignmentId: string,
  said: Said,
): Promise<void> {
  await db
    .updateTable('work.assignments')
    .set(columnsOf(said))
    .where('organisation_id', '=', organisationId)
    .where('assignment_id', '=', assignmentId)
    .execute();
}

export async function deleteAssignment(
  db: Db,
  { organisationId }: Viewer,
  assignmentId: string,
): Promise<void> {
  await db
    .deleteFrom('work.assignments')
    .where('organisation_id', '=', organisationId)
    .where('assignment_id', '=', assignmentId)
    .execute();
}

type Step = { step: 'begun' | 'done' | 'handed-on'; onDay: string; toId?: string };

export async function insertStep(
  db: Db,
  viewer: Viewer,
  assignmentId: string,
  { step, onDay, toId }: Step,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('work.steps')
    .values({
      organisation_id: viewer.organisationId,
      assignment_id: assignmentId,
      step,
      on_day: onDay,
      by_id: viewer.personId,
      at: now.toString(),
      to_assignment_id: toId ?? null,
    })
    .execute();
}

export async function deleteStep(
  db: Db,
  { organisationId }: Viewer,
  assignmentId: string,
  step: Step['step'],
): Promise<void> {
  await db
    .deleteFrom('work.steps')
    .where('organisation_id', '=', organisationId)
    .where('assignment_id', '=', assignmentId)
    .where('step', '=', step)
    .execute();
}
