import type { Api, Context } from '../../../platform/operation.ts';
import { languageOf } from '../../../platform/universal/languages.ts';
import { notFound } from '../../../platform/universal/problems.ts';
import {
  type BodyOf,
  type Head,
  type Payload,
  publishedHeads,
  publishedPayloads,
} from '../../content/authoring/public.ts';
import { meOf } from '../../org/public.ts';
import type { contract } from './contract.ts';
import type { DeckHead } from './contract-shapes.ts';
import type { AnyDeck } from './rules-decks.ts';
import { reachColleagues } from './store.ts';

export type DecksApi = Api<(typeof contract)['operations']>;

/** The language the viewer reads in, if they ever said. */
export const localeOf = async (ctx: Context): Promise<string | null> =>
  (await meOf(ctx.db, ctx.viewer)).locale;

type Published = Omit<Payload, 'type' | 'body'> & {
  readonly type: 'question-deck';
  readonly body: BodyOf<'question-deck'>;
};
/** Its body is what its type says; authoring checked that when it was published. */
const isDeck = (item: Payload): item is Payload & Published => item.type === 'question-deck';

/** A published deck, its words gathered under each question. */
function publishedDeck({ itemId, defaultLocale, body }: Published): AnyDeck {
  const parts = Object.entries(body.locales);
  return {
    deckId: itemId,
    ...published,
    locale: defaultLocale,
    heads: body.locales,
    questions: body.common.questions.map(({ id }) => {
      const said = parts.flatMap(([locale, { questions }]) => {
        const words = questions[id];
        return words?.text ? [[locale, words] as const] : [];
      });
      return { id, words: Object.fromEntries(said) };
    }),
  };
}

const published = { source: 'published', by: null, sharedAt: null } as const;

/** These published decks, with all their words; what is not published is left out. */
export async function publishedDecks(
  { db, viewer }: Context,
  itemIds: readonly string[],
): Promise<AnyDeck[]> {
  const wanted = itemIds.map((itemId) => ({ itemId, versionId: null }));
  const found = wanted.length > 0 ? await publishedPayloads(db, viewer, wanted) : [];
  return found.flatMap((item) => (isDeck(item) ? [publishedDeck(item)] : []));
}

/** A deck the viewer may use, wherever it comes from. */
export async function reachDeck(ctx: Context, deckId: string): Promise<AnyDeck> {
  const deck = await findDeck(ctx, deckId);
  if (!deck) throw notFound();
  return deck;
}

export async function findDeck(ctx: Context, deckId: string): Promise<AnyDeck | undefined> {
  const found = await reachColleagues(ctx.db, ctx.viewer, deckId);
  return found ?? (await publishedDecks(ctx, [deckId]))[0];
}

const most = 500;

/** What is published here, without its words: questions are counted by their names. */
export async function publishedShelf({ db, viewer }: Context): Promise<AnyDeck[]> {
  const heads = await publishedHeads(db, viewer, { types: ['question-deck'], limit: most });
  return heads.map(({ itemId, defaultLocale, locales, common }: Head) => ({
    deckId: itemId,
    ...published,
    locale: defaultLocale,
    heads: locales,
    questions: (common as BodyOf<'question-deck'>['common']).questions.map(({ id }) => ({
      id,
      words: {},
    })),
  }));
}

/** As one looks for them: by title, within what is published, one's own and colleagues'. */
export const inOrder = <D extends Pick<DeckHead, 'title'>>(decks: readonly D[]): D[] =>
  decks.toSorted((a, b) => a.title.localeCompare(b.title, 'en', { numeric: true }));

/** A deck in the language that suits the reader best. */
export function headOf(deck: AnyDeck, wished: string | null | undefined): DeckHead {
  const { deckId, source, by, sharedAt } = deck;
  const locales = Object.keys(deck.heads);
  const locale = languageOf(locales, wished, deck.locale);
  const { title = '', summary = '' } = deck.heads[locale] ?? {};
  const questions = deck.questions.length;
  return { deckId, source, title, summary, locale, locales, questions, by, sharedAt };
}
