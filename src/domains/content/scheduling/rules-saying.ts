import { Temporal } from 'temporal-polyfill';

const dayOf = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day);
const say = (day: string, options: Intl.DateTimeFormatOptions): string =>
  dayOf(day).toLocaleString('en-GB', options);
const short = (day: string): string => say(day, { day: 'numeric', month: 'long' });
const weekday = (day: string): string => say(day, { weekday: 'long' });
const apart = (one: string, other: string): number =>
  dayOf(one).until(dayOf(other), { largestUnit: 'days' }).days;

/** "On Friday 6 March", "On Fridays from 6 March to 27 March", "From … to …", "On 5 days from …". */
export function sayDays(days: readonly string[]): string {
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  if (days.length === 1) return `On ${weekday(first)} ${short(first)}`;
  const whole = `${short(first)} to ${short(last)}`;
  const steps = new Set(days.slice(1).map((day, at) => apart(days[at] ?? '', day)));
  if (steps.size === 1 && steps.has(1)) return `From ${whole}`;
  if (steps.size === 1 && steps.has(7)) return `On ${weekday(first)}s from ${whole}`;
  return `On ${days.length} days from ${whole}`;
}
