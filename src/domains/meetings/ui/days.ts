import type { Cadence, Weekday } from '../contract-shapes.ts';

/** Days of the calendar without a clock: read as midnight UTC, every day has the same length. */
const number = (day: string): number => Math.round(Date.parse(day) / 86_400_000);
const fromNumber = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

export const plusDays = (day: string, days: number): string => fromNumber(number(day) + days);

const weekdays: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

// Day 0 of the count was a Thursday.
export const weekdayOf = (day: string): Weekday => weekdays[(number(day) + 3) % 7] ?? 'MO';

export type Nth = Extract<Cadence, { every: 'month' }>['nth'];

/** Which of its weekday in the month a day is: the third Tuesday, the last Friday, or both. */
export function nthsOf(day: string): Nth[] {
  const nth = Math.ceil(Number(day.slice(8, 10)) / 7);
  const isLast = plusDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  const counted: Nth[] = nth === 1 || nth === 2 || nth === 3 || nth === 4 ? [nth] : [];
  return isLast ? [...counted, -1] : counted;
}

/** The next day of work after this one. */
export function nextWorkday(day: string): string {
  const next = plusDays(day, 1);
  return ['SA', 'SU'].includes(weekdayOf(next)) ? nextWorkday(next) : next;
}

/** The day a moment falls on in a time zone. */
export const dayIn = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(new Date(instant));
