import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { rowsOf } from '../../../platform/db/rows.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Case } from './contract-shapes.ts';

/** A case is its writer's alone; one that is given to somebody leaves as a file. */
const cases = (db: Db, { organisationId, personId }: Viewer, where: ReturnType<typeof sql>) =>
  rowsOf(
    db,
    sql<
      Case & { body: string }
    >`select c.case_id as "caseId", c.kind, c.goal_id as "goalId", c.title,
        c.made_at as "madeAt", v.at as "changedAt", v.number as version, v.body
      from plans.cases c
      join lateral (select v.number, v.at, v.body from plans.versions v
        where v.organisation_id = c.organisation_id and v.case_id = c.case_id
        order by v.number desc limit 1) v on true
      where c.organisation_id = ${organisationId} and c.person_id = ${personId} and ${where}`,
  );

export const myCases = (db: Db, viewer: Viewer) =>
  cases(db, viewer, sql`true order by v.at desc, c.case_id`);

export const reachCase = async (db: Db, viewer: Viewer, caseId: string) =>
  (await cases(db, viewer, sql`c.case_id = ${caseId}`))[0];

type NewCase = Pick<Case, 'kind' | 'goalId' | 'title'>;

export async function insertCase(
  db: Db,
  viewer: Viewer,
  { kind, goalId, title }: NewCase,
  now: Temporal.Instant,
): Promise<string> {
  const caseId = newId();
  await db
    .insertInto('plans.cases')
    .values({
      organisation_id: viewer.organisationId,
      case_id: caseId,
      person_id: viewer.personId,
      kind,
      goal_id: goalId,
      title,
      made_at: now.toString(),
    })
    .execute();
  return caseId;
}

export const retitle = (db: Db, viewer: Viewer, caseId: string, title: string) =>
  db
    .updateTable('plans.cases')
    .set({ title })
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', viewer.personId)
    .where('case_id', '=', caseId)
    .execute();

export const deleteCase = (db: Db, viewer: Viewer, caseId: string) =>
  db
    .deleteFrom('plans.cases')
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', viewer.personId)
    .where('case_id', '=', caseId)
    .execute();

type Body = { readonly caseId: string; readonly number: number; readonly body: string };

export const insertVersion = (
  db: Db,
  { organisationId }: Viewer,
  { caseId, number, body }: Body,
  now: Temporal.Instant,
) =>
  db
    .insertInto('plans.versions')
    .values({
      organisation_id: organisationId,
      case_id: caseId,
      number,
      body,
      at: now.toString(),
    })
    .execute();

export const versionsOf = (db: Db, { organisationId }: Viewer, caseId: string) =>
  db
    .selectFrom('plans.versions')
    .select(['number', 'at'])
    .where('organisation_id', '=', organisationId)
    .where('case_id', '=', caseId)
    .orderBy('number', 'desc')
    .execute();

export const readVersion = (
  db: Db,
  { organisationId }: Viewer,
  { caseId, number }: Pick<Body, 'caseId' | 'number'>,
) =>
  db
    .selectFrom('plans.versions')
    .select(['body', 'at'])
    .where('organisation_id', '=', organisationId)
    .where('case_id', '=', caseId)
    .where('number', '=', number)
    .executeTakeFirst();

/** Facts the case was built from, or was offered since and answered. */
export async function factsOf(
  db: Db,
  { organisationId }: Viewer,
  caseId: string,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('plans.facts')
    .select('fact')
    .where('organisation_id', '=', organisationId)
    .where('case_id', '=', caseId)
    .execute();
  return new Set(rows.map(({ fact }) => fact));
}

export async function insertFacts(
  db: Db,
  { organisationId }: Viewer,
  caseId: string,
  facts: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  if (facts.length === 0) return;
  await db
    .insertInto('plans.facts')
    .values(
      facts.map((fact) => ({
        organisation_id: organisationId,
        case_id: caseId,
        fact,
        at: now.toString(),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
