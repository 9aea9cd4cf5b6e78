import type { OutputOf } from '../../../../platform/universal/contract.ts';
import type { contract } from '../contract.ts';
import type { Span } from './lanes.ts';
import { recurrenceWords } from './recurrence-form.ts';
import { clockOf, type Shift, shifted, type View, writer } from './timescale.ts';

export type Schedule = OutputOf<(typeof contract)['operations']['timeline']>;
export type Booking = Schedule['bookings'][number];
export type Plan = Booking['plan'];
export type Placement = Schedule['placements'][number];

/** A booking on the screen: `from` and `until` as long as it may show, at least wide enough to hit. */
export type Bar = Span & { readonly booking: Booking; readonly ends: number };

/** What somebody last asked for: a plan that waits for approval is drawn where it would stand. */
export const planOf = ({ proposed, plan }: Booking): Plan => proposed ?? plan;

/** Bars as a viewer in the zone meets them; none is shorter than `least` milliseconds on the screen. */
export function barsOf(bookings: readonly Booking[], timeZone: string, least: number): Bar[] {
  const clock = clockOf(timeZone);
  return bookings.map((booking) => {
    const { from, ends } = boundsOf(planOf(booking), clock);
    return { booking, from, ends, until: Math.max(ends, from + least) };
  });
}

function boundsOf({ window, recurrence }: Plan, clock: (wall: string) => number) {
  const read = window.clock === 'instant' ? Date.parse : clock;
  const opens = window.from ? read(window.from) : Number.NEGATIVE_INFINITY;
  const ends = window.until ? read(window.until) : Number.POSITIVE_INFINITY;
  // The first time of a recurrence; its own zone is a few hours from this one, which is near enough here.
  const begins = recurrence ? clock(recurrence.start) : opens;
  return { from: Math.max(opens, Math.min(begins, ends)), ends };
}

/** The calendar's share of the screen a bar takes, cut at both edges. */
export function extentOf({ from, until }: View, bar: Span): { left: number; width: number } {
  const size = until - from;
  const left = Math.max(0, (bar.from - from) / size);
  const right = Math.min(1, (bar.until - from) / size);
  return { left, width: right - left };
}

const clockText = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const dayText = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;

/** "Fri, 27 Nov 2026, 15:00" on a clock of the zone. */
export const momentWords = (instant: number, timeZone: string): string =>
  writer('en-GB', { ...dayText, ...clockText, timeZone }).format(instant);

/** When a plan shows, in a sentence: its recurrence, and between which moments. */
export function whenWords(plan: Plan, timeZone: string): string {
  const bounds = boundsWords(plan.window, timeZone);
  if (!plan.recurrence) return bounds ? capital(bounds) : 'Always';
  const again = recurrenceWords(plan.recurrence);
  return bounds ? `${again}; ${bounds}` : again;
}

function boundsWords(window: Plan['window'], timeZone: string): string {
  const local = window.clock === 'viewer';
  const say = (time: string) =>
    local ? momentWords(Date.parse(`${time}Z`), 'UTC') : momentWords(Date.parse(time), timeZone);
  const clock = local ? ', on each viewer’s own clock' : '';
  if (window.from && window.until)
    return `from ${say(window.from)} to ${say(window.until)}${clock}`;
  if (window.from) return `from ${say(window.from)} on${clock}`;
  return window.until ? `until ${say(window.until)}${clock}` : '';
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** What the states of a booking are called, and what they look like beside the word. */
export const states = {
  proposed: { label: 'Draft', tone: 'plain', icon: 'pencil' },
  waiting: { label: 'Waits for approval', tone: 'attention', icon: 'clock' },
  scheduled: { label: 'Approved', tone: 'here', icon: 'calendar' },
  live: { label: 'Live', tone: 'done', icon: 'wave' },
  over: { label: 'Ended', tone: 'plain', icon: 'check' },
  withdrawn: { label: 'Taken out', tone: 'plain', icon: 'hidden' },
} as const satisfies Record<Booking['state'], object>;

/** A move on the screen in minutes of the clock the plan is written on. */
export function minutesOf(plan: Plan, from: number, shift: Shift, timeZone: string): number {
  const onWall = plan.recurrence !== null || plan.window.clock === 'viewer';
  if (onWall || !Number.isFinite(from)) return shift.days * 1440 + shift.minutes;
  return Math.round((shifted(from, shift, timeZone) - from) / 60_000);
}
