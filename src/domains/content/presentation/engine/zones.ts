import { Temporal } from 'temporal-polyfill';
import { Memo } from './memo.ts';

/**
 * Wall clocks. A wall-clock time is written here as the milliseconds it would be if it were UTC. What
 * instant it means is said in types.ts: the first at which the clock reads it or later.
 */

/** How a clock runs over a stretch of time: from instant at[i] on it is `offsets[i]` ms ahead of UTC. */
export type Clock = { readonly at: readonly number[]; readonly offsets: readonly number[] };

export const DAY = 86_400_000;
/** Zones have skipped a whole day, so a wall clock may stand two days from where it seems. */
export const SLACK = 2 * DAY;

const UTC: Clock = { at: [Number.NEGATIVE_INFINITY], offsets: [0] };

/** The first instant at which the clock reads `wall` or later. */
export function instantOf(clock: Clock, wall: number): number {
  for (let i = 0; ; i += 1) {
    const offset = clock.offsets[i] ?? 0;
    const end = clock.at[i + 1] ?? Number.POSITIVE_INFINITY;
    // Where the clock jumps over it, it is read first when the next offset begins.
    if (wall < end + offset || end === Number.POSITIVE_INFINITY) {
      return Math.max(clock.at[i] ?? 0, wall - offset);
    }
  }
}

/** The same in a zone, for any time. */
export const instantIn = (zone: string, wall: number): number =>
  Number.isFinite(wall) ? instantOf(clockOf(zone, wall - SLACK, wall + SLACK), wall) : wall;

/** Zones asked for of late, by name and year, and the clocks they come to; both bounded. */
const years = new Memo<Clock>(4096);
const clocks = new Memo<Clock>(4096);

/**
 * The clock of a zone for instants from `from` to `until`, at most 36 days apart. Zones that run alike
 * over that time give the same object: the earth's 400 zones are some 40 clocks. A name that is no zone
 * runs as UTC.
 */
export function clockOf(zone: string, from: number, until: number): Clock {
  const year = yearOf(zone, new Date(from).getUTCFullYear());
  let first = 0;
  while ((year.at[first + 1] ?? Number.POSITIVE_INFINITY) <= from) first += 1;
  const at = [Number.NEGATIVE_INFINITY];
  const offsets = [year.offsets[first] ?? 0];
  for (let i = first + 1; i < year.at.length && (year.at[i] ?? 0) < until; i += 1) {
    at.push(year.at[i] ?? 0);
    offsets.push(year.offsets[i] ?? 0);
  }
  return clocks.of(`${at} ${offsets}`, () => ({ at, offsets }));
}

const yearOf = (zone: string, year: number): Clock =>
  years.of(`${zone} ${year}`, () => readYear(zone, year));

function readYear(zone: string, year: number): Clock {
  if (!isZone(zone)) return UTC;
  const until = Date.UTC(year + 1, 0, 1) + 40 * DAY;
  let moment: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(
    Date.UTC(year, 0, 1) - 4 * DAY,
  ).toZonedDateTimeISO(zone);
  const at = [Number.NEGATIVE_INFINITY];
  const offsets = [offsetOf(moment)];
  for (;;) {
    moment = moment.getTimeZoneTransition('next');
    if (!moment || moment.epochMilliseconds >= until) return { at, offsets };
    at.push(moment.epochMilliseconds);
    offsets.push(offsetOf(moment));
  }
}

const offsetOf = (moment: Temporal.ZonedDateTime): number => moment.offsetNanoseconds / 1e6;

/** Names asked for of late, and whether each is a zone's. */
const names = new Memo<boolean>(4096);

/** Whether this names a time zone. */
export const isZone = (name: string): boolean =>
  names.of(name, () => {
    try {
      Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
      return true;
    } catch {
      return false;
    }
  });

/** 'YYYY-MM-DDTHH:mm[:ss]' as wall-clock milliseconds; null if it is not one. */
export function wallOf(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text)) return null;
  return instantFrom(`${text}Z`);
}

/** An ISO instant in UTC as epoch milliseconds; null if it is not one. */
export function instantFrom(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT[0-2]\d:\d\d(:\d\d(\.\d{1,9})?)?Z$/.test(text)) return null;
  const at = Date.parse(text);
  const day = Number(text.slice(8, 10));
  // Date.parse would read the 30th of February as the 1st or 2nd of March.
  return Number.isNaN(at) || (day > 28 && new Date(at).getUTCDate() !== day) ? null : at;
}
