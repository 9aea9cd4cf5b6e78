import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { rowsOf } from '../../platform/db/rows.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { CheckIn, Meeting, NoteKey, Person, Preparation } from './contract-shapes.ts';
import { meetingColumns, type Pair, personColumns } from './store.ts';

type InPair = Pick<Meeting, 'meetingId' | 'pairId'>;

const checkInColumns = sql`c.meeting_id as "meetingId", c.person_id as "personId", c.energy, c.word, c.at`;

/** The last check-ins of these pairs, oldest first. */
export async function energyOf(
  db: Db,
  viewer: Viewer,
  pairIds: readonly string[],
): Promise<CheckIn[]> {
  const latest = await rowsOf(
    db,
    sql<CheckIn>`select ${checkInColumns} from meetings.check_ins c
    where c.organisation_id = ${viewer.organisationId} and c.pair_id = any(${[...pairIds]}::uuid[])
    order by c.at desc limit 48`,
  );
  return latest.reverse();
}

export const checkInsOf = (
  db: Db,
  viewer: Viewer,
  meetingIds: readonly string[],
): Promise<CheckIn[]> =>
  rowsOf(
    db,
    sql<CheckIn>`select ${checkInColumns} from meetings.check_ins c
    where c.organisation_id = ${viewer.organisationId}
      and c.meeting_id = any(${[...meetingIds]}::uuid[]) order by c.at`,
  );

export async function saveCheckIn(
  db: Db,
  viewer: Viewer,
  { meetingId, pairId }: InPair,
  said: { energy: number; word: string | null },
  now: Temporal.Instant,
): Promise<void> {
  const what = { ...said, at: now.toString() };
  await db
    .insertInto('meetings.check_ins')
    .values({
      organisation_id: viewer.organisationId,
      meeting_id: meetingId,
      pair_id: pairId,
      person_id: viewer.personId,
      ...what,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'meeting_id', 'person_id']).doUpdateSet(what),
    )
    .execute();
}

/** The other's text is here only when both have published. */
export async function preparationOf(
  db: Db,
  viewer: Viewer,
  meetingId: string,
): Promise<Preparation> {
  const published = await rowsOf(
    db,
    sql<{ personId: string; at: string }>`
    select person_id as "personId", published_at as at from meetings.publications
    where organisation_id = ${viewer.organisationId} and meeting_id = ${meetingId}`,
  );
  const written = await rowsOf(
    db,
    sql<{ personId: string; text: string }>`
    select person_id as "personId", text from meetings.preparations
    where organisation_id = ${viewer.organisationId} and meeting_id = ${meetingId}`,
  );
  const isMine = (row: { personId: string }) => row.personId === viewer.personId;
  const isTheirs = (row: { personId: string }) => !isMine(row);
  return {
    mine: written.find(isMine)?.text ?? '',
    minePublishedAt: published.find(isMine)?.at ?? null,
    theirsPublishedAt: published.find(isTheirs)?.at ?? null,
    theirs: published.length === 2 ? (written.find(isTheirs)?.text ?? '') : null,
  };
}

export async function savePreparation(
  db: Db,
  viewer: Viewer,
  { meetingId, pairId }: InPair,
  text: string,
  now: Temporal.Instant,
): Promise<void> {
  const what = { text, written_at: now.toString() };
  await db
    .insertInto('meetings.preparations')
    .values({
      organisation_id: viewer.organisationId,
      meeting_id: meetingId,
      pair_id: pairId,
      person_id: viewer.personId,
      ...what,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'meeting_id', 'person_id']).doUpdateSet(what),
    )
    .execute();
}

