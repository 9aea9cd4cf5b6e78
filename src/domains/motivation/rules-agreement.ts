import { type Motivator, nameOf, type Ranking } from './rules-motivators.ts';

/** Two motivators that the guess and the order put the other way round. */
export type Crossing = {
  /** The one that stands higher in the order of the person themselves. */
  readonly said: Motivator;
  /** The one that stands higher in the guess. */
  readonly guessed: Motivator;
};

const mostCrossings = 3;

const placeIn = (ranking: Ranking) => (one: Motivator) => ranking.indexOf(one);

/** Every pair that stands the other way round, with how many places lie between them in both. */
function allCrossings(guess: Ranking, order: Ranking): (Crossing & { readonly apart: number })[] {
  const guessPlace = placeIn(guess);
  return order.flatMap((said, at) =>
    order.slice(at + 1).flatMap((guessed, below) => {
      const gap = guessPlace(said) - guessPlace(guessed);
      return gap > 0 ? [{ said, guessed, apart: gap + below + 1 }] : [];
    }),
  );
}

/**
 * Kendall's tau-b (Kendall 1945) of two whole orders: 1 the same, 0 unrelated, −1 reversed. Orders
 * have no ties, so it is what crossings leave of all pairs: 1 − 4c / n(n − 1).
 */
export const agreementOf = (guess: Ranking, order: Ranking): number =>
  1 - (4 * allCrossings(guess, order).length) / (order.length * (order.length - 1));

/** The up to three crossings furthest apart; each motivator stands in one of them only. */
export function crossingsOf(guess: Ranking, order: Ranking): Crossing[] {
  const furthest = allCrossings(guess, order).toSorted((a, b) => b.apart - a.apart);
  const chosen: Crossing[] = [];
  for (const { said, guessed } of furthest) {
    const isNew = chosen.every(
      (one) =>
        ![one.said, one.guessed].includes(said) && ![one.said, one.guessed].includes(guessed),
    );
    if (isNew && chosen.length < mostCrossings) chosen.push({ said, guessed });
  }
  return chosen;
}

const asks: readonly ((said: string, guessed: string) => string)[] = [
  (said, guessed) =>
    `${said} comes before ${guessed}; the guess had it the other way round. When did that last show at work?`,
  (said, guessed) =>
    `From outside, ${guessed} seemed to count for more than ${said}. What gave that picture?`,
  (said, guessed) =>
    `What would look different next month if ${said} counted for more than ${guessed}?`,
];

/** Three questions to talk about: of what differs, and where little does, of what stands. */
export function questionsOf(guess: Ranking, order: Ranking): string[] {
  const differing = crossingsOf(guess, order).map(({ said, guessed }, nth) =>
    asks[nth]?.(nameOf(said), nameOf(guessed)),
  );
  const [top, bottom] = [order[0], order.at(-1)];
  const standing = [
    top && `${nameOf(top)} stands first. Where was there last a good piece of it?`,
    bottom &&
      `${nameOf(bottom)} stands last. Is there enough of it already, or has it been let go?`,
    'Which of the twelve would have stood elsewhere a year ago?',
  ];
  return [...differing, ...standing].filter((one) => one !== undefined).slice(0, mostCrossings);
}

/** What the figure means, in words; the drawing says the rest. */
export function sayAgreement(tau: number): string {
  if (tau >= 0.6) return 'The two orders are close.';
  if (tau >= 0.2) return 'The two orders agree in part.';
  return 'The two orders differ a good deal, which makes for a good talk.';
}
