import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { rowsOf } from '../../platform/db/rows.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { AgendaPoint, Figures, PointKind, SeriesKind } from './contract-shapes.ts';
import { placeAtEnd } from './rules-agenda.ts';
import { openPairs } from './store.ts';

export type PointRow = Omit<AgendaPoint, 'carriedOver'> & { open: boolean; position: number };

const pointColumns = sql`t.point_id as "pointId", t.pair_id as "pairId", t.track, t.kind, t.text,
  t.author_id as "authorId", t.shared_at is not null as shared, t.standing, t.position,
  t.created_at as "createdAt", t.closed_at is null and t.dropped_at is null as open`;

const readable = (viewer: Viewer) =>
  sql`(t.shared_at is not null or t.author_id = ${viewer.personId})`;

/** A point the viewer may read: of an open pair, shared or their own. */
export async function reachPoint(
  db: Db,
  viewer: Viewer,
  pointId: string,
): Promise<(PointRow & { otherId: string; droppedAt: string | null }) | undefined> {
  const found = await rowsOf(
    db,
    sql<PointRow & { otherId: string; droppedAt: string | null }>`
    select ${pointColumns}, false as ticked, w.other_id as "otherId", t.dropped_at as "droppedAt"
    from meetings.talking_points t
    join (${openPairs(viewer)}) w on w.organisation_id = t.organisation_id and w.pair_id = t.pair_id
    where t.organisation_id = ${viewer.organisationId} and t.point_id = ${pointId}
      and ${readable(viewer)}`,
  );
  return found[0];
}

/** Every open point of these pairs the viewer may read, in agenda order. */
export const openPoints = (
  db: Db,
  viewer: Viewer,
  pairIds: readonly string[],
): Promise<PointRow[]> =>
  rowsOf(
    db,
    sql<PointRow>`select ${pointColumns}, false as ticked from meetings.talking_points t
    where t.organisation_id = ${viewer.organisationId} and t.pair_id = any(${[...pairIds]}::uuid[])
      and t.closed_at is null and t.dropped_at is null and ${readable(viewer)}
    order by t.position, t.point_id`,
  );

/** What was ticked in these meetings. */
export const tickedPoints = (
  db: Db,
  viewer: Viewer,
  meetingIds: readonly string[],
): Promise<(PointRow & { meetingId: string })[]> =>
  rowsOf(
    db,
    sql<PointRow & { meetingId: string }>`
    select ${pointColumns}, true as ticked, k.meeting_id as "meetingId"
    from meetings.ticks k
    join meetings.talking_points t on t.organisation_id = k.organisation_id and t.point_id = k.point_id
    where k.organisation_id = ${viewer.organisationId}
      and k.meeting_id = any(${[...meetingIds]}::uuid[])
      and t.dropped_at is null and ${readable(viewer)}
    order by t.position, t.point_id`,
  );

export type NewPoint = {
  pairId: string;
  track: SeriesKind;
  kind: PointKind;
  text: string;
  shared: boolean;
  standing: boolean;
};

export async function insertPoint(
  db: Db,
  viewer: Viewer,
  point: NewPoint,
  now: Temporal.Instant,
): Promise<string> {
  const pointId = newId();
  await db
    .insertInto('meetings.talking_points')
    .values({
      organisation_id: viewer.organisationId,
      point_id: pointId,
      pair_id: point.pairId,
      track: point.track,
      author_id: viewer.personId,
      kind: point.kind,
      text: point.text,
      shared_at: point.shared ? now.toString() : null,
      standing: point.standing,
      // Later is further down; a moved point gets a place between its neighbours.
      position: placeAtEnd(now),
      created_at: now.toString(),
    })
    .execute();
  return pointId;
}

export type PointChange = {
  text?: string | undefined;
  kind?: PointKind | undefined;
  standing?: boolean | undefined;
  position?: number | undefined;
  shared_at?: string | null | undefined;
  closed_at?: string | null | undefined;
  dropped_at?: string | null | undefined;
};

export async function updatePoint(
  db: Db,
  viewer: Viewer,
  pointId: string,
  set: PointChange,
): Promise<void> {
  const entries = Object.entries(set).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return;
  await db
    .updateTable('meetings.talking_points')
    .set(Object.fromEntries(entries))
    .where('organisation_id', '=', viewer.organisationId)
    .where('point_id', '=', pointId)
    .execute();
}

/** The meetings a point was ticked in. */
export async function ticksOf(db: Db, viewer: Viewer, pointId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('meetings.ticks')
    .select('meeting_id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('point_id', '=', pointId)
    .execute();
  return rows.map((row) => row.meeting_id);
}

export async function insertTick(
  db: Db,
  viewer: Viewer,
  pointId: string,
  meetingId: string,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('meetings.ticks')
    .values({
      organisation_id: viewer.organisationId,
      point_id: pointId,
      meeting_id: meetingId,
      ticked_at: now.toString(),
      ticked_by: viewer.personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteTick(
  db: Db,
  viewer: Viewer,
  pointId: string,
  meetingId: string,
): Promise<void> {
  await db
    .deleteFrom('meetings.ticks')
    .where('organisation_id', '=', viewer.organisationId)
    .where('point_id', '=', pointId)
    .where('meeting_id', '=', meetingId)
    .execute();
}

/** Counted from points both can read, so that the two see the same figures. */
export async function figuresOf(db: Db, viewer: Viewer, pairId: string): Promise<Figures> {
  const [found] = await rowsOf(
    db,
    sql<Figures>`
    with last as (
      select m.meeting_id from meetings.meetings m
      where m.organisation_id = ${viewer.organisationId} and m.pair_id = ${pairId}
        and m.held_at is not null
      order by m.held_at desc limit 6)
    select (select count(*) from last) as meetings, count(*) as points,
      count(*) filter (where t.kind = 'status') as status,
      count(*) filter (where t.author_id = p.manager_id) as "byManager",
      count(*) filter (where t.author_id = p.engineer_id) as "byEngineer"
    from last
    join meetings.ticks k on k.organisation_id = ${viewer.organisationId}
      and k.meeting_id = last.meeting_id
    join meetings.talking_points t on t.organisation_id = k.organisation_id
      and t.point_id = k.point_id and t.shared_at is not null and t.dropped_at is null
    join meetings.pairs p on p.organisation_id = t.organisation_id and p.pair_id = t.pair_id`,
  );
  if (!found) throw new Error('counts always answer');
  return found;
}
