/** What a manager may lean to. None is the right one; all three belong to the work. */
export const sides = ['product', 'performance', 'people'] as const;
export type Side = (typeof sides)[number];

/** How much of a whole goes to each of the three. */
export type Sides = Readonly<Record<Side, number>>;

/**
 * What a point in the triangle can stand for: how one sees oneself, where one's attention went, and,
 * once a team answers, how the team sees it.
 */
export const pointKinds = ['self', 'does', 'team'] as const;

export const each = (of: (side: Side) => number): Sides => ({
  product: of('product'),
  performance: of('performance'),
  people: of('people'),
});

export const total = (of: Sides): number => of.product + of.performance + of.people;

export const middle: Sides = each(() => 1 / 3);

/** Whole points that sum to 100: what is left after rounding down goes to the largest remainders. */
export function points(of: Sides): Sides {
  const whole = total(of);
  const exact = each((side) => (100 * of[side]) / whole);
  const left = 100 - total(each((side) => Math.floor(exact[side])));
  const nearest = [...sides].sort((a, b) => (exact[b] % 1) - (exact[a] % 1)).slice(0, left);
  return each((side) => Math.floor(exact[side]) + (nearest.includes(side) ? 1 : 0));
}

/** One side set by hand; the other two share the rest as they shared it before. */
export function withSide(of: Sides, side: Side, value: number): Sides {
  const set = Math.min(100, Math.max(0, Math.round(value) || 0));
  const [one, other] = sides.filter((each) => each !== side) as [Side, Side];
  const before = of[one] + of[other];
  const first = Math.round((100 - set) * (before > 0 ? of[one] / before : 0.5));
  return { ...of, [side]: set, [one]: first, [other]: 100 - set - first };
}
