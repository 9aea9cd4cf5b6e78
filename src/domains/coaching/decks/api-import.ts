import { isDeepStrictEqual } from 'node:util';
import { readCsv } from '../../../platform/csv.ts';
import { newId } from '../../../platform/ids.ts';
import type { DecksApi } from './api-common.ts';
import { mustHaveRoom, tellDeck } from './api-shelf.ts';
import type { Planned } from './contract-shapes.ts';
import { type Body, localesOf } from './rules-decks.ts';
import { type Brought, decksFromJson, decksFromTable, mergedInto } from './rules-import.ts';
import { insertDeck, ownDecks, updateDeck } from './store.ts';

/** JSON when it looks like it, else CSV. */
function broughtIn(text: string): Brought {
  if (!/^\uFEFF?\s*[[{]/.test(text)) return decksFromTable(readCsv(text));
  try {
    return decksFromJson(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    const [, line] = /line (\d+)/.exec(String(error)) ?? [];
    const where = line ? `, near line ${line}` : '';
    return { decks: [], refused: [`This is not JSON that can be read${where}.`] };
  }
}

type Own = { readonly deckId: string; readonly body: Body; readonly sharedAt: string | null };
type Plan = {
  readonly before: Own | undefined;
  readonly body: Body;
  readonly state: Planned['state'];
};

function planFor(brought: Body, own: readonly Own[]): Plan {
  const named = brought.title[brought.locale];
  const before = own.find(({ body }) => Object.values(body.title).some((one) => one === named));
  if (!before) return { before, body: brought, state: 'new' };
  const body = mergedInto(before.body, brought);
  return { before, body, state: isDeepStrictEqual(body, before.body) ? 'same' : 'changed' };
}

const said = ({ body, state }: Plan): Planned => ({
  title: body.title[body.locale] ?? '',
  questions: body.questions.length,
  locales: localesOf(body),
  state,
});

export const imports = {
  bringIn: async (ctx, { text, apply }) => {
    const { decks, refused } = broughtIn(text);
    const own = await ownDecks(ctx.db, ctx.viewer);
    const plans = decks.map((one) => planFor(one, own));
    const applied = apply && plans.length > 0;
    if (applied) await mustHaveRoom(ctx, plans.filter(({ state }) => state === 'new').length);
    for (const { before, body, state } of applied ? plans : []) {
      if (state === 'same') continue;
      const deck = { deckId: before?.deckId ?? newId(), body };
      await (before ? updateDeck : insertDeck)(ctx.db, ctx.viewer, deck, ctx.now);
      await tellDeck(ctx, 'written', { deckId: deck.deckId, shared: Boolean(before?.sharedAt) });
    }
    return { decks: plans.map(said), refused, applied };
  },
} satisfies Partial<DecksApi>;
