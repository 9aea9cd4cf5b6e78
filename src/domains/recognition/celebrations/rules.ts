import { Temporal } from 'temporal-polyfill';
import type { Celebration, Share, WinFacts } from './contract-shapes.ts';
import { channels } from './rules-ways.ts';

/** E13: what somebody likes is asked again after half a year. */
const cardMonths = 6;
/** E14: a few times a month is the floor. */
export const quietDays = 30;
/** Our practice: a win is fresh for a week. */
export const winDays = 7;
/** And after a season it is simply a good memory. */
export const seasonDays = 90;
/** E9: nothing is said of fewer. */
const fewestCounted = 5;
/** How far ahead something may be planned. */
const furthestDays = 366;
const anniversaryDays = 14;

export const isOld = (writtenAt: string, now: string): boolean =>
  Temporal.Instant.from(writtenAt).toZonedDateTimeISO('UTC').add({ months: cardMonths }).toInstant()
    .epochMilliseconds <= Temporal.Instant.from(now).epochMilliseconds;

/**
 * The facts of a win as a draft, a line each, and nothing else: no praise, nothing guessed. What the
 * sender wants to say stands before and after it, in their own words.
 */
export function draftOf({ title, day, impact, skills }: WinFacts, sayDay: (day: string) => string) {
  return [
    `${title.trim()} (${sayDay(day)}).`,
    impact.trim() && `What it changed: ${impact.trim()}`,
    skills.length > 0 && `With: ${skills.join(', ')}.`,
  ]
    .filter(Boolean)
    .join('\n');
}

export type Going = { at: Temporal.Instant } | { sentence: string };

/** An hour on the receiver's clock; one that the clocks leave out moves to the one after. */
export function hourOf(goesAt: string, timeZone: string, now: Temporal.Instant): Going {
  const at = Temporal.PlainDateTime.from(goesAt).toZonedDateTime(timeZone).toInstant();
  if (Temporal.Instant.compare(at, now) <= 0) return { sentence: 'This hour has passed already.' };
  const hours = now.until(at, { largestUnit: 'hours' }).hours;
  if (hours > furthestDays * 24) return { sentence: 'Please choose an hour within a year.' };
  return { at };
}

export type Standing = 'delivered' | 'planned' | 'ready' | 'stopped';

export function standingOf({ deliveredAt, stopped, channel }: Celebration): Standing {
  if (deliveredAt) return 'delivered';
  if (stopped) return 'stopped';
  return channels[channel].goes === 'self' ? 'ready' : 'planned';
}

/** What became of one that never went out, told to whoever wrote it. */
export function sayStopped(stopped: NonNullable<Celebration['stopped']>, name: string): string {
  if (stopped.why === 'withdrawn') return 'You withdrew it.';
  if (stopped.why === 'nobody')
    return `There was nobody for it to go to, so ${name} did not get it.`;
  return `${name} closed this way before its hour, so it did not go out. A private note is always fine.`;
}

/** Of so many, so many: with Wilson's 95 percent interval, as counts (E9). Null under five. */
export function shareOf(count: number, of: number): Share | null {
  if (of < fewestCounted) return null;
  const z = 1.96;
  const share = count / of;
  const middle = share + z ** 2 / (2 * of);
  const half = z * Math.sqrt((share * (1 - share) + z ** 2 / (4 * of)) / of);
  const at = (value: number) => Math.round((value / (1 + z ** 2 / of)) * of);
  return { count, of, low: at(middle - half), high: at(middle + half) };
}

export const sayMatch = ({ count, of, low, high }: Share, name: string): string =>
  `${count} of your ${of} celebrations were in a way ${name} likes; with so few, anything from ${low} to ${high} would be no surprise.`;

/** The next day of the year on which somebody began, when it is near; a leap day counts as the 28th. */
export function anniversaryNear(startDate: string, today: string): string | null {
  const [began, now] = [Temporal.PlainDate.from(startDate), Temporal.PlainDate.from(today)];
  const years = now.year - began.year;
  const next = [years, years + 1]
    .filter((count) => count > 0)
    .map((count) => began.add({ years: count }))
    .find((day) => Temporal.PlainDate.compare(day, now) >= 0);
  if (!next || now.until(next).days > anniversaryDays) return null;
  return next.toString();
}