export async function insertPublication(
  db: Db,
  viewer: Viewer,
  { meetingId, pairId }: InPair,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('meetings.publications')
    .values({
      organisation_id: viewer.organisationId,
      meeting_id: meetingId,
      pair_id: pairId,
      person_id: viewer.personId,
      published_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type NoteRow = { noteId: string; meetingId: string; which: NoteKey; text: string };

const noteColumns = sql`n.note_id as "noteId", n.meeting_id as "meetingId", n.text,
  case when n.owner_id is not null then 'private' else coalesce(n.stage, 'shared') end as which`;

/** Shared notes of these meetings, and the viewer's private ones. */
export const notesOf = (
  db: Db,
  viewer: Viewer,
  meetingIds: readonly string[],
): Promise<NoteRow[]> =>
  rowsOf(
    db,
    sql<NoteRow>`select ${noteColumns} from meetings.notes n
    where n.organisation_id = ${viewer.organisationId}
      and n.meeting_id = any(${[...meetingIds]}::uuid[])
      and (n.owner_id is null or n.owner_id = ${viewer.personId})
    order by n.note_id`,
  );

export async function insertNote(
  db: Db,
  viewer: Viewer,
  { meetingId, pairId }: InPair,
  which: NoteKey,
  now: Temporal.Instant,
): Promise<string> {
  const noteId = newId();
  await db
    .insertInto('meetings.notes')
    .values({
      organisation_id: viewer.organisationId,
      note_id: noteId,
      meeting_id: meetingId,
      pair_id: pairId,
      owner_id: which === 'private' ? viewer.personId : null,
      stage: which === 'private' || which === 'shared' ? null : which,
      updated_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return noteId;
}

/** The meetings of the same kind just before and after this one. */
export async function aroundMeeting(db: Db, viewer: Viewer, meeting: Meeting) {
  const one = (isLater: boolean) => sql`(select ${meetingColumns} from meetings.meetings m
    where m.organisation_id = ${viewer.organisationId} and m.pair_id = ${meeting.pairId}
      and m.kind = ${meeting.kind}
      and m.starts_at ${isLater ? sql`>` : sql`<`} ${meeting.startsAt}::timestamptz
      and m.meeting_id <> ${meeting.meetingId}
    order by m.starts_at ${isLater ? sql`asc` : sql`desc`} limit 1)`;
  const found = await rowsOf(db, sql<Meeting>`${one(false)} union all ${one(true)}`);
  const isBefore = (other: Meeting) => other.startsAt < meeting.startsAt;
  return {
    previous: found.find(isBefore) ?? null,
    next: found.find((other) => !isBefore(other)) ?? null,
  };
}

export const handedTo = (db: Db, viewer: Viewer, meetingId: string): Promise<Person[]> =>
  rowsOf(
    db,
    sql<Person>`select ${personColumns} from meetings.handovers h
    join org.people x on x.organisation_id = h.organisation_id and x.person_id = h.to_person_id
    where h.organisation_id = ${viewer.organisationId} and h.meeting_id = ${meetingId}
      and ${viewer.personId}::uuid in (h.engineer_id, h.to_person_id)
    order by h.at`,
  );

/** Career meetings one engineer handed to the viewer. */
export const handedToMe = (db: Db, viewer: Viewer, engineerId: string): Promise<Meeting[]> =>
  rowsOf(
    db,
    sql<Meeting>`select ${meetingColumns} from meetings.handovers h
    join meetings.meetings m on m.organisation_id = h.organisation_id and m.meeting_id = h.meeting_id
    where h.organisation_id = ${viewer.organisationId} and h.to_person_id = ${viewer.personId}
      and h.engineer_id = ${engineerId} order by m.starts_at desc`,
  );

/** A handed-over meeting and its two people, for whom it was handed to. */
export async function reachHandedOver(
  db: Db,
  viewer: Viewer,
  meetingId: string,
): Promise<{ meeting: Meeting; pair: Pick<Pair, 'managerId' | 'engineerId'> } | undefined> {
  const [meeting] = await rowsOf(
    db,
    sql<Meeting & { engineerId: string; managerId: string }>`
    select ${meetingColumns}, h.engineer_id as "engineerId", h.manager_id as "managerId"
    from meetings.handovers h
    join meetings.meetings m on m.organisation_id = h.organisation_id and m.meeting_id = h.meeting_id
    where h.organisation_id = ${viewer.organisationId} and h.to_person_id = ${viewer.personId}
      and h.meeting_id = ${meetingId}`,
  );
  return meeting && { meeting, pair: meeting };
}

export async function insertHandover(
  db: Db,
  viewer: Viewer,
  { meetingId, pair }: { meetingId: string; pair: Pair },
  toPersonId: string,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('meetings.handovers')
    .values({
      organisation_id: viewer.organisationId,
      engineer_id: pair.engineerId,
      manager_id: pair.managerId,
      meeting_id: meetingId,
      to_person_id: toPersonId,
      at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteHandover(
  db: Db,
  viewer: Viewer,
  meetingId: string,
  toPersonId: string,
): Promise<void> {
  await db
    .deleteFrom('meetings.handovers')
    .where('organisation_id', '=', viewer.organisationId)
    .where('engineer_id', '=', viewer.personId)
    .where('meeting_id', '=', meetingId)
    .where('to_person_id', '=', toPersonId)
    .execute();
}
