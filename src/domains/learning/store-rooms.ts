import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { Drawn } from './contract-shapes.ts';

export type Card = Pick<Drawn, 'itemId' | 'text' | 'probes' | 'why'> & { questionId: string };
type Room = { readonly pairId: string; readonly meetingId: string };

/** Draws of the pairs whose words the viewer may read now: the first of the two locks. */
const ofOpenPairs = (db: Db, viewer: Viewer) =>
  db
    .selectFrom('learning.draws as d')
    .innerJoin('meetings.access as a', (join) =>
      join
        .onRef('a.organisation_id', '=', 'd.organisation_id')
        .onRef('a.pair_id', '=', 'd.pair_id')
        .on('a.person_id', '=', viewer.personId)
        .on('a.until', 'is', null),
    )
    .where('d.organisation_id', '=', viewer.organisationId);

/** What lies on the table of this room: the last draw, unless it was put away. */
export async function onTable(db: Db, viewer: Viewer, { meetingId }: Room): Promise<Drawn | null> {
  const row = await ofOpenPairs(db, viewer)
    .where('d.meeting_id', '=', meetingId)
    .select(['d.draw_id as drawId', 'd.item_id as itemId', 'd.question', 'd.drawn_by as by'])
    .select(['d.drawn_at as drawnAt', 'd.put_away_at as putAwayAt'])
    .$narrowType<{ question: Pick<Drawn, 'text' | 'probes' | 'why'> }>()
    .orderBy('d.drawn_at', 'desc')
    .orderBy('d.draw_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row || row.putAwayAt) return null;
  const { question, putAwayAt: _, ...drawn } = row;
  return { ...drawn, ...question };
}

/** Questions of one deck this pair has had, in any of their rooms. */
export async function hadBefore(db: Db, viewer: Viewer, pairId: string, itemId: string) {
  const rows = await ofOpenPairs(db, viewer)
    .where('d.pair_id', '=', pairId)
    .where('d.item_id', '=', itemId)
    .select('d.question_id as questionId')
    .orderBy('d.drawn_at')
    .execute();
  return rows.map(({ questionId }) => questionId);
}

export async function insertDraw(
  db: Db,
  viewer: Viewer,
  { pairId, meetingId }: Room,
  { itemId, questionId, ...question }: Card,
  now: Temporal.Instant,
): Promise<string> {
  const drawId = newId();
  await db
    .insertInto('learning.draws')
    .values({
      organisation_id: viewer.organisationId,
      draw_id: drawId,
      pair_id: pairId,
      meeting_id: meetingId,
      item_id: itemId,
      question_id: questionId,
      question: sql`${JSON.stringify(question)}::jsonb`,
      drawn_by: viewer.personId,
      drawn_at: now.toString(),
    })
    .execute();
  return drawId;
}

export async function putAwayAll(
  db: Db,
  viewer: Viewer,
  { meetingId, pairId }: Room,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('learning.draws')
    .where('organisation_id', '=', viewer.organisationId)
    .where('pair_id', '=', pairId)
    .where('meeting_id', '=', meetingId)
    .where('put_away_at', 'is', null)
    .set({ put_away_at: now.toString(), put_away_by: viewer.personId })
    .execute();
}
