import type { Assignment } from './contract-shapes.ts';
import {
  common,
  type Days,
  daysBetween,
  earlier,
  later,
  lengthOf,
  plusDays,
} from './rules-days.ts';

export type Work = Pick<
  Assignment,
  'kind' | 'hours' | 'per' | 'fromOn' | 'untilOn' | 'begunOn' | 'doneOn' | 'handedOn'
>;

/** Half a year, the stretch the ledger looks back on (our practice). */
export const ledgerDays = 182;
/** A quarter: so long without anything exciting, and somebody is told (our practice). */
export const quarterDays = 91;

/** The last day on which this was theirs; what has no end reaches to `open`. */
export function lastDay({ fromOn, untilOn, doneOn, handedOn }: Work, open: string): string {
  if (handedOn) return plusDays(handedOn, -1);
  return later(fromOn, doneOn ?? untilOn ?? open);
}

/** How much of it was done before it was handed on: all of it when it never was. */
export function shareDone(work: Work): number {
  const { fromOn, untilOn, handedOn } = work;
  if (!handedOn) return 1;
  const done = lengthOf({ from: fromOn, until: plusDays(handedOn, -1) });
  if (!untilOn) return done > 0 ? 1 : 0;
  return Math.min(1, done / lengthOf({ from: fromOn, until: untilOn }));
}

/**
 * Hours of a piece of work within a stretch of days. Hours a week are spread over its days; hours in
 * all count on the day it begins, so that a turn weighs the moment it is taken.
 */
export function hoursWithin(work: Work, within: Days): number {
  if (work.per === 'all') {
    const begins = work.fromOn >= within.from && work.fromOn <= within.until;
    return begins ? work.hours * shareDone(work) : 0;
  }
  const days = { from: work.fromOn, until: lastDay(work, within.until) };
  return (work.hours * lengthOf(common(days, within))) / 7;
}

export const isUnderWay = (work: Work, today: string): boolean =>
  !work.doneOn && !work.handedOn && (work.begunOn !== null || work.fromOn <= today);

/** Hours a week of one piece: what is given in all is spread over the days it has. */
export function weekly({ hours, per, fromOn, untilOn }: Work): number {
  if (per === 'week') return hours;
  const weeks = untilOn ? (daysBetween(fromOn, untilOn) + 1) / 7 : 1;
  return hours / Math.max(1, weeks);
}

/** Hours a week of all that is under way; what should have ended long ago still counts once begun. */
export const loadNow = (all: readonly Work[], today: string): number =>
  round(
    all
      .filter((work) => isUnderWay(work, today))
      .filter(({ untilOn, begunOn }) => begunOn !== null || (untilOn ?? today) >= today)
      .reduce((sum, work) => sum + weekly(work), 0),
  );

/** To a tenth: nobody knows their hours better. */
export const round = (hours: number): number => Math.round(hours * 10) / 10;

/** What is left of a piece for whoever takes it over today. */
export function restOf(work: Work & { untilOn: string | null }, today: string) {
  const fromOn = later(today, work.fromOn);
  const untilOn = work.untilOn && later(work.untilOn, fromOn);
  const left = 1 - shareDone({ ...work, handedOn: earlier(today, fromOn) });
  const hours = work.per === 'week' ? work.hours : Math.max(0.5, round(work.hours * left));
  return { fromOn, untilOn, hours };
}
