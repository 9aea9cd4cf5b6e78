import { Temporal } from 'temporal-polyfill';

/** How much of the calendar the timeline shows at once. */
export const zooms = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Zoom = (typeof zooms)[number];

/** A piece of time on the screen: instants in milliseconds, read in one zone. */
export type View = {
  readonly zoom: Zoom;
  readonly timeZone: string;
  readonly from: number;
  readonly until: number;
};

const spans: Record<Zoom, Temporal.DurationLike> = {
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
};

const at = (instant: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);

/** The day, week, month, quarter or year an instant lies in. */
export function viewAround(zoom: Zoom, instant: number, timeZone: string): View {
  const day = at(instant, timeZone).toPlainDate();
  const first: Record<Zoom, Temporal.PlainDate> = {
    day,
    week: day.subtract({ days: day.dayOfWeek - 1 }),
    month: day.with({ day: 1 }),
    quarter: day.with({ day: 1, month: day.month - ((day.month - 1) % 3) }),
    year: day.with({ day: 1, month: 1 }),
  };
  return viewFrom(zoom, startOf(first[zoom], timeZone), timeZone);
}

const startOf = (day: Temporal.PlainDate, timeZone: string): number =>
  day.toZonedDateTime(timeZone).epochMilliseconds;

const viewFrom = (zoom: Zoom, from: number, timeZone: string): View => ({
  zoom,
  timeZone,
  from,
  until: at(from, timeZone).add(spans[zoom]).epochMilliseconds,
});

/** The same amount of time, the given share of it later (or earlier, below zero). */
export const panned = ({ zoom, timeZone, from, until }: View, share: number): View =>
  viewFrom(zoom, Math.round(from + (until - from) * share), timeZone);

/** The neighbouring day, week, month, quarter or year, from where the calendar begins it. */
export function turned(view: View, direction: 1 | -1): View {
  const middle = at((view.from + view.until) / 2, view.timeZone);
  const next = direction > 0 ? middle.add(spans[view.zoom]) : middle.subtract(spans[view.zoom]);
  return viewAround(view.zoom, next.epochMilliseconds, view.timeZone);
}

/** Zoomed around this moment where it is in view, else around what stands in the middle. */
export function zoomed(view: View, zoom: Zoom, now: number): View {
  const sees = now >= view.from && now < view.until;
  return viewAround(zoom, sees ? now : (view.from + view.until) / 2, view.timeZone);
}

/** A view and what a hand that pans comes to next: it stands still until the calendar moved a whole view. */
export function nearOf({ from, until }: View): { readonly from: number; readonly until: number } {
  const size = until - from;
  const near = Math.floor(from / size) * size;
  return { from: near, until: near + 2 * size };
}

/** Where an instant stands, as a share of the width: 0 where the view begins, 1 where it ends. */
export const shareOf = ({ from, until }: View, instant: number): number =>
  (instant - from) / (until - from);

export type Tick = {
  readonly at: number;
  readonly label: string;
  /** Begins a larger piece of the calendar, whose name stands above. */
  readonly heading: string | undefined;
  readonly quiet: boolean;
};

type Grid = {
  step: Temporal.DurationLike;
  label: Intl.DateTimeFormatOptions;
  heading: Intl.DateTimeFormatOptions;
  begins: (tick: Temporal.ZonedDateTime) => boolean;
};

const dayAndMonth = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const monthAndYear = { month: 'long', year: 'numeric' } as const;

const grids: Record<Zoom, Grid> = {
  day: {
    step: { hours: 1 },
    label: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    heading: dayAndMonth,
    begins: ({ hour }) => hour === 0,
  },
  week: {
    step: { days: 1 },
    label: { weekday: 'short', day: 'numeric' },
    heading: monthAndYear,
    begins: ({ day }) => day === 1,
  },
  month: {
    step: { days: 1 },
    label: { day: 'numeric' },
    heading: monthAndYear,
    begins: ({ day }) => day === 1,
  },
  quarter: {
    step: { days: 7 },
    label: { day: 'numeric', month: 'short' },
    heading: monthAndYear,
    begins: ({ day }) => day <= 7,
  },
  year: {
    step: { months: 1 },
    label: { month: 'short' },
    heading: { year: 'numeric' },
    begins: ({ month }) => month === 1,
  },
};

/** Lines of the calendar within a view, on the wall clock: a day of 23 or 25 hours is drawn as such. */
export function ticksOf(view: View, language = 'en-GB'): Tick[] {
  const { step, label, heading, begins } = grids[view.zoom];
  const small = writer(language, { ...label, timeZone: view.timeZone });
  const large = writer(language, { ...heading, timeZone: view.timeZone });
  return linesOf(view, step).map((line, index) => ({
    at: line.epochMilliseconds,
    label: small.format(line.epochMilliseconds),
    heading: index === 0 || begins(line) ? large.format(line.epochMilliseconds) : undefined,
    quiet: view.zoom === 'month' && line.dayOfWeek > 5,
  }));
}

