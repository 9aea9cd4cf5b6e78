import { Temporal } from 'temporal-polyfill';

const locale = 'en-GB';

/** A day as people say it: "today", "on Thursday", "on 3 March", seen from `today`. */
export function sayDay(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const away = today.until(day, { largestUnit: 'days' }).days;
  const near: Record<number, string> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };
  if (near[away]) return near[away];
  if (away > 1 && away < 7) return `on ${day.toLocaleString(locale, { weekday: 'long' })}`;
  if (away < 0 && away > -7) return `last ${day.toLocaleString(locale, { weekday: 'long' })}`;
  const year = day.year === today.year ? {} : ({ year: 'numeric' } as const);
  return `on ${day.toLocaleString(locale, { day: 'numeric', month: 'long', ...year })}`;
}

export const dayOf = (instant: string | Temporal.Instant, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();

/** "one day", "5 days", "3 weeks", "4 months": as exact as anybody needs. */
export function sayDays(days: number): string {
  if (days === 1) return 'one day';
  if (days < 21) return `${days} days`;
  if (days < 63) return `${Math.round(days / 7)} weeks`;
  return `${Math.round(days / 30.4)} months`;
}
