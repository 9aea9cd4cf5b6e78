import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Report } from './contract-shapes.ts';
import type { SessionRow } from './store.ts';

export type ReportRow = Report & { readonly personId: string };
type Session = Pick<SessionRow, 'sessionId' | 'pairId'>;

/** A report that is sent twice is there once. */
export async function insertReports(
  db: Db,
  viewer: Viewer,
  { sessionId, pairId }: Session,
  reports: readonly Report[],
  now: Temporal.Instant,
): Promise<void> {
  const rows = reports.map(({ from, to, ...heard }) => ({
    organisation_id: viewer.organisationId,
    session_id: sessionId,
    person_id: viewer.personId,
    pair_id: pairId,
    from_ms: from,
    to_ms: to,
    heard: sql<string>`${JSON.stringify(heard)}::jsonb`,
    came_at: now.toString(),
  }));
  await db
    .insertInto('listening.reports')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'session_id', 'person_id', 'from_ms']).doNothing(),
    )
    .execute();
}

/** What both reported that ended after `since`; the caller has reached the session. */
export async function reportsOf(
  db: Db,
  viewer: Viewer,
  { sessionId }: Session,
  since: number,
): Promise<ReportRow[]> {
  const rows = await db
    .selectFrom('listening.reports')
    .where('organisation_id', '=', viewer.organisationId)
    .where('session_id', '=', sessionId)
    .where('to_ms', '>', since)
    .select(['person_id as personId', 'from_ms as from', 'to_ms as to', 'heard'])
    .$narrowType<{ heard: Omit<Report, 'from' | 'to'> }>()
    .execute();
  return rows.map(({ heard, ...row }) => ({ ...row, ...heard }));
}

export async function insertMark(
  db: Db,
  viewer: Viewer,
  { sessionId, pairId }: Session,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('listening.marks')
    .values({
      organisation_id: viewer.organisationId,
      session_id: sessionId,
      mark_id: newId(),
      person_id: viewer.personId,
      pair_id: pairId,
      at_ms: now.epochMilliseconds,
    })
    .execute();
}

export async function marksOf(
  db: Db,
  viewer: Viewer,
  { sessionId }: Session,
  personId: string,
): Promise<number[]> {
  const rows = await db
    .selectFrom('listening.marks')
    .where('organisation_id', '=', viewer.organisationId)
    .where('session_id', '=', sessionId)
    .where('person_id', '=', personId)
    .select('at_ms')
    .execute();
  return rows.map(({ at_ms }) => at_ms);
}

/** What was heard is held only as long as figures cannot be made of it. */
export async function deleteHeard(db: Db, viewer: Viewer, { sessionId }: Session): Promise<void> {
  for (const table of ['listening.reports', 'listening.marks'] as const) {
    await db
      .deleteFrom(table)
      .where('organisation_id', '=', viewer.organisationId)
      .where('session_id', '=', sessionId)
      .execute();
  }
}
