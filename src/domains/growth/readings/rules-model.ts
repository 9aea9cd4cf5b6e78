/**
 * What a reading can tell, and what it cannot (E17). docs/readings.md has the formulas in full, their
 * sources and the measured figures.
 *
 * A reading is the middle of the scale, how far the person stands from it, how this rater sees, and
 * rounding to halves. Of the variance of readings the rater accounts for 53 to 62 percent (Scullen,
 * Mount and Goff 2000); the cautious end is taken. Nobody is supposed to lean either way.
 */

/** The part of the variance of one reading that is the rater's. */
const raterShare = 0.62;

/**
 * A difference is marked when chance makes one as large in fewer cases than this. Stricter than one in
 * twenty, so that one in twenty holds at every stage where somebody may stand, not only on average.
 */
export const level = 0.04;

/** The scale of a skill: its middle, and the standard deviations of persons and of raters. */
export type Scale = {
  readonly stages: number;
  readonly middle: number;
  readonly person: number;
  readonly rater: number;
};

const half = 0.5;

/** Readings are taken to fill the scale: two standard deviations to either side reach its ends. */
export function scaleOf(stages: number): Scale {
  const variance = ((stages - 1) / 4) ** 2;
  const person = Math.sqrt(variance * (1 - raterShare));
  const rater = Math.sqrt(variance * raterShare + half ** 2 / 12);
  return { stages, middle: (stages + 1) / 2, person, rater };
}

/** How much of the mean of so many readings is the person, 0–1 (Spearman 1910, Brown 1910). */
export const reliabilityOf = ({ person, rater }: Scale, raters: number): number =>
  person ** 2 / (person ** 2 + rater ** 2 / raters);

/** How far the mean of so many readings lies from where the person stands: its standard error. */
export const errorOf = ({ rater }: Scale, raters: number): number => rater / Math.sqrt(raters);

export type Span = { readonly from: number; readonly to: number };

const within = (stages: number, around: number, reach: number): Span => ({
  from: Math.max(1, around - reach),
  to: Math.min(stages, around + reach),
});

/** The whisker of a dot: the person stands within it in two of three cases. */
export const whiskerOf = (scale: Scale, mean: number, raters: number): Span =>
  within(scale.stages, mean, errorOf(scale, raters));

/** What the others say of somebody: the mean of so many readings. */
export type Others = { readonly mean: number; readonly raters: number };

/**
 * Where the own reading of somebody falls whom the others place there: drawn towards the middle, since
 * what the others say is partly chance too. This alone draws the chart of people who are "unskilled
 * and unaware of it" (Gignac and Zajenkowski 2020; Magnus and Peresetsky 2022).
 */
export const expectedOf = (scale: Scale, { mean, raters }: Others): number =>
  scale.middle + reliabilityOf(scale, raters) * (mean - scale.middle);

/** How far an own reading strays from there by chance, as a standard deviation. */
const strayOf = (scale: Scale, raters: number): number =>
  Math.hypot(scale.person * Math.sqrt(1 - reliabilityOf(scale, raters)), scale.rater);

/** Where the own reading falls unless it is further off than chance explains. */
export const expectedSpanOf = (scale: Scale, others: Others): Span =>
  within(scale.stages, expectedOf(scale, others), quantile * strayOf(scale, others.raters));

/** In how many cases, 0–1, an own reading is at least this far off, though nobody leans either way. */
export const chanceOf = (scale: Scale, own: number, others: Others): number =>
  twoTails((own - expectedOf(scale, others)) / strayOf(scale, others.raters));

/** Whether the two differ by more than chance explains, and so are worth talking over with examples. */
export const isApart = (scale: Scale, own: number, others: Others): boolean =>
  chanceOf(scale, own, others) < level;

/** At most this share of rounds with so many skills has a mark by chance alone, 0–1. */
export const chanceOfAnyMark = (skills: number): number => 1 - (1 - level) ** skills;

/**
 * Which of several stand out though there are several: Holm 1979, with which at most one round in
 * twenty has even one false mark, however its comparisons hang together.
 */
export function standingOut(chances: readonly number[]): readonly boolean[] {
  const sorted = chances.toSorted((a, b) => a - b);
  const failed = sorted.findIndex((chance, rank) => chance >= level / (chances.length - rank));
  const limit = failed < 0 ? Number.POSITIVE_INFINITY : sorted[failed];
  return chances.map((chance) => limit !== undefined && chance < limit);
}

/** Of the normal law: beyond it lies `level`, both tails together. */
const quantile = 2.053749;

/** Both tails of the normal law beyond z; Abramowitz and Stegun 1964, 7.1.26, right to 1.5e-7. */
function twoTails(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const factors = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];
  return factors.reduceRight((sum, factor) => (sum + factor) * t, 0) * Math.exp(-x * x);
}
