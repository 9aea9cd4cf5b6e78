/**
 * Could chance alone have shared the work out so unevenly? Each piece is dealt again, to anybody who
 * was here when it came, all equally likely: people as equals, given their time here. The test knows
 * nothing else of anybody. It is done only with twenty pieces and more, and flags at p < .05 (E19).
 */
import type { Verdict } from './contract-shapes.ts';

/** One piece of glue: its hours, who had it, and who could have had it, as places in a list of people. */
export type Dealt = {
  readonly hours: number;
  readonly to: number;
  readonly among: readonly number[];
};

const fewestPieces = 20;
const flagsBelow = 0.05;
/** So few ways are tried one by one; of more, so many are drawn. */
const mostWays = 20_000;
const draws = 1999;
const same = 1e-9;

export function verdictOf(dealt: readonly Dealt[], people: number): Verdict {
  const pieces = dealt.length;
  if (pieces < fewestPieces || people < 2) return { pieces, p: null, isFlagged: false };
  const p = chanceOf(dealt, people);
  return { pieces, p, isFlagged: p < flagsBelow };
}

/** How often a deal is as uneven as this one or more so. */
export const chanceOf = (dealt: readonly Dealt[], people: number): number =>
  waysOf(dealt) <= mostWays ? exactChance(dealt, people) : drawnChance(dealt, people);

const waysOf = (dealt: readonly Dealt[]): number =>
  dealt.reduce((ways, { among }) => Math.min(ways * among.length, mostWays + 1), 1);

/** Hours each would have had, had every piece gone in equal parts to all who were here. */
export function fairShares(dealt: readonly Dealt[], people: number): number[] {
  const shares = new Array<number>(people).fill(0);
  for (const { hours, among } of dealt) {
    for (const one of among) shares[one] = (shares[one] ?? 0) + hours / among.length;
  }
  return shares;
}

/** Squared distance from the fair share, each measured by how much chance alone moves it. */
function unevennessOf(
  dealt: readonly Dealt[],
  people: number,
): (hours: readonly number[]) => number {
  const fair = fairShares(dealt, people);
  const spread = new Array<number>(people).fill(0);
  for (const { hours, among } of dealt) {
    const chance = 1 / among.length;
    for (const one of among) {
      spread[one] = (spread[one] ?? 0) + hours * hours * chance * (1 - chance);
    }
  }
  return (hours) =>
    fair.reduce((sum, share, one) => {
      const variance = spread[one] ?? 0;
      return variance > same ? sum + ((hours[one] ?? 0) - share) ** 2 / variance : sum;
    }, 0);
}

function hoursOf(dealt: readonly Dealt[], people: number, holder: (nth: number) => number) {
  const hours = new Array<number>(people).fill(0);
  dealt.forEach((piece, nth) => {
    const one = holder(nth);
    hours[one] = (hours[one] ?? 0) + piece.hours;
  });
  return hours;
}

const asDealt = (dealt: readonly Dealt[]) => (nth: number) => dealt[nth]?.to ?? 0;

/** Over every way the pieces could have been dealt. */
export function exactChance(dealt: readonly Dealt[], people: number): number {
  const unevenness = unevennessOf(dealt, people);
  const seen = unevenness(hoursOf(dealt, people, asDealt(dealt))) - same;
  const hours = new Array<number>(people).fill(0);
  const tally = { ways: 0, asUneven: 0 };
  const deal = (nth: number): void => {
    const piece = dealt[nth];
    if (!piece) {
      tally.ways += 1;
      if (unevenness(hours) >= seen) tally.asUneven += 1;
      return;
    }
    for (const one of piece.among) {
      const before = hours[one] ?? 0;
      hours[one] = before + piece.hours;
      deal(nth + 1);
      hours[one] = before;
    }
  };
  deal(0);
  return tally.asUneven / tally.ways;
}

/** Over drawn ways; the deal that was seen counts as one of them, so that p is never nought. */
export function drawnChance(dealt: readonly Dealt[], people: number, seed = 1): number {
  const unevenness = unevennessOf(dealt, people);
  const seen = unevenness(hoursOf(dealt, people, asDealt(dealt))) - same;
  const random = randomFrom(seed);
  let asUneven = 1;
  for (let draw = 0; draw < draws; draw += 1) {
    const holder = (nth: number) => {
      const among = dealt[nth]?.among ?? [];
      return among[Math.floor(random() * among.length)] ?? 0;
    };
    if (unevenness(hoursOf(dealt, people, holder)) >= seen) asUneven += 1;
  }
  return asUneven / (draws + 1);
}

/** The same numbers for the same seed everywhere (mulberry32), from 0 up to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
