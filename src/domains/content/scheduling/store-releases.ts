import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Span } from './rules.ts';
import type { Here } from './store.ts';

export type ReleaseRow = {
  releaseId: string;
  name: string;
  revision: number;
  changedBy: string;
  changes: number;
  spans: Span[];
};

const releasesWhere = async (db: Db, { organisationId }: Here, where: ReturnType<typeof sql>) => {
  const { rows } = await sql<ReleaseRow>`
    select r.release_id as "releaseId", r.name, r.revision, r.changed_by as "changedBy",
      (select count(*) from scheduling.release_changes c where c.organisation_id = r.organisation_id
        and c.release_id = r.release_id) as changes,
      coalesce((select jsonb_agg(jsonb_build_object(
          'from', to_char(s.live_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'until', to_char(s.live_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          order by s.live_from, s.span_id)
        from scheduling.release_spans s where s.organisation_id = r.organisation_id
          and s.release_id = r.release_id), '[]') as spans
    from scheduling.releases r
    where r.organisation_id = ${organisationId} and ${where}`.execute(db);
  return rows;
};

export const listReleases = (db: Db, here: Here): Promise<ReleaseRow[]> =>
  releasesWhere(db, here, sql`true order by r.release_id desc limit 500`);

export const reachRelease = async (db: Db, here: Here, releaseId: string) =>
  (await releasesWhere(db, here, sql`r.release_id = ${releaseId}`))[0];

export type Change = {
  changeId: string;
  kind: 'begin' | 'end' | 'pin';
  bookingId: string;
  versionId: string | null;
};

export const changesOf = (db: Db, { organisationId }: Here, releaseId: string): Promise<Change[]> =>
  db
    .selectFrom('scheduling.release_changes')
    .select((eb) => [
      'change_id as changeId',
      eb.ref('kind').$castTo<Change['kind']>().as('kind'),
      'booking_id as bookingId',
      'version_id as versionId',
    ])
    .where('organisation_id', '=', organisationId)
    .where('release_id', '=', releaseId)
    .orderBy('change_id')
    .execute();

export async function insertRelease(
  db: Db,
  { organisationId, personId }: Viewer,
  name: string,
  now: Temporal.Instant,
): Promise<string> {
  const releaseId = newId();
  const at = now.toString();
  await db
    .insertInto('scheduling.releases')
    .values({
      organisation_id: organisationId,
      release_id: releaseId,
      name,
      created_at: at,
      created_by: personId,
      changed_at: at,
      changed_by: personId,
    })
    .execute();
  return releaseId;
}

const theRelease = (db: Db, { organisationId }: Here, releaseId: string) =>
  db
    .updateTable('scheduling.releases')
    .where('organisation_id', '=', organisationId)
    .where('release_id', '=', releaseId);

export const renameRelease = (db: Db, here: Here, releaseId: string, name: string) =>
  theRelease(db, here, releaseId).set({ name }).execute();

/** Whoever had seen it before has to look again: its revision grows. */
export const touchRelease = (db: Db, viewer: Viewer, releaseId: string, now: Temporal.Instant) =>
  theRelease(db, viewer, releaseId)
    .set((eb) => ({
      revision: eb('revision', '+', 1),
      changed_at: now.toString(),
      changed_by: viewer.personId,
    }))
    .execute();

export async function insertChange(
  db: Db,
  { organisationId, personId }: Viewer,
  releaseId: string,
  { kind, bookingId, versionId }: Omit<Change, 'changeId'>,
  now: Temporal.Instant,
): Promise<string> {
  const changeId = newId();
  await db
    .insertInto('scheduling.release_changes')
    .values({
      organisation_id: organisationId,
      change_id: changeId,
      release_id: releaseId,
      kind,
      booking_id: bookingId,
      version_id: versionId,
      made_at: now.toString(),
      made_by: personId,
    })
    .execute();
  return changeId;
}

export const deleteChange = (db: Db, { organisationId }: Here, changeId: string) =>
  db
    .deleteFrom('scheduling.release_changes')
    .where('organisation_id', '=', organisationId)
    .where('change_id', '=', changeId)
    .execute();

export const insertSpan = (
  db: Db,
  { organisationId, personId }: Viewer,
  releaseId: string,
  from: string,
  now: Temporal.Instant,
) =>
  db
    .insertInto('scheduling.release_spans')
    .values({
      organisation_id: organisationId,
      span_id: newId(),
      release_id: releaseId,
      live_from: from,
      set_at: now.toString(),
      set_by: personId,
    })
    .execute();

/** Ends what is live or will be; never before it began, so that nothing of the past changes. */
export const endSpans = (
  db: Db,
  { organisationId, personId }: Viewer,
  releaseId: string,
  until: string,
  now: Temporal.Instant,
) =>
  db
    .updateTable('scheduling.release_spans')
    .set({
      live_until: sql`greatest(live_from, ${until}::timestamptz)`,
      rolled_back_at: now.toString(),
      rolled_back_by: personId,
    })
    .where('organisation_id', '=', organisationId)
    .where('release_id', '=', releaseId)
    .where((eb) => eb.or([eb('live_until', 'is', null), eb('live_until', '>', now.toString())]))
    .execute();
