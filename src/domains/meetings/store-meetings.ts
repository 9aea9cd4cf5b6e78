import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { rowsOf } from '../../platform/db/rows.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { Meeting } from './contract-shapes.ts';
import type { Taken } from './rules-cadence.ts';
import { meetingColumns, type SeriesRow } from './store.ts';

export async function insertMeeting(
  db: Db,
  viewer: Viewer,
  series: Pick<SeriesRow, 'seriesId' | 'pairId' | 'kind' | 'durationMinutes'>,
  slot: Temporal.Instant,
  now: Temporal.Instant,
): Promise<string> {
  const meetingId = newId();
  await db
    .insertInto('meetings.meetings')
    .values({
      organisation_id: viewer.organisationId,
      meeting_id: meetingId,
      series_id: series.seriesId,
      pair_id: series.pairId,
      kind: series.kind,
      occurrence_at: slot.toString(),
      starts_at: slot.toString(),
      duration_minutes: series.durationMinutes,
      created_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return meetingId;
}

export async function plannedOf(
  db: Db,
  viewer: Viewer,
  seriesId: string,
): Promise<Meeting | undefined> {
  const planned = await rowsOf(
    db,
    sql<Meeting>`select ${meetingColumns} from meetings.meetings m
    where m.organisation_id = ${viewer.organisationId} and m.series_id = ${seriesId}
      and m.held_at is null and m.skipped_at is null`,
  );
  return planned[0];
}

const theMeeting = (db: Db, viewer: Viewer, meetingId: string) =>
  db
    .updateTable('meetings.meetings')
    .where('organisation_id', '=', viewer.organisationId)
    .where('meeting_id', '=', meetingId);

export async function markHeld(
  db: Db,
  viewer: Viewer,
  meetingId: string,
  noCommitmentReason: string | null,
  now: Temporal.Instant,
): Promise<void> {
  await theMeeting(db, viewer, meetingId)
    .set({
      held_at: now.toString(),
      held_by: viewer.personId,
      no_commitment_reason: noCommitmentReason,
    })
    .execute();
}

export async function markSkipped(
  db: Db,
  viewer: Viewer,
  meetingId: string,
  reason: string | null,
  now: Temporal.Instant,
): Promise<void> {
  await theMeeting(db, viewer, meetingId)
    .set({ skipped_at: now.toString(), skipped_by: viewer.personId, skip_reason: reason })
    .execute();
}

export async function markPlanned(db: Db, viewer: Viewer, meetingId: string): Promise<void> {
  await theMeeting(db, viewer, meetingId)
    .set({
      held_at: null,
      held_by: null,
      no_commitment_reason: null,
      skipped_at: null,
      skipped_by: null,
      skip_reason: null,
    })
    .execute();
}

/** Gives a planned meeting another slot of its rule. */
export async function replan(
  db: Db,
  viewer: Viewer,
  meetingId: string,
  slot: Temporal.Instant,
  durationMinutes: number,
): Promise<void> {
  await theMeeting(db, viewer, meetingId)
    .set({
      occurrence_at: slot.toString(),
      starts_at: slot.toString(),
      duration_minutes: durationMinutes,
    })
    .execute();
}

export async function moveMeeting(
  db: Db,
  viewer: Viewer,
  meeting: Meeting,
  to: Temporal.Instant,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('meetings.moves')
    .values({
      organisation_id: viewer.organisationId,
      move_id: newId(),
      meeting_id: meeting.meetingId,
      pair_id: meeting.pairId,
      from_at: meeting.startsAt,
      to_at: to.toString(),
      moved_by: viewer.personId,
      moved_at: now.toString(),
    })
    .execute();
  await theMeeting(db, viewer, meeting.meetingId).set({ starts_at: to.toString() }).execute();
}

/** The latest meeting of a series that was held or skipped: the only one that can be taken back. */
export async function lastClosed(db: Db, viewer: Viewer, seriesId: string) {
  const closed = await rowsOf(
    db,
    sql<Meeting>`select ${meetingColumns} from meetings.meetings m
    where m.organisation_id = ${viewer.organisationId} and m.series_id = ${seriesId}
      and (m.held_at is not null or m.skipped_at is not null)
    order by coalesce(m.held_at, m.skipped_at) desc limit 1`,
  );
  return closed[0];
}

/** Removes a planned meeting nobody has touched; false when something is on it already. */
export async function removeUntouched(db: Db, viewer: Viewer, meetingId: string): Promise<boolean> {
  const on = (table: string) => sql`exists (select from ${sql.table(table)} t
    where t.organisation_id = ${viewer.organisationId} and t.meeting_id = ${meetingId})`;
  const traces = [
    'moves',
    'ticks',
    'check_ins',
    'preparations',
    'publications',
    'notes',
    'promises',
  ];
  const [found] = await rowsOf(
    db,
    sql<{ touched: boolean }>`
    select ${sql.join(
      traces.map((table) => on(`meetings.${table}`)),
      sql` or `,
    )} as touched`,
  );
  if (found?.touched) return false;
  await db
    .deleteFrom('meetings.meetings')
    .where('organisation_id', '=', viewer.organisationId)
    .where('meeting_id', '=', meetingId)
    .execute();
  return true;
}

/** When either of two people is taken by other meetings. */
export async function takenBy(
  db: Db,
  people: readonly string[],
  except: string,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<Taken[]> {
  const rows = await rowsOf(
    db,
    sql<{ from: string; until: string }>`
    select b.starts_at as from, b.ends_at as until
    from unnest(${[...people]}::uuid[]) as person,
      meetings.busy(person, ${from.toString()}::timestamptz, ${until.toString()}::timestamptz) b
    where b.meeting_id is distinct from ${except}`,
  );
  return rows.map((row) => ({
    from: Temporal.Instant.from(row.from),
    until: Temporal.Instant.from(row.until),
  }));
}

export async function countPromises(db: Db, viewer: Viewer, meetingId: string): Promise<number> {
  const { count } = await db
    .selectFrom('meetings.promises')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', viewer.organisationId)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertPromise(
  db: Db,
  viewer: Viewer,
  meeting: Pick<Meeting, 'meetingId' | 'pairId'>,
  commitmentId: string,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('meetings.promises')
    .values({
      organisation_id: viewer.organisationId,
      meeting_id: meeting.meetingId,
      commitment_id: commitmentId,
      pair_id: meeting.pairId,
      at: now.toString(),
    })
    .execute();
}
