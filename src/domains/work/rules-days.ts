import { Temporal } from 'temporal-polyfill';

/** A stretch of days, both ends in it, as YYYY-MM-DD: such days compare as text does. */
export type Days = { readonly from: string; readonly until: string };

export const plusDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** Days from one to another: 0 on the same day. */
export const daysBetween = (from: string, until: string): number =>
  Temporal.PlainDate.from(from).until(until, { largestUnit: 'days' }).days;

export const earlier = (a: string, b: string): string => (a < b ? a : b);
export const later = (a: string, b: string): string => (a > b ? a : b);

/** How many days a stretch has; none when it ends before it begins. */
export const lengthOf = ({ from, until }: Days): number =>
  Math.max(0, daysBetween(from, until) + 1);

export const common = (a: Days, b: Days): Days => ({
  from: later(a.from, b.from),
  until: earlier(a.until, b.until),
});

export const overlap = (a: Days, b: Days): boolean => a.from <= b.until && b.from <= a.until;

/** Days of the first stretch on which none of the others lies. */
export function daysWithout(whole: Days, away: readonly Days[]): number {
  const ordered = away.map((one) => common(whole, one)).filter((one) => lengthOf(one) > 0);
  let counted = 0;
  let reached = plusDays(whole.from, -1);
  for (const one of ordered.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = later(one.from, plusDays(reached, 1));
    counted += lengthOf({ from, until: one.until });
    reached = later(reached, one.until);
  }
  return lengthOf(whole) - counted;
}
