/** Raters made of chance alone, for what readings claim (E17): the model itself, drawn many times. */
import { randomFrom } from '../src/demo/random.ts';

export type Raters = {
  readonly stages: number;
  /** How many others give a reading. */
  readonly raters: number;
  /** The part of a reading's variance that is the rater's: .62 as cautiously published, .53 as mildly. */
  readonly share?: number;
  /** How many stages the own reading lies above what an unbiased one would be. */
  readonly lean?: number;
  /** Where everybody stands; left out, they stand as the model takes people to stand. */
  readonly standing?: (chance: Chance) => number;
};

export type Case = { readonly truth: number; readonly own: number; readonly mean: number };

export type Chance = { readonly next: () => number; readonly normal: () => number };

export function chanceFrom(seed: number): Chance {
  const { next } = randomFrom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return { next, normal };
}

/** To the nearest half, and no further than the scale goes: floors and ceilings are part of it. */
export const onScale = (stages: number, value: number): number =>
  Math.min(stages, Math.max(1, Math.round(value * 2) / 2));

/** Standard deviations of persons and raters: two of the whole reach the ends of the scale. */
export function spreadsOf(stages: number, share: number): { person: number; rater: number } {
  const whole = (stages - 1) / 4;
  return { person: whole * Math.sqrt(1 - share), rater: whole * Math.sqrt(share) };
}

/** So many cases of one person, their own reading and the mean of the others'. */
export function casesOf(chance: Chance, of: Raters, count: number): Case[] {
  const { stages, raters, share = 0.62, lean = 0, standing } = of;
  const { person, rater } = spreadsOf(stages, share);
  const middle = (stages + 1) / 2;
  return Array.from({ length: count }, () => {
    const truth = standing?.(chance) ?? middle + person * chance.normal();
    const read = (above: number) => onScale(stages, truth + above + rater * chance.normal());
    const own = read(lean);
    const others = Array.from({ length: raters }, () => read(0));
    return { truth, own, mean: others.reduce((sum, one) => sum + one, 0) / raters };
  });
}

export const shareOf = <T>(list: readonly T[], is: (one: T) => boolean): number =>
  list.filter(is).length / list.length;
