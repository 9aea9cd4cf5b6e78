import { Temporal } from 'temporal-polyfill';
import type { Plan, Recurrence, Window } from './contract-shapes.ts';

export type Edge = 'both' | 'start' | 'end';

const shortest = 1;
const longest = 10_080;

/**
 * A plan moved or stretched in time. With a recurrence each of its times is: a move takes the window
 * along, and over midnight the days of a weekly rule; a stretch changes how long each time lasts.
 * Minutes are those of the clock the plan is written on, so that on a wall clock a day is 1,440 always.
 */
export function movedPlan(plan: Plan, edge: Edge, minutes: number): Plan {
  if (!plan.recurrence) return { ...plan, window: movedWindow(plan.window, edge, minutes) };
  if (edge !== 'both') return { ...plan, recurrence: stretched(plan.recurrence, edge, minutes) };
  const recurrence = movedRecurrence(plan.recurrence, minutes);
  return { ...plan, recurrence, window: movedWindow(plan.window, edge, minutes) };
}

function movedWindow(window: Window, edge: Edge, minutes: number): Window {
  const moved = (time: string | null) => time && later(time, minutes, window.clock);
  const from = edge === 'end' ? window.from : moved(window.from);
  const until = edge === 'start' ? window.until : moved(window.until);
  // A window cannot end before it begins: what would turn it round leaves it as it is.
  if (from && until && from >= until) return window;
  return { ...window, from, until };
}

const later = (time: string, minutes: number, clock: Window['clock']): string =>
  clock === 'instant' ? laterInstant(time, minutes) : laterWall(time, minutes);

const laterInstant = (time: string, minutes: number): string =>
  Temporal.Instant.from(time).add({ minutes }).toString({ fractionalSecondDigits: 3 });

const laterWall = (time: string, minutes: number): string =>
  Temporal.PlainDateTime.from(time).add({ minutes }).toString({ smallestUnit: 'minute' });

function stretched(recurrence: Recurrence, edge: 'start' | 'end', minutes: number): Recurrence {
  const wanted = recurrence.minutes + (edge === 'end' ? minutes : -minutes);
  const length = Math.min(longest, Math.max(shortest, wanted));
  if (edge === 'end') return { ...recurrence, minutes: length };
  return { ...movedRecurrence(recurrence, recurrence.minutes - length), minutes: length };
}

function movedRecurrence(recurrence: Recurrence, minutes: number): Recurrence {
  const start = laterWall(recurrence.start, minutes);
  const days = Temporal.PlainDate.from(recurrence.start.slice(0, 10)).until(
    start.slice(0, 10),
  ).days;
  return { ...recurrence, start, rule: turned(recurrence.rule, days) };
}

const week = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** "every Friday" a day later is every Saturday; days of a month or of a year stay what they are. */
function turned(rule: string, days: number): string {
  if (!/(^|;)FREQ=WEEKLY(;|$)/.test(rule)) return rule;
  return rule.replace(/(^|;)BYDAY=([A-Z,]+)/, (_, before: string, list: string) => {
    const moved = list.split(',').map((day) => (week.indexOf(day) + days) % 7);
    const ordered = moved.map((day) => (day + 7) % 7).toSorted((a, b) => a - b);
    return `${before}BYDAY=${ordered.map((day) => week[day]).join(',')}`;
  });
}
