import type { Context } from '../../platform/operation.ts';
import { conflict, notFound } from '../../platform/universal/problems.ts';
import { presentedTo } from '../content/presentation/public.ts';
import { reachMeeting } from '../meetings/public.ts';
import { headingOf, type LearningApi, reachItem } from './api-common.ts';
import { drawFrom } from './rules-room.ts';
import { meOf } from './store.ts';
import { type Card, hadBefore, insertDraw, onTable, putAwayAll } from './store-rooms.ts';

type Room = { readonly pairId: string; readonly meetingId: string; readonly both: string[] };

async function reachRoom(ctx: Context, meetingId: string): Promise<Room> {
  const found = await reachMeeting(ctx.db, ctx.viewer, meetingId);
  if (!found) throw notFound();
  const { pairId, managerId, engineerId } = found.pair;
  return { pairId, meetingId, both: [managerId, engineerId] };
}

const tell = (ctx: Context, what: string, { meetingId, pairId, both }: Room): Promise<void> =>
  ctx.emit(`learning.${what}`, { meetingId, pairId }, both);

/** A question of the deck that stands in rooms now, in the language of whoever draws. */
async function drawCard(ctx: Context, { pairId }: Room): Promise<Card> {
  const [placement] = await presentedTo(ctx, ['room.surprise']);
  const shown = placement?.items[0];
  if (!shown) throw conflict('No questions are laid out for rooms at the moment.');
  const deck = await reachItem(ctx, shown.itemId, 'question-deck');
  const { locale } = headingOf(deck, deck.body.locales, (await meOf(ctx.db, ctx.viewer)).locale);
  const words = deck.body.locales[locale]?.questions ?? {};
  const written = deck.body.common.questions.filter(({ id }) => words[id]?.text);
  const had = await hadBefore(ctx.db, ctx.viewer, pairId, deck.itemId);
  const drawn = drawFrom(written, had, Math.random());
  const said = drawn && words[drawn.id];
  if (!said) throw conflict('No questions are laid out for rooms at the moment.');
  const { text, probes, why } = said;
  return { itemId: deck.itemId, questionId: drawn.id, text, probes, why };
}

export const room = {
  drawn: async (ctx, { meetingId }) => {
    const here = await reachRoom(ctx, meetingId);
    return { question: await onTable(ctx.db, ctx.viewer, here) };
  },

  draw: async (ctx, { meetingId }) => {
    const here = await reachRoom(ctx, meetingId);
    const card = await drawCard(ctx, here);
    await putAwayAll(ctx.db, ctx.viewer, here, ctx.now);
    await insertDraw(ctx.db, ctx.viewer, here, card, ctx.now);
    const question = await onTable(ctx.db, ctx.viewer, here);
    if (!question) throw notFound();
    await tell(ctx, 'drawn', here);
    return { question };
  },

  clearTable: async (ctx, { meetingId }) => {
    const here = await reachRoom(ctx, meetingId);
    await putAwayAll(ctx.db, ctx.viewer, here, ctx.now);
    await tell(ctx, 'table-cleared', here);
    return {};
  },
} satisfies Partial<LearningApi>;
