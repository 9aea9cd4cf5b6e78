import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { Known } from './rules.ts';

const mine = ({ organisationId, personId }: Viewer) => ({
  organisation_id: organisationId,
  person_id: personId,
});

export async function insertExport(db: Db, viewer: Viewer, now: Temporal.Instant): Promise<string> {
  const exportId = newId();
  await db
    .insertInto('record.exports')
    .values({ ...mine(viewer), export_id: exportId, at: now.toString() })
    .execute();
  return exportId;
}

/** Whether this person began this export since then. */
export async function reachExport(
  db: Db,
  viewer: Viewer,
  exportId: string,
  since: Temporal.Instant,
): Promise<boolean> {
  const found = await db
    .selectFrom('record.exports')
    .where((eb) => eb.and(mine(viewer)))
    .where('export_id', '=', exportId)
    .where('at', '>=', since.toString())
    .select('export_id')
    .executeTakeFirst();
  return found !== undefined;
}

/** People with one of these names or addresses, and all whom the viewer meets, leads or reports to. */
export async function peopleCalled(
  db: Db,
  { organisationId, personId }: Viewer,
  called: { nameKeys: readonly string[]; emails: readonly string[]; ids: readonly string[] },
): Promise<Known[]> {
  const { rows } = await sql<Known>`
    with near as (
      select case when p.manager_id = ${personId} then p.engineer_id else p.manager_id end as person_id
      from meetings.pairs p where p.organisation_id = ${organisationId}
        and ${personId}::uuid in (p.manager_id, p.engineer_id)
      union
      select case when l.manager_id = ${personId} then l.person_id else l.manager_id end
      from org.reporting_lines l where l.organisation_id = ${organisationId}
        and l.until_date is null and ${personId}::uuid in (l.manager_id, l.person_id))
    select x.person_id as "personId", x.name, x.name_key as "nameKey", x.email,
      exists (select from near n where n.person_id = x.person_id) as "isNear"
    from org.people x
    where x.organisation_id = ${organisationId} and x.person_id <> ${personId}
      and (x.name_key = any(${[...called.nameKeys]}::text[])
        or x.email = any(${[...called.emails]}::text[])
        or x.person_id = any(${[...called.ids]}::uuid[])
        or x.person_id in (select person_id from near))`.execute(db);
  return rows;
}

export async function knownFingerprints(
  db: Db,
  viewer: Viewer,
  fingerprints: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('record.imports')
    .where((eb) => eb.and(mine(viewer)))
    .where('fingerprint', '=', sql<string>`any(${[...fingerprints]}::text[])`)
    .select('fingerprint')
    .execute();
  return new Set(rows.map(({ fingerprint }) => fingerprint));
}

export async function insertImport(
  db: Db,
  viewer: Viewer,
  { fingerprint, meetingId }: { fingerprint: string; meetingId: string },
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('record.imports')
    .values({ ...mine(viewer), fingerprint, meeting_id: meetingId, at: now.toString() })
    .execute();
}
