/** One of the questions a pair has not had; once all were drawn, any but the last. */
export function drawFrom<Q extends { readonly id: string }>(
  questions: readonly Q[],
  hadBefore: readonly string[],
  /** 0 ≤ chance < 1. */
  chance: number,
): Q | undefined {
  const had = new Set(hadBefore);
  const fresh = questions.filter(({ id }) => !had.has(id));
  const again = questions.filter(({ id }) => id !== hadBefore.at(-1));
  const from = [fresh, again, questions].find((some) => some.length > 0) ?? [];
  return from[Math.floor(chance * from.length)];
}
