import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Here } from './store.ts';

/** A page of the audit log, newest first: ids are made in the order of time. */
export async function listAuditLog(
  db: Db,
  { organisationId }: Here,
  { after, limit }: { after: string | undefined; limit: number },
) {
  const before = after ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const { rows } = await sql<{
    auditId: string;
    at: string;
    action: string;
    actorId: string | null;
    actorName: string | null;
    subjects: Record<string, string>;
  }>`
    select a.audit_id as "auditId", a.at, a.action, a.actor_id as "actorId", p.name as "actorName", a.subjects
    from platform.audit_log a
    left join org.people p on p.organisation_id = a.organisation_id and p.person_id = a.actor_id
    where a.organisation_id = ${organisationId} and a.audit_id < ${before}
    order by a.audit_id desc limit ${limit}`.execute(db);
  return rows;
}

/** People and teams among these ids, by name; other ids stay ids. */
export async function namesOfSubjects(
  db: Db,
  { organisationId }: Here,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select person_id as id, name from org.people
    where organisation_id = ${organisationId} and person_id = any(${ids}::uuid[])
    union all
    select team_id, name from org.teams
    where organisation_id = ${organisationId} and team_id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function otherAdministrators(db: Db, viewer: Here, personId: string): Promise<number> {
  const { others } = await db
    .selectFrom('org.people as p')
    .where('p.organisation_id', '=', viewer.organisationId)
    .where('p.role', '=', 'administrator')
    .where('p.left_on', 'is', null)
    .where('p.user_id', 'is not', null)
    .where('p.person_id', '<>', personId)
    .select((eb) => eb.fn.countAll<number>().as('others'))
    .executeTakeFirstOrThrow();
  return others;
}
