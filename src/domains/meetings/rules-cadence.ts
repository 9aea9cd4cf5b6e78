import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Cadence, Slot, Weekday } from './contract-shapes.ts';

/** When a series happens: a rule on the wall clock of one time zone. */
export type Rhythm = {
  readonly rrule: string;
  readonly timeZone: string;
  readonly startsOn: string;
};

export function rruleOf(cadence: Cadence): string {
  return cadence.every === 'week'
    ? `FREQ=WEEKLY;INTERVAL=${cadence.weeks}`
    : `FREQ=MONTHLY;BYDAY=${cadence.nth}${cadence.weekday}`;
}

export function cadenceOf(rrule: string): Cadence {
  const weekly = /^FREQ=WEEKLY;INTERVAL=(\d+)$/.exec(rrule);
  if (weekly) return { every: 'week', weeks: Number(weekly[1]) };
  const monthly = /^FREQ=MONTHLY;BYDAY=(-1|[1-4])([A-Z]{2})$/.exec(rrule);
  if (!monthly) throw new Error(`not a rhythm of ours: ${rrule}`);
  return {
    every: 'month',
    nth: Number(monthly[1]) as 1 | 2 | 3 | 4 | -1,
    weekday: monthly[2] as Weekday,
  };
}

/**
 * The rule runs on wall-clock times written as if they were UTC, and each is placed in the zone
 * only then: so the meeting keeps its hour over daylight saving, a time the clocks skip is held
 * just after the gap, and one they repeat is held the first time.
 */
const wallRule = ({ rrule, startsOn }: Omit<Rhythm, 'timeZone'>): RRuleTemporal =>
  new RRuleTemporal({
    rruleString: rrule,
    dtstart: Temporal.PlainDateTime.from(startsOn).toZonedDateTime('UTC'),
  });

const placed = (wall: string, timeZone: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).toInstant();

const plainOf = (utc: { toString(): string }): string => utc.toString().slice(0, 19);

/** The first wall-clock time of a cadence on or after the one asked for. */
export function firstSlot(cadence: Cadence, startsOn: string): string {
  const rule = wallRule({ rrule: rruleOf(cadence), startsOn });
  const first = rule.next(Temporal.PlainDateTime.from(startsOn).toZonedDateTime('UTC'), true);
  return first ? plainOf(first).slice(0, 16) : startsOn;
}

/** Zones have skipped a whole day, so a wall clock may stand a day from where it seems. */
const margin = { hours: 48 };

/** The first slots of a rhythm later than an instant. */
export function slotsAfter(
  rhythm: Rhythm,
  after: Temporal.Instant,
  count: number,
): Temporal.Instant[] {
  const rule = wallRule(rhythm);
  const found: Temporal.Instant[] = [];
  let cursor = after
    .toZonedDateTimeISO(rhythm.timeZone)
    .toPlainDateTime()
    .subtract(margin)
    .toZonedDateTime('UTC');
  while (found.length < count) {
    const wall = rule.next(cursor, false);
    if (!wall) break;
    const slot = placed(plainOf(wall), rhythm.timeZone);
    if (Temporal.Instant.compare(slot, after) > 0) found.push(slot);
    cursor = Temporal.ZonedDateTime.from(wall.toString());
  }
  return found;
}

export function slotAfter(rhythm: Rhythm, after: Temporal.Instant): Temporal.Instant {
  const [slot] = slotsAfter(rhythm, after, 1);
  if (!slot) throw new Error(`no slot after ${after}: ${rhythm.rrule}`);
  return slot;
}

/** The later of some instants: the next meeting comes after its own slot and after now. */
export const latest = (...instants: readonly Temporal.Instant[]): Temporal.Instant =>
  instants.reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a));

export const wallClock = (instant: Temporal.Instant, timeZone: string): string =>
  instant.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });

export type Taken = { readonly from: Temporal.Instant; readonly until: Temporal.Instant };

