import type { Context } from '../../../platform/operation.ts';
import { conflict, mayNot, notFound } from '../../../platform/universal/problems.ts';
import { presentedTo } from '../../content/presentation/public.ts';
import { reachMeeting, reachPair } from '../../meetings/public.ts';
import {
  type DecksApi,
  findDeck,
  headOf,
  inOrder,
  localeOf,
  publishedDecks,
  publishedShelf,
  reachDeck,
} from './api-common.ts';
import type { Choice, DeckHead, Drawn } from './contract-shapes.ts';
import { mayChoose } from './rules.ts';
import { type AnyDeck, saidIn } from './rules-decks.ts';
import { drawFrom, type Had, isFresh, keyOf } from './rules-draw.ts';
import { shelfDecks } from './store.ts';
import {
  chosenFor,
  deleteChosen,
  hadBefore,
  hadList,
  insertChosen,
  insertDraw,
  type NewDraw,
  onTable,
  putAway,
} from './store-rooms.ts';

type Meeting = NonNullable<Awaited<ReturnType<typeof reachMeeting>>>;
type Here = Meeting & { readonly room: { readonly pairId: string; readonly meetingId: string } };

async function reachRoom(ctx: Context, meetingId: string): Promise<Here> {
  const found = await reachMeeting(ctx.db, ctx.viewer, meetingId);
  if (!found) throw notFound();
  return { ...found, room: { meetingId, pairId: found.pair.pairId } };
}

async function reachPlanned(ctx: Context, meetingId: string): Promise<Here> {
  const here = await reachRoom(ctx, meetingId);
  if (here.meeting.state !== 'planned') throw conflict('This meeting is over.');
  return here;
}

const tell = (ctx: Context, what: string, { pair, room }: Here): Promise<void> =>
  ctx.emit(`decks.${what}`, room, [pair.managerId, pair.engineerId]);

const aYearAgo = ({ now }: Context): string =>
  now.toZonedDateTimeISO('UTC').subtract({ years: 1 }).toInstant().toString();

async function surpriseIds(ctx: Context): Promise<string[]> {
  const [placement] = await presentedTo(ctx, ['room.surprise']);
  const decks = (placement?.items ?? []).filter(({ type }) => type === 'question-deck');
  return [...new Set(decks.map(({ itemId }) => itemId))];
}

async function decksFor(ctx: Context, deckId: string | null): Promise<AnyDeck[]> {
  if (deckId) return [await reachDeck(ctx, deckId)];
  const decks = await publishedDecks(ctx, await surpriseIds(ctx));
  if (decks.length === 0) throw conflict('No questions are laid out for rooms at the moment.');
  return decks;
}

/** What was chosen, while it can still be read: a deck may be withdrawn or taken back. */
async function chosenDeck(ctx: Context, room: Here['room']): Promise<AnyDeck | undefined> {
  const deckId = await chosenFor(ctx.db, ctx.viewer, room);
  return deckId ? findDeck(ctx, deckId) : undefined;
}

type Wish = { readonly deckId: string | null; readonly again: boolean };

/** A question in the language of whoever draws. */
async function drawCard(ctx: Context, { room }: Here, wish: Wish): Promise<NewDraw> {
  const wished = await localeOf(ctx);
  const had = await hadBefore(ctx.db, ctx.viewer, room.pairId);
  const cards = (await decksFor(ctx, wish.deckId)).flatMap((deck) => cardsOf(deck, wished, had));
  const { again } = wish;
  const card = drawFrom(cards, { had, since: aYearAgo(ctx), again, chance: Math.random() });
  if (!card) throw conflict('You two have had all of these within a year.');
  return card;
}

function cardsOf(deck: AnyDeck, wished: string | null, had: Had): NewDraw[] {
  const { deckId, title, locale } = headOf(deck, wished);
  return deck.questions.flatMap((question) => {
    const found = saidIn(question, locale);
    const card = { deckId, questionId: question.id };
    const hadAt = had.get(keyOf(card)) ?? null;
    return found ? [{ ...card, hadAt, deck: title, locale: found.locale, ...found.said }] : [];
  });
}

