import type { Temporal } from 'temporal-polyfill';
import * as Y from 'yjs';
import { textOf } from '../../platform/live/documents/fold.ts';
import { fromMarkdown } from '../../platform/live/documents/markdown-in.ts';
import type { Context } from '../../platform/operation.ts';
import { pairFor } from './api-series.ts';
import { pairsWith, relationTo } from './store.ts';
import {
  heldThatDay,
  insertPastMeeting,
  insertPastSeries,
  insertPrivateNote,
  seriesOfPair,
} from './store-past.ts';

/** A note somebody took before they used this, about a meeting on a day of their zone. */
export type PastNote = {
  readonly personId: string;
  readonly startsAt: Temporal.Instant;
  readonly timeZone: string;
  readonly markdown: string;
};

/** Why a note about this person has no place here; null when it has one. */
export async function mayKeepPast(ctx: Context, personId: string): Promise<string | null> {
  if ((await pairsWith(ctx.db, ctx.viewer, personId)).length > 0) return null;
  const relation = await relationTo(ctx.db, ctx.viewer, personId);
  if (relation === 'leads' || relation === 'led') return null;
  return 'You two do not meet one to one here. Start a series first; then this note has a place.';
}

/** Becomes a meeting held then, or joins the one of that day; the words stay the writer's alone. */
export async function keepPast(ctx: Context, past: PastNote): Promise<string> {
  const { pairId } = await pairFor(ctx, past.personId);
  const meetingId =
    (await heldThatDay(ctx.db, ctx.viewer, pairId, past)) ?? (await pastMeeting(ctx, pairId, past));
  const note = documentOf(past.markdown);
  await insertPrivateNote(ctx.db, ctx.viewer, { meetingId, pairId }, note, ctx.now);
  return meetingId;
}

async function pastMeeting(ctx: Context, pairId: string, past: PastNote): Promise<string> {
  const seriesId =
    (await seriesOfPair(ctx.db, ctx.viewer, pairId)) ??
    (await insertPastSeries(ctx.db, ctx.viewer, pairId, past, ctx.now));
  return insertPastMeeting(ctx.db, ctx.viewer, { pairId, seriesId }, past.startsAt, ctx.now);
}

function documentOf(markdown: string): { state: Uint8Array; text: string } {
  const document = fromMarkdown(markdown);
  const kept = { state: Y.encodeStateAsUpdate(document), text: textOf(document) };
  document.destroy();
  return kept;
}