function linesOf(view: View, step: Temporal.DurationLike): Temporal.ZonedDateTime[] {
  const first = firstLine(view);
  const lines: Temporal.ZonedDateTime[] = [];
  for (let line = first, count = 1; line.epochMilliseconds < view.until; count += 1) {
    lines.push(line);
    // Multiples of the first line, since steps added one by one would drift over daylight saving.
    line = first.add(timesOf(step, count));
  }
  return lines;
}

const timesOf = (step: Temporal.DurationLike, count: number): Temporal.DurationLike =>
  Object.fromEntries(Object.entries(step).map(([unit, size]) => [unit, Number(size) * count]));

/** The last line of the calendar at or before the left edge. */
function firstLine({ zoom, from, timeZone }: View): Temporal.ZonedDateTime {
  const edge = at(from, timeZone);
  if (zoom === 'day') return edge.round({ smallestUnit: 'hour', roundingMode: 'floor' });
  const day = edge.toPlainDate();
  if (zoom === 'year') return day.with({ day: 1 }).toZonedDateTime(timeZone);
  if (zoom === 'quarter') {
    return day.subtract({ days: day.dayOfWeek - 1 }).toZonedDateTime(timeZone);
  }
  return day.toZonedDateTime(timeZone);
}

const writers = new Map<string, Intl.DateTimeFormat>();

export function writer(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${JSON.stringify(options)}`;
  const known = writers.get(name) ?? new Intl.DateTimeFormat(language, options);
  writers.set(name, known);
  return known;
}

/** What the view shows, in words: "Week of 23 November 2026". */
export function viewName({ zoom, from, until, timeZone }: View, language = 'en-GB'): string {
  const middle = (from + until) / 2;
  const name = (options: Intl.DateTimeFormatOptions, instant = middle) =>
    writer(language, { ...options, timeZone }).format(instant);
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  if (zoom === 'day') return name({ weekday: 'long', ...day });
  if (zoom === 'week') return `Week of ${name(day, from)}`;
  if (zoom === 'month') return name(monthAndYear);
  if (zoom === 'year') return name({ year: 'numeric' });
  return `${name({ month: 'short' }, from)} – ${name({ month: 'short', year: 'numeric' }, until - 1)}`;
}

/** How far one press of an arrow, or the grid under the pointer, moves a bar. */
export const stepOf: Record<Zoom, Shift> = {
  day: { days: 0, minutes: 15 },
  week: { days: 0, minutes: 60 },
  month: { days: 1, minutes: 0 },
  quarter: { days: 1, minutes: 0 },
  year: { days: 7, minutes: 0 },
};

/** A move on the wall clock: whole days keep the hour, whatever the clocks did in between. */
export type Shift = { readonly days: number; readonly minutes: number };

export const times = ({ days, minutes }: Shift, count: number): Shift => ({
  days: days * count,
  minutes: minutes * count,
});

export const plus = (one: Shift, other: Shift): Shift => ({
  days: one.days + other.days,
  minutes: one.minutes + other.minutes,
});

/** The move nearest to a distance on the screen, in whole steps of the zoom. */
export function shiftOf({ zoom, from, until }: View, share: number): Shift {
  const step = stepOf[zoom];
  const size = step.days * 86_400_000 + step.minutes * 60_000;
  return times(step, Math.round((share * (until - from)) / size));
}

export const shifted = (instant: number, { days, minutes }: Shift, timeZone: string): number =>
  at(instant, timeZone).add({ days }).epochMilliseconds + minutes * 60_000;

/** A wall-clock time of a zone as an instant; one the clocks skip is read just after the gap. */
export const instantOf = (wall: string, timeZone: string): number =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds;

/** What a clock of the zone shows at an instant: `2026-11-27T15:00`. */
export const wallOf = (instant: number, timeZone: string): string =>
  at(instant, timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });

const day = 86_400_000;

/**
 * Many wall-clock times of one zone as instants. Where the zone's offset is the same for three days
 * around, it is taken as it is: ten thousand bookings are placed in a frame or two.
 */
export function clockOf(timeZone: string): (wall: string) => number {
  const offsets = new Map<number, number>();
  const offsetAt = (utcDay: number): number => {
    const known = offsets.get(utcDay) ?? at(utcDay * day, timeZone).offsetNanoseconds / 1e6;
    offsets.set(utcDay, known);
    return known;
  };
  return (wall) => {
    const asUtc = Date.parse(`${wall}Z`);
    const utcDay = Math.floor(asUtc / day);
    const offset = offsetAt(utcDay - 1);
    return offset === offsetAt(utcDay + 2) ? asUtc - offset : instantOf(wall, timeZone);
  };
}
