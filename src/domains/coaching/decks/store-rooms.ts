import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Drawn, HadOnce } from './contract-shapes.ts';
import { type Had, keyOf } from './rules-draw.ts';

export type Room = { readonly pairId: string; readonly meetingId: string };

/** What a question says, copied where it is drawn: its deck may change or go. */
type Words = Pick<Drawn, 'deck' | 'locale' | 'text' | 'probes' | 'why'>;
export type NewDraw = Words & Pick<Drawn, 'deckId' | 'questionId' | 'hadAt'>;

/** Draws of the pairs whose words the viewer may read now: the first of the two locks. */
const ofOpenPairs = (db: Db, viewer: Viewer) =>
  db
    .selectFrom('decks.draws as d')
    .innerJoin('meetings.access as a', (join) =>
      join
        .onRef('a.organisation_id', '=', 'd.organisation_id')
        .onRef('a.pair_id', '=', 'd.pair_id')
        .on('a.person_id', '=', viewer.personId)
        .on('a.until', 'is', null),
    )
    .where('d.organisation_id', '=', viewer.organisationId);

/** The question that lies on the table of this room. */
export async function onTable(db: Db, viewer: Viewer, { meetingId }: Room): Promise<Drawn | null> {
  const row = await ofOpenPairs(db, viewer)
    .where('d.meeting_id', '=', meetingId)
    .where('d.put_away_at', 'is', null)
    .select(['d.draw_id as drawId', 'd.deck_id as deckId', 'd.question_id as questionId'])
    .select(['d.question', 'd.drawn_by as by', 'd.drawn_at as drawnAt', 'd.had_at as hadAt'])
    .$narrowType<{ question: Words }>()
    .executeTakeFirst();
  if (!row) return null;
  const { question, ...drawn } = row;
  return { ...drawn, ...question };
}

/** Every question this pair has had, with the last time, in any of their rooms. */
export async function hadBefore(db: Db, viewer: Viewer, pairId: string): Promise<Had> {
  const rows = await ofOpenPairs(db, viewer)
    .where('d.pair_id', '=', pairId)
    .select(['d.deck_id as deckId', 'd.question_id as questionId', 'd.drawn_at as at'])
    .orderBy('d.drawn_at')
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row.at]));
}

export async function hadList(
  db: Db,
  viewer: Viewer,
  pairId: string,
  most: number,
): Promise<HadOnce[]> {
  const rows = await ofOpenPairs(db, viewer)
    .where('d.pair_id', '=', pairId)
    .select(['d.draw_id as drawId', 'd.meeting_id as meetingId', 'd.question'])
    .select(['d.drawn_by as by', 'd.drawn_at as drawnAt'])
    .$narrowType<{ question: Words }>()
    .orderBy('d.drawn_at', 'desc')
    .orderBy('d.draw_id', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ question, ...row }) => ({ ...row, ...question }));
}

type DrawMade = {
  readonly drawId: string;
  readonly drawnAt: string;
  readonly drawnBy: string;
  readonly isOnTable: boolean;
};

export async function drawsIn(db: Db, viewer: Viewer, meetingId: string): Promise<DrawMade[]> {
  const rows = await ofOpenPairs(db, viewer)
    .where('d.meeting_id', '=', meetingId)
    .select(['d.draw_id as drawId', 'd.drawn_at as drawnAt', 'd.drawn_by as drawnBy'])
    .select('d.put_away_at as putAwayAt')
    .orderBy('d.drawn_at', 'desc')
    .orderBy('d.draw_id', 'desc')
    .execute();
  return rows.map(({ putAwayAt, ...row }) => ({ ...row, isOnTable: putAwayAt === null }));
}

export async function insertDraw(
  db: Db,
  viewer: Viewer,
  { pairId, meetingId }: Room,
  { deckId, questionId, hadAt, ...words }: NewDraw,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('decks.draws')
    .values({
      organisation_id: viewer.organisationId,
      draw_id: newId(),
      pair_id: pairId,
      meeting_id: meetingId,
      deck_id: deckId,
      question_id: questionId,
      question: sql`${JSON.stringify(words)}::jsonb`,
      had_at: hadAt,
      drawn_by: viewer.personId,
      drawn_at: now.toString(),
    })
    .execute();
}

export async function putAway(
  db: Db,
  viewer: Viewer,
  { meetingId, pairId }: Room,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('decks.draws')
    .where('organisation_id', '=', viewer.organisationId)
    .where('pair_id', '=', pairId)
    .where('meeting_id', '=', meetingId)
    .where('put_away_at', 'is', null)
    .set({ put_away_at: now.toString(), put_away_by: viewer.personId })
    .execute();
}

/** The deck chosen for a conversation: the reach of its meeting stands before this. */
export async function chosenFor(
  db: Db,
  viewer: Viewer,
  { meetingId, pairId }: Room,
): Promise<string | null> {
  const row = await db
    .selectFrom('decks.chosen')
    .where('organisation_id', '=', viewer.organisationId)
    .where('meeting_id', '=', meetingId)
    .where('pair_id', '=', pairId)
    .select(['item_id as itemId', 'own_deck_id as ownDeckId'])
    .executeTakeFirst();
  return row?.itemId ?? row?.ownDeckId ?? null;
}

/** `writtenBy`: null for a published deck. */
type Choice = { readonly deckId: string; readonly writtenBy: string | null };

export async function insertChosen(
  db: Db,
  viewer: Viewer,
  { meetingId, pairId }: Room,
  { deckId, writtenBy }: Choice,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('decks.chosen')
    .values({
      organisation_id: viewer.organisationId,
      meeting_id: meetingId,
      pair_id: pairId,
      item_id: writtenBy ? null : deckId,
      own_deck_id: writtenBy ? deckId : null,
      written_by: writtenBy,
      chosen_by: viewer.personId,
      chosen_at: now.toString(),
    })
    .execute();
}

export async function deleteChosen(db: Db, viewer: Viewer, { meetingId }: Room): Promise<void> {
  await db
    .deleteFrom('decks.chosen')
    .where('organisation_id', '=', viewer.organisationId)
    .where('meeting_id', '=', meetingId)
    .where('chosen_by', '=', viewer.personId)
    .execute();
}
