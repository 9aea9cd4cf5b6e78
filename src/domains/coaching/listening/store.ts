import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';

export type Room = { readonly meetingId: string; readonly pairId: string };

export type SessionRow = Room & {
  readonly sessionId: string;
  readonly devices: 1 | 2;
  readonly askedBy: string;
  readonly beganAt: string | null;
  readonly endedAt: string | null;
};

/** Sessions of the pairs whose words the viewer may read now: the first of the two locks. */
const sessionsOfOpenPairs = (db: Db, viewer: Viewer) =>
  db
    .selectFrom('listening.sessions as s')
    .innerJoin('meetings.access as a', (join) =>
      join
        .onRef('a.organisation_id', '=', 's.organisation_id')
        .onRef('a.pair_id', '=', 's.pair_id')
        .on('a.person_id', '=', viewer.personId)
        .on('a.until', 'is', null),
    )
    .where('s.organisation_id', '=', viewer.organisationId)
    .select(['s.session_id as sessionId', 's.meeting_id as meetingId', 's.pair_id as pairId'])
    .select(['s.devices', 's.asked_by as askedBy'])
    .select(['s.began_at as beganAt', 's.ended_at as endedAt'])
    .$narrowType<{ devices: 1 | 2 }>();

export const reachSession = (
  db: Db,
  viewer: Viewer,
  sessionId: string,
): Promise<SessionRow | undefined> =>
  sessionsOfOpenPairs(db, viewer).where('s.session_id', '=', sessionId).executeTakeFirst();

/** The one asked for or running in a room, if any. */
export const openSession = (
  db: Db,
  viewer: Viewer,
  { meetingId }: Pick<Room, 'meetingId'>,
): Promise<SessionRow | undefined> =>
  sessionsOfOpenPairs(db, viewer)
    .where('s.meeting_id', '=', meetingId)
    .where('s.ended_at', 'is', null)
    .executeTakeFirst();

export const endedSessions = (
  db: Db,
  viewer: Viewer,
  { meetingId }: Pick<Room, 'meetingId'>,
): Promise<SessionRow[]> =>
  sessionsOfOpenPairs(db, viewer)
    .where('s.meeting_id', '=', meetingId)
    .where('s.ended_at', 'is not', null)
    .orderBy('s.ended_at')
    .execute();

export async function insertSession(
  db: Db,
  viewer: Viewer,
  { meetingId, pairId }: Room,
  devices: 1 | 2,
  now: Temporal.Instant,
): Promise<string> {
  const sessionId = newId();
  await db
    .insertInto('listening.sessions')
    .values({
      organisation_id: viewer.organisationId,
      session_id: sessionId,
      meeting_id: meetingId,
      pair_id: pairId,
      devices,
      asked_by: viewer.personId,
      asked_at: now.toString(),
    })
    .execute();
  return sessionId;
}

const theSession = (viewer: Viewer, { sessionId }: Pick<SessionRow, 'sessionId'>) => ({
  organisation_id: viewer.organisationId,
  session_id: sessionId,
});

export async function insertAgreement(
  db: Db,
  viewer: Viewer,
  session: Pick<SessionRow, 'sessionId' | 'pairId'>,
  ribbon: boolean,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('listening.agreements')
    .values({
      ...theSession(viewer, session),
      person_id: viewer.personId,
      pair_id: session.pairId,
      ribbon,
      agreed_at: now.toString(),
    })
    .execute();
}

export const agreementsOf = (
  db: Db,
  viewer: Viewer,
  session: SessionRow,
): Promise<{ personId: string; ribbon: boolean }[]> =>
  db
    .selectFrom('listening.agreements')
    .where((eb) => eb.and(theSession(viewer, session)))
    .select(['person_id as personId', 'ribbon'])
    .orderBy('agreed_at')
    .execute();

export async function begin(
  db: Db,
  viewer: Viewer,
  session: SessionRow,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('listening.sessions')
    .where((eb) => eb.and(theSession(viewer, session)))
    .set({ began_at: now.toString() })
    .execute();
}

export async function markEnded(
  db: Db,
  viewer: Viewer,
  session: SessionRow,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('listening.sessions')
    .where((eb) => eb.and(theSession(viewer, session)))
    .set({ ended_at: now.toString(), ended_by: viewer.personId })
    .execute();
}

/** Everything that hangs on a session goes with it. */
export async function deleteSession(db: Db, viewer: Viewer, session: SessionRow): Promise<void> {
  await db
    .deleteFrom('listening.sessions')
    .where((eb) => eb.and(theSession(viewer, session)))
    .execute();
}

export async function nameOf(db: Db, viewer: Viewer, personId: string): Promise<string> {
  const row = await db
    .selectFrom('org.people')
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', personId)
    .select('name')
    .executeTakeFirst();
  return row?.name ?? '';
}
