import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { rowsOf } from '../../platform/db/rows.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { CheckIn, Meeting, NoteKey, PointKind, Series } from './contract-shapes.ts';
import { meetingColumns, openPairs, type SeriesRow, seriesColumns } from './store.ts';

export type RecordedNote = {
  meetingId: string;
  which: NoteKey;
  text: string;
  /** Snapshot and journal of the document; empty for a note that was only ever text. */
  updates: Uint8Array[];
};
export type RecordedPoint = {
  pointId: string;
  pairId: string;
  track: Series['kind'];
  kind: PointKind;
  text: string;
  author: string;
  shared: boolean;
  standing: boolean;
  createdAt: string;
  closedAt: string | null;
  droppedAt: string | null;
  tickedIn: string[];
};

/** All pairs of the viewer, and those of them whose shared words they may read now. */
type Of = { db: Db; viewer: Viewer; pairIds: readonly string[]; openIds: readonly string[] };
const within = ({ viewer }: Of, alias: string, pairIds: readonly string[]) =>
  sql`${sql.ref(alias)}.organisation_id = ${viewer.organisationId}
    and ${sql.ref(alias)}.pair_id = any(${[...pairIds]}::uuid[])`;
const open = (where: Of, alias: string) => within(where, alias, where.openIds);

/** What the viewer wrote in any of their pairs, and of open ones what else they may read. */
const readable = (where: Of, alias: string, author: string, others: ReturnType<typeof sql>) =>
  sql`${within(where, alias, where.pairIds)}
    and (${sql.ref(`${alias}.${author}`)} = ${where.viewer.personId}
      or (${sql.ref(alias)}.pair_id = any(${[...where.openIds]}::uuid[]) and ${others}))`;

export const allSeries = (where: Of): Promise<SeriesRow[]> =>
  rowsOf(
    where.db,
    sql<SeriesRow>`select ${seriesColumns} from meetings.series s where ${open(where, 's')}
      order by s.created_at`,
  );

export const allMeetings = (where: Of): Promise<Meeting[]> =>
  rowsOf(
    where.db,
    sql<Meeting>`select ${meetingColumns} from meetings.meetings m where ${open(where, 'm')}
      order by m.starts_at, m.meeting_id`,
  );

/** Meetings of closed pairs the viewer left words in, with their own points that were ticked there. */
export const meetingsWrittenIn = ({ db }: Of): Promise<(Meeting & { pointIds: string[] })[]> =>
  rowsOf(
    db,
    sql<Meeting & { pointIds: string[] }>`
      select ${meetingColumns}, m.point_ids as "pointIds" from meetings.where_i_wrote() m
      order by m.starts_at, m.meeting_id`,
  );

/** Every point the viewer may read, open or not, with the meetings it was ticked in. */
export const allPoints = (where: Of): Promise<RecordedPoint[]> =>
  rowsOf(
    where.db,
    sql<RecordedPoint>`
      select t.point_id as "pointId", t.pair_id as "pairId", t.track, t.kind, t.text,
        x.name as author, t.shared_at is not null as shared, t.standing,
        t.created_at as "createdAt", t.closed_at as "closedAt", t.dropped_at as "droppedAt",
        array(select k.meeting_id from meetings.ticks k
          where k.organisation_id = t.organisation_id and k.point_id = t.point_id
          order by k.ticked_at) as "tickedIn"
      from meetings.talking_points t
      join org.people x on x.organisation_id = t.organisation_id and x.person_id = t.author_id
      where ${readable(where, 't', 'author_id', sql`t.shared_at is not null`)}
      order by t.created_at, t.point_id`,
  );

export const allCheckIns = (where: Of): Promise<(CheckIn & { name: string })[]> =>
  rowsOf(
    where.db,
    sql<CheckIn & { name: string }>`
      select c.meeting_id as "meetingId", c.person_id as "personId", c.energy, c.word, c.at, x.name
      from meetings.check_ins c
      join org.people x on x.organisation_id = c.organisation_id and x.person_id = c.person_id
      where ${readable(where, 'c', 'person_id', sql`true`)} order by c.at`,
  );

