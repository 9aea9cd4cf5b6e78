import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { rowsOf } from '../../platform/db/rows.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { Meeting, Person, PlannedMeeting, SearchHit, Side } from './contract-shapes.ts';
import { meetingColumns, openPairs, personColumns } from './store.ts';

export type PairLine = {
  pairId: string;
  side: Side;
  open: boolean;
  openPoints: number;
  lastHeldAt: string | null;
  heldCount: number;
  firstMetAt: string | null;
} & Person;

/** The viewer's pairs with the other person and what is open; `personId` narrows to one person. */
export const pairLines = (db: Db, viewer: Viewer, personId: string | null): Promise<PairLine[]> =>
  rowsOf(
    db,
    sql<PairLine>`
    select w.pair_id as "pairId", w.side, ${personColumns},
      meetings.open_to_other(w.pair_id) as open,
      (select count(*) from meetings.talking_points t where t.organisation_id = w.organisation_id
        and t.pair_id = w.pair_id and t.closed_at is null and t.dropped_at is null
        and (t.shared_at is not null or t.author_id = ${viewer.personId})) as "openPoints",
      (select max(m.held_at) from meetings.meetings m where m.organisation_id = w.organisation_id
        and m.pair_id = w.pair_id and m.held_at is not null) as "lastHeldAt",
      ${
        personId
          ? sql`(select count(*) from meetings.meetings m where m.organisation_id = w.organisation_id
              and m.pair_id = w.pair_id and m.held_at is not null)`
          : sql`0`
      } as "heldCount",
      (select min(m.starts_at) from meetings.meetings m where m.organisation_id = w.organisation_id
        and m.pair_id = w.pair_id and (m.held_at is not null or m.skip_reason is not null))
        as "firstMetAt"
    from (${openPairs(viewer)}) w
    join org.people x on x.organisation_id = w.organisation_id and x.person_id = w.other_id
    where ${personId ? sql`w.other_id = ${personId}` : sql`true`}
    order by x.name, w.pair_id`,
  );

export async function findPerson(
  db: Db,
  viewer: Viewer,
  personId: string,
): Promise<Person | undefined> {
  const found = await rowsOf(
    db,
    sql<Person>`select ${personColumns} from org.people x
    where x.organisation_id = ${viewer.organisationId} and x.person_id = ${personId}`,
  );
  return found[0];
}

type PlannedRow = Meeting & { side: Side; prepared: boolean } & Person;

/** Planned meetings of the viewer, the earliest first. */
export async function plannedMeetings(
  db: Db,
  viewer: Viewer,
  limit: number,
): Promise<PlannedMeeting[]> {
  const rows = await rowsOf(
    db,
    sql<PlannedRow>`
    select ${meetingColumns}, w.side, ${personColumns},
      exists (select from meetings.talking_points t where t.organisation_id = m.organisation_id
        and t.pair_id = m.pair_id and t.author_id = ${viewer.personId} and not t.standing
        and t.closed_at is null and t.dropped_at is null)
      or exists (select from meetings.preparations r where r.organisation_id = m.organisation_id
        and r.meeting_id = m.meeting_id and r.person_id = ${viewer.personId}
        and r.text <> '') as prepared
    from (${openPairs(viewer)}) w
    join meetings.meetings m on m.organisation_id = w.organisation_id and m.pair_id = w.pair_id
      and m.held_at is null and m.skipped_at is null
    join org.people x on x.organisation_id = w.organisation_id and x.person_id = w.other_id
    order by m.starts_at, m.meeting_id limit ${limit}`,
  );
  return rows.map(({ personId, name, title, timeZone, ...meeting }) => ({
    ...meeting,
    person: { personId, name, title, timeZone },
  }));
}

export type Cursor = { startsAt: string; meetingId: string };

/** One page of what happened in these pairs: held, or skipped for a reason; newest first. */
export const storyPage = (
  db: Db,
  viewer: Viewer,
  pairIds: readonly string[],
  before: Cursor | null,
  limit: number,
): Promise<Meeting[]> =>
  rowsOf(
    db,
    sql<Meeting>`select ${meetingColumns} from meetings.meetings m
    where m.organisation_id = ${viewer.organisationId} and m.pair_id = any(${[...pairIds]}::uuid[])
      and (m.held_at is not null or m.skip_reason is not null)
      ${
        before
          ? sql`and (m.starts_at, m.meeting_id)
              < (${before.startsAt}::timestamptz, ${before.meetingId}::uuid)`
          : sql``
      }
    order by m.starts_at desc, m.meeting_id desc limit ${limit}`,
  );

export type HitRow = Omit<SearchHit, 'excerpt'> & { text: string };

type Where = { pairIds: readonly string[]; query: string; limit: number };

/** Notes, points and preparations of these pairs that hold all of these words, latest first. */
export const findWords = (db: Db, viewer: Viewer, where: Where): Promise<HitRow[]> => {
  const { organisationId, personId: me } = viewer;
  const found = (
    alias: 'n' | 't' | 'r',
  ) => sql`${sql.ref(alias)}.organisation_id = ${organisationId}
    and ${sql.ref(alias)}.pair_id = any(${[...where.pairIds]}::uuid[])
    and ${sql.ref(alias)}.words @@ to_tsquery('simple', ${where.query})`;
  return rowsOf(
    db,
    sql<HitRow>`
    with hits as (
      select 'note' as in, n.pair_id, n.meeting_id, null::uuid as point_id, n.text, m.starts_at as at
      from meetings.notes n
      join meetings.meetings m on m.organisation_id = n.organisation_id and m.meeting_id = n.meeting_id
      where ${found('n')} and (n.owner_id is null or n.owner_id = ${me})
      union all
      select 'point', t.pair_id, null, t.point_id, t.text, t.created_at
      from meetings.talking_points t
      where ${found('t')} and t.dropped_at is null and (t.shared_at is not null or t.author_id = ${me})
      union all
      select 'preparation', r.pair_id, r.meeting_id, null, r.text, r.written_at
      from meetings.preparations r
      where ${found('r')} and (r.person_id = ${me}
        or (select count(*) from meetings.publications b
          where b.organisation_id = r.organisation_id and b.meeting_id = r.meeting_id) = 2)
    ), latest as materialized (select * from hits order by at desc limit ${where.limit})
    select l.in, l.meeting_id as "meetingId", l.point_id as "pointId", l.text, l.at,
      x.person_id as "personId", x.name
    from latest l
    join (${openPairs(viewer)}) w on w.pair_id = l.pair_id
    join org.people x on x.organisation_id = w.organisation_id and x.person_id = w.other_id
    order by l.at desc`,
  );
};

/** The pairs to search in: all of the viewer's, or those with one person. */
export async function pairIdsOf(
  db: Db,
  viewer: Viewer,
  personId: string | null,
): Promise<string[]> {
  const rows = await rowsOf(
    db,
    sql<{ pairId: string }>`select w.pair_id as "pairId"
    from (${openPairs(viewer)}) w where ${personId ? sql`w.other_id = ${personId}` : sql`true`}`,
  );
  return rows.map(({ pairId }) => pairId);
}
