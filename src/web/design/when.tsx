/**
 * Moments and days in words, in the zone of whoever reads. Days are counted as calendar days;
 * nothing here adds to or subtracts from a moment.
 */
const language = navigator.language.startsWith('en') ? navigator.language : 'en-GB';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify(options);
  const known = formats.get(name) ?? new Intl.DateTimeFormat(language, options);
  formats.set(name, known);
  return known;
}

const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
const calendarDay = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' });

/** The day a moment falls on for the reader, as YYYY-MM-DD. */
export const dayOf = (instant: string): string => calendarDay.format(new Date(instant));

export const today = (): string => calendarDay.format(new Date());

/** Whole calendar days from today to a day; negative when it has passed. */
export const daysAway = (day: string): number => dayNumber(day) - dayNumber(today());

// A day without a time is read as midnight UTC, where every day has the same length.
const dayNumber = (day: string): number => Math.round(Date.parse(day) / 86_400_000);

const asDate = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** "Thursday 26 November", with the year when it is another one. */
export function dayText(day: string): string {
  const year = day.slice(0, 4) === today().slice(0, 4) ? {} : { year: 'numeric' as const };
  return format({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...year,
  }).format(asDate(day));
}

/** "26 Nov", with the year when it is another one. */
export function shortDay(day: string): string {
  const year = day.slice(0, 4) === today().slice(0, 4) ? {} : { year: 'numeric' as const };
  return format({ day: 'numeric', month: 'short', timeZone: 'UTC', ...year }).format(asDate(day));
}

/** "today", "tomorrow", "in 3 days", "2 weeks ago". */
export function fromToday(day: string): string {
  const days = daysAway(day);
  const size = Math.abs(days);
  if (size < 14) return relative.format(days, 'day');
  if (size < 60) return relative.format(Math.trunc(days / 7), 'week');
  if (size < 730) return relative.format(Math.trunc(days / 30.44), 'month');
  return relative.format(Math.trunc(days / 365.25), 'year');
}

/** "14:30", on the reader's clock. */
export const timeText = (instant: string): string =>
  format({ hour: 'numeric', minute: '2-digit' }).format(new Date(instant));

/** "9:30" of a day and time as a clock on the wall shows them, wherever the wall is. */
export const clockText = (local: string): string =>
  format({ hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(`${local.slice(0, 16)}Z`),
  );

/** Within a sentence: "today, 14:30", "tomorrow, 9:00", "Thursday 26 November, 10:00". */
export function whenWords(instant: string): string {
  const day = dayOf(instant);
  const near = Math.abs(daysAway(day)) <= 1 ? fromToday(day) : dayText(day);
  return `${near}, ${timeText(instant)}`;
}

/** By itself: "Today, 14:30". */
export function whenText(instant: string): string {
  const words = whenWords(instant);
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** A moment: "Today, 14:30". */
export function When({ at, className }: { at: string; className?: string }) {
  return (
    <time dateTime={at} className={className}>
      {whenText(at)}
    </time>
  );
}

/** How long ago or how soon a moment is, in days; the exact moment is its tip. */
export function Ago({ at, className }: { at: string; className?: string }) {
  return (
    <time dateTime={at} title={whenText(at)} className={className}>
      {fromToday(dayOf(at))}
    </time>
  );
}

/** A day such as a due date: "26 Nov"; the full day and how far away it is are its tip. */
export function Day({ on, className }: { on: string; className?: string }) {
  return (
    <time dateTime={on} title={`${dayText(on)}, ${fromToday(on)}`} className={className}>
      {shortDay(on)}
    </time>
  );
}
