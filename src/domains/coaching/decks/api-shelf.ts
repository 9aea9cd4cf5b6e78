import { newId } from '../../../platform/ids.ts';
import { type Context, everyone } from '../../../platform/operation.ts';
import { conflict, notFound } from '../../../platform/universal/problems.ts';
import {
  type DecksApi,
  headOf,
  inOrder,
  localeOf,
  publishedShelf,
  reachDeck,
} from './api-common.ts';
import { saidIn, writtenIn } from './rules-decks.ts';
import {
  deleteDeck,
  insertDeck,
  ownDecks,
  reachOwn,
  shareDeck,
  shelfDecks,
  updateDeck,
} from './store.ts';

const mostDecks = 200;

async function reachMine(ctx: Context, deckId: string) {
  const found = await reachOwn(ctx.db, ctx.viewer, deckId);
  if (!found) throw notFound();
  return found;
}

/** A shared deck is everybody's to see, so every page hears of it. */
export const tellDeck = (
  ctx: Context,
  what: string,
  { deckId, shared }: { deckId: string; shared: boolean },
): Promise<void> =>
  ctx.emit(`decks.${what}`, { deckId }, shared ? [everyone] : [ctx.viewer.personId]);

export async function mustHaveRoom(ctx: Context, more: number): Promise<void> {
  const { length } = await ownDecks(ctx.db, ctx.viewer);
  if (length + more > mostDecks) {
    throw conflict(`You have ${length} decks; ${mostDecks} are the most. Remove one first.`);
  }
}

export const shelf = {
  shelf: async (ctx) => {
    const wished = await localeOf(ctx);
    const decks = [...(await publishedShelf(ctx)), ...(await shelfDecks(ctx.db, ctx.viewer))];
    return { decks: inOrder(decks.map((deck) => headOf(deck, wished))) };
  },

  open: async (ctx, { deckId, locale }) => {
    const deck = await reachDeck(ctx, deckId);
    const head = headOf(deck, locale ?? (await localeOf(ctx)));
    const list = deck.questions.flatMap((question) => {
      const found = saidIn(question, head.locale);
      return found ? [{ questionId: question.id, ...found.said }] : [];
    });
    return { ...head, list };
  },

  write: async (ctx, { deckId, ...words }) => {
    const before = deckId ? await reachMine(ctx, deckId) : undefined;
    if (!before) await mustHaveRoom(ctx, 1);
    const deck = { deckId: deckId ?? newId(), body: writtenIn(before?.body, words, newId) };
    await (before ? updateDeck : insertDeck)(ctx.db, ctx.viewer, deck, ctx.now);
    const shared = Boolean(before?.sharedAt);
    await tellDeck(ctx, 'written', { deckId: deck.deckId, shared });
    return { deckId: deck.deckId };
  },

  remove: async (ctx, { deckId }) => {
    const { sharedAt } = await reachMine(ctx, deckId);
    await deleteDeck(ctx.db, ctx.viewer, deckId);
    await tellDeck(ctx, 'removed', { deckId, shared: Boolean(sharedAt) });
    return {};
  },

  share: async (ctx, { deckId, shared }) => {
    const { sharedAt } = await reachMine(ctx, deckId);
    if (shared === Boolean(sharedAt)) return {};
    await shareDeck(ctx.db, ctx.viewer, deckId, shared ? ctx.now : null);
    await ctx.audit(shared ? 'decks.shared' : 'decks.unshared', { deckId });
    await tellDeck(ctx, shared ? 'shared' : 'unshared', { deckId, shared: true });
    return {};
  },
} satisfies Partial<DecksApi>;