async function lay(ctx: Context, { room }: Here, card: NewDraw): Promise<Drawn> {
  await putAway(ctx.db, ctx.viewer, room, ctx.now);
  await insertDraw(ctx.db, ctx.viewer, room, card, ctx.now);
  const question = await onTable(ctx.db, ctx.viewer, room);
  if (!question) throw notFound();
  return question;
}

const choiceOf = ({ deckId, source, title, questions }: DeckHead, left: number): Choice => ({
  deckId,
  source,
  title,
  questions,
  left,
});

export const rooms = {
  table: async (ctx, { meetingId }) => {
    const { room } = await reachRoom(ctx, meetingId);
    const question = await onTable(ctx.db, ctx.viewer, room);
    const deck = await chosenDeck(ctx, room);
    if (!deck) return { question, chosen: null };
    const { deckId, title } = headOf(deck, await localeOf(ctx));
    return { question, chosen: { deckId, title } };
  },

  choices: async (ctx, { meetingId }) => {
    const { room } = await reachRoom(ctx, meetingId);
    const wished = await localeOf(ctx);
    const had = await hadBefore(ctx.db, ctx.viewer, room.pairId);
    const decks = [...(await publishedShelf(ctx)), ...(await shelfDecks(ctx.db, ctx.viewer))];
    const laidOut = new Set(await surpriseIds(ctx));
    const left = ({ deckId, questions }: AnyDeck) =>
      questions.filter(({ id }) => isFresh({ deckId, questionId: id }, had, aYearAgo(ctx))).length;
    const surprise = decks.filter(({ deckId }) => laidOut.has(deckId));
    return {
      decks: inOrder(decks.map((deck): Choice => choiceOf(headOf(deck, wished), left(deck)))),
      surprise: surprise.reduce((sum, deck) => sum + left(deck), 0),
    };
  },

  had: async (ctx, { pairId }) => {
    if (!(await reachPair(ctx.db, ctx.viewer, pairId))) throw notFound();
    return { questions: await hadList(ctx.db, ctx.viewer, pairId, 200) };
  },

  draw: async (ctx, { meetingId, deckId, again, instead }) => {
    const here = await reachPlanned(ctx, meetingId);
    const lying = await onTable(ctx.db, ctx.viewer, here.room);
    // Both pressed at once: the second gets what the first has drawn.
    if (lying && instead !== undefined && lying.drawId !== instead) return { question: lying };
    const from = deckId === undefined ? (await chosenDeck(ctx, here.room))?.deckId : deckId;
    const card = await drawCard(ctx, here, { deckId: from ?? null, again });
    const question = await lay(ctx, here, card);
    await tell(ctx, 'drawn', here);
    return { question };
  },

  clearTable: async (ctx, { meetingId }) => {
    const here = await reachRoom(ctx, meetingId);
    await putAway(ctx.db, ctx.viewer, here.room, ctx.now);
    await tell(ctx, 'put-away', here);
    return {};
  },

  choose: async (ctx, { meetingId, deckId }) => {
    const here = await reachPlanned(ctx, meetingId);
    if (!mayChoose({ kind: here.meeting.kind, side: here.pair.side })) {
      throw mayNot('The engineer chooses the deck, for a career conversation.');
    }
    await deleteChosen(ctx.db, ctx.viewer, here.room);
    if (deckId) {
      const { by } = await reachDeck(ctx, deckId);
      const choice = { deckId, writtenBy: by?.personId ?? null };
      await insertChosen(ctx.db, ctx.viewer, here.room, choice, ctx.now);
    }
    await tell(ctx, 'chosen', here);
    return {};
  },
} satisfies Partial<DecksApi>;