export type Wish = {
  readonly now: Temporal.Instant;
  readonly durationMinutes: number;
  readonly yourZone: string;
  readonly theirZone: string;
  /** The slot by the rule: its time of day is the one you are used to. */
  readonly usual: Temporal.Instant;
  /** Where the meeting stands now, which is no move. */
  readonly standing: Temporal.Instant;
  readonly taken: readonly Taken[];
};

/** Working hours, and how far they give way when two zones share none. */
const hours = [
  [9, 17],
  [8, 18],
  [7, 20],
] as const;
const daysAhead = 14;
const wanted = 8;
const aDay = 2;

type Wall = { readonly day: string; readonly weekday: number; readonly minute: number };
type Candidate = { readonly from: Temporal.Instant; readonly yours: Wall; readonly theirs: Wall };

const wallOf = (at: Temporal.Instant, zone: string): Wall => {
  const wall = at.toZonedDateTimeISO(zone);
  const day = wall.toPlainDate().toString();
  return { day, weekday: wall.dayOfWeek, minute: wall.hour * 60 + wall.minute };
};

/** Free slots within the working hours of both: at most two a day, those near the usual time first. */
export function proposeSlots(wish: Wish): Slot[] {
  const candidates = candidatesOf(wish);
  for (const [opens, closes] of hours) {
    const fits = ({ weekday, minute }: Wall) =>
      weekday <= 5 && minute >= opens * 60 && minute + wish.durationMinutes <= closes * 60;
    const fit = candidates.filter(({ yours, theirs }) => fits(yours) && fits(theirs));
    if (fit.length > 0) return nearest(fit, wish).map(({ from }) => slotOf(from, wish));
  }
  return [];
}

function candidatesOf(wish: Wish): Candidate[] {
  const soon = wish.now.add({ minutes: 15 });
  const today = wish.now.toZonedDateTimeISO(wish.yourZone).toPlainDate();
  return Array.from({ length: daysAhead }, (_, days) => today.add({ days }))
    .filter(({ dayOfWeek }) => dayOfWeek <= 5)
    .flatMap((day) => halfHoursOf(day, wish.yourZone))
    .filter(({ from }) => Temporal.Instant.compare(from, soon) >= 0 && isFree(from, wish))
    .map((candidate) => ({ ...candidate, theirs: wallOf(candidate.from, wish.theirZone) }));
}

/** Clocks change at night, so within the day half an hour is half an hour. */
function halfHoursOf(day: Temporal.PlainDate, timeZone: string): Omit<Candidate, 'theirs'>[] {
  const [opens, closes] = hours[2];
  const first = day.toZonedDateTime({ timeZone, plainTime: { hour: opens } }).toInstant();
  return Array.from({ length: (closes - opens) * 2 }, (_, half) => ({
    from: first.add({ minutes: half * 30 }),
    yours: { day: day.toString(), weekday: day.dayOfWeek, minute: opens * 60 + half * 30 },
  }));
}

function isFree(from: Temporal.Instant, { durationMinutes, taken, standing }: Wish): boolean {
  const until = from.add({ minutes: durationMinutes });
  const clashes = taken.some(
    (busy) =>
      Temporal.Instant.compare(from, busy.until) < 0 &&
      Temporal.Instant.compare(busy.from, until) < 0,
  );
  return !clashes && !from.equals(standing);
}

function nearest(candidates: readonly Candidate[], { usual, yourZone }: Wish): Candidate[] {
  const { minute } = wallOf(usual, yourZone);
  const away = ({ yours }: Candidate) => Math.abs(yours.minute - minute);
  const days = Map.groupBy(candidates, ({ yours }) => yours.day);
  return [...days.values()]
    .flatMap((day) => day.toSorted((a, b) => away(a) - away(b)).slice(0, aDay))
    .slice(0, wanted)
    .toSorted((a, b) => Temporal.Instant.compare(a.from, b.from));
}

const slotOf = (from: Temporal.Instant, { yourZone, theirZone }: Wish): Slot => ({
  startsAt: from.toString(),
  yours: wallClock(from, yourZone),
  theirs: wallClock(from, theirZone),
});