export type RecordedPreparation = { meetingId: string; name: string; text: string };

const bothPublished = sql`(select count(*) from meetings.publications b
  where b.organisation_id = r.organisation_id and b.meeting_id = r.meeting_id) = 2`;

/** One's own, and the other's once both had published. */
export const allPreparations = (where: Of): Promise<RecordedPreparation[]> =>
  rowsOf(
    where.db,
    sql<RecordedPreparation>`
      select r.meeting_id as "meetingId", x.name, r.text
      from meetings.preparations r
      join org.people x on x.organisation_id = r.organisation_id and x.person_id = r.person_id
      where r.text <> '' and ${readable(where, 'r', 'person_id', bothPublished)}
      order by r.written_at`,
  );

type NoteRow = Omit<RecordedNote, 'updates'> & { state: Uint8Array | null; journal: Uint8Array[] };

const noteRows = async (db: Db, where: ReturnType<typeof sql>): Promise<RecordedNote[]> => {
  const rows = await rowsOf(
    db,
    sql<NoteRow>`
      select n.meeting_id as "meetingId", n.text, n.state,
        case when n.owner_id is not null then 'private' else coalesce(n.stage, 'shared') end as which,
        array(select u.update from meetings.note_updates u
          where u.organisation_id = n.organisation_id and u.note_id = n.note_id
          order by u.update_id) as journal
      from meetings.notes n where ${where} order by n.note_id`,
  );
  return rows.map(({ state, journal, ...note }) => ({
    ...note,
    updates: state ? [state, ...journal] : journal,
  }));
};

export const allNotes = (where: Of): Promise<RecordedNote[]> =>
  noteRows(where.db, readable(where, 'n', 'owner_id', sql`n.owner_id is null`));

export type HandedOver = Meeting & { engineer: string };

/** Career records others handed to the viewer; the notes of theirs that were shared. */
export const allHandedOver = (db: Db, viewer: Viewer): Promise<HandedOver[]> =>
  rowsOf(
    db,
    sql<HandedOver>`select ${meetingColumns}, x.name as engineer from meetings.handovers h
      join meetings.meetings m on m.organisation_id = h.organisation_id and m.meeting_id = h.meeting_id
      join org.people x on x.organisation_id = h.organisation_id and x.person_id = h.engineer_id
      where h.organisation_id = ${viewer.organisationId} and h.to_person_id = ${viewer.personId}
      order by m.starts_at`,
  );

export const notesHandedOver = (db: Db, viewer: Viewer): Promise<RecordedNote[]> =>
  noteRows(
    db,
    sql`n.organisation_id = ${viewer.organisationId} and n.owner_id is null
      and n.meeting_id in (select h.meeting_id from meetings.handovers h
        where h.organisation_id = ${viewer.organisationId}
          and h.to_person_id = ${viewer.personId})`,
  );

export type RecordedPair = {
  pairId: string;
  side: string;
  name: string;
  personId: string;
  timeZone: string;
  open: boolean;
};

/** The viewer's pairs, closed ones too, with the other's name, and the viewer's own zone. */
export const pairsForRecord = (db: Db, viewer: Viewer): Promise<RecordedPair[]> =>
  rowsOf(
    db,
    sql<RecordedPair>`
      select p.pair_id as "pairId",
        case when p.manager_id = me.person_id then 'manager' else 'engineer' end as side,
        x.name, x.person_id as "personId", me.time_zone as "timeZone",
        exists (select from (${openPairs(viewer)}) w where w.pair_id = p.pair_id) as open
      from org.people me
      join meetings.pairs p on p.organisation_id = me.organisation_id
        and me.person_id in (p.manager_id, p.engineer_id)
      join org.people x on x.organisation_id = p.organisation_id
        and x.person_id in (p.manager_id, p.engineer_id) and x.person_id <> me.person_id
      where me.organisation_id = ${viewer.organisationId} and me.person_id = ${viewer.personId}
      order by x.name, p.pair_id`,
  );
