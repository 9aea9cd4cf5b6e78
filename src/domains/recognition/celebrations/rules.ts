import type { Celebration, Share, WinFacts } from './contract-shapes.ts';
import { channels } from './rules-ways.ts';

/** E14: a few times a month is the floor. */
export const quietDays = 30;
/** Our practice: a win is fresh for a week. */
export const winDays = 7;
/** And after a season it is simply a good memory. */
export const seasonDays = 90;
/** E9: nothing is said of fewer. */
const fewestCounted = 5;

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
