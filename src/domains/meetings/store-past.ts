import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/operation.ts';

/** A meeting of the pair held on the same day of the person's zone, with no private note of theirs yet. */
export async function heldThatDay(
  db: Db,
  viewer: Viewer,
  pairId: string,
  { startsAt, timeZone }: { startsAt: Temporal.Instant; timeZone: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ meetingId: string }>`
    select m.meeting_id as "meetingId" from meetings.meetings m
    where m.organisation_id = ${viewer.organisationId} and m.pair_id = ${pairId}
      and m.held_at is not null
      and (m.starts_at at time zone ${timeZone})::date
        = (${startsAt.toString()}::timestamptz at time zone ${timeZone})::date
      and not exists (select from meetings.notes n where n.organisation_id = m.organisation_id
        and n.meeting_id = m.meeting_id and n.owner_id = ${viewer.personId})
    order by m.starts_at limit 1`.execute(db);
  return rows[0]?.meetingId;
}

/** The newest one-to-one series of the pair, running or ended. */
export async function seriesOfPair(
  db: Db,
  viewer: Viewer,
  pairId: string,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('meetings.series')
    .where('organisation_id', '=', viewer.organisationId)
    .where('pair_id', '=', pairId)
    .where('kind', '=', 'one-on-one')
    .orderBy('created_at', 'desc')
    .select('series_id as seriesId')
    .executeTakeFirst();
  return found?.seriesId;
}

/** A series that is over already: what was held before the two began to meet here. */
export async function insertPastSeries(
  db: Db,
  viewer: Viewer,
  pairId: string,
  { startsAt, timeZone }: { startsAt: Temporal.Instant; timeZone: string },
  now: Temporal.Instant,
): Promise<string> {
  const seriesId = newId();
  const wall = startsAt.toZonedDateTimeISO(timeZone).toPlainDateTime();
  await db
    .insertInto('meetings.series')
    .values({
      organisation_id: viewer.organisationId,
      series_id: seriesId,
      pair_id: pairId,
      kind: 'one-on-one',
      rrule: 'FREQ=WEEKLY;INTERVAL=1',
      time_zone: timeZone,
      starts_on: wall.toString({ smallestUnit: 'minute' }),
      duration_minutes: 30,
      place: null,
      sealed_preparation: false,
      created_at: now.toString(),
      created_by: viewer.personId,
      ended_at: now.toString(),
      ended_by: viewer.personId,
    })
    .execute();
  return seriesId;
}

export async function insertPastMeeting(
  db: Db,
  viewer: Viewer,
  about: { pairId: string; seriesId: string },
  startsAt: Temporal.Instant,
  now: Temporal.Instant,
): Promise<string> {
  const meetingId = newId();
  await db
    .insertInto('meetings.meetings')
    .values({
      organisation_id: viewer.organisationId,
      meeting_id: meetingId,
      series_id: about.seriesId,
      pair_id: about.pairId,
      kind: 'one-on-one',
      occurrence_at: startsAt.toString(),
      starts_at: startsAt.toString(),
      duration_minutes: 30,
      created_at: now.toString(),
      held_at: startsAt.add({ minutes: 30 }).toString(),
      held_by: viewer.personId,
    })
    .execute();
  return meetingId;
}

/** A note of the viewer's own, with its words; nobody else can read it. */
export async function insertPrivateNote(
  db: Db,
  viewer: Viewer,
  about: { meetingId: string; pairId: string },
  note: { state: Uint8Array; text: string },
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('meetings.notes')
    .values({
      organisation_id: viewer.organisationId,
      note_id: newId(),
      meeting_id: about.meetingId,
      pair_id: about.pairId,
      owner_id: viewer.personId,
      state: Buffer.from(note.state),
      text: note.text,
      updated_at: now.toString(),
    })
    .execute();
}
