import { Temporal } from 'temporal-polyfill';

/** How far ahead something may be planned. */
const furthestDays = 366;
const anniversaryDays = 14;

export type Going = { at: Temporal.Instant } | { sentence: string };

/** An hour on the receiver's clock; one that the clocks leave out moves to the one after. */
export function hourOf(goesAt: string, timeZone: string, now: Temporal.Instant): Going {
  const at = Temporal.PlainDateTime.from(goesAt).toZonedDateTime(timeZone).toInstant();
  if (Temporal.Instant.compare(at, now) <= 0) return { sentence: 'This hour has passed already.' };
  const hours = now.until(at, { largestUnit: 'hours' }).hours;
  if (hours > furthestDays * 24) return { sentence: 'Please choose an hour within a year.' };
  return { at };
}

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
