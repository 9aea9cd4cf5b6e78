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
