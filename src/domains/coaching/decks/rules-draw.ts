/** A question of a deck as it can be drawn. */
export type Card = { readonly deckId: string; readonly questionId: string };

export const keyOf = ({ deckId, questionId }: Card): string => `${deckId} ${questionId}`;

/** When a pair last had each question, by `keyOf`. */
export type Had = ReadonlyMap<string, string>;

export const isFresh = (card: Card, had: Had, since: string): boolean =>
  Date.parse(had.get(keyOf(card)) ?? '') >= Date.parse(since) === false;

type Draw = {
  readonly had: Had;
  /** The moment from which on nothing repeats: a year ago. */
  readonly since: string;
  /** Wanted all the same: anything but what was drawn last. */
  readonly again: boolean;
  /** 0 ≤ chance < 1. */
  readonly chance: number;
};

/** One of the questions a pair has not had within a year; none, when it has had them all. */
export function drawFrom<C extends Card>(
  cards: readonly C[],
  { had, since, again, chance }: Draw,
): C | undefined {
  const latest = [...had].sort(([, a], [, b]) => Date.parse(b) - Date.parse(a))[0]?.[0];
  const others = cards.filter((card) => keyOf(card) !== latest);
  const fresh = cards.filter((card) => isFresh(card, had, since));
  const repeated = others.length > 0 ? others : cards;
  const from = fresh.length > 0 || !again ? fresh : repeated;
  return from[Math.floor(chance * from.length)];
}
