import { type Rule, ruleOf } from './recurrence.ts';
import type { Booking, Recurrence, ReleaseChange, Window } from './types.ts';
import { type Clock, clockOf, DAY, instantFrom, instantOf, SLACK, wallOf } from './zones.ts';

/** When a booking stands: its window, within it its recurrence, within that its releases. */

/** From (inclusive) until (exclusive), as instants, or as wall-clock times where a window says so. */
export type Span = { readonly from: number; readonly until: number };
/** A time in force, and the key of what shows meanwhile. */
export type Force = Span & { readonly content: string };

export type Times = {
  readonly onViewerClock: boolean;
  readonly window: Span;
  readonly occurrences: Occurrences | null;
  readonly forces: readonly Force[];
  /** It stands at no instant outside of these on any clock. */
  readonly hull: Span;
  /** Nothing about it changes later than this; before all time: nothing ever does. */
  readonly lastEdge: number;
  /** Whether a viewer's zone matters to it. */
  readonly zoned: boolean;
};
type Occurrences = { readonly rule: Rule; readonly length: number; readonly zone: string };

const NEVER = Number.NEGATIVE_INFINITY;
const FOR_EVER = Number.POSITIVE_INFINITY;
/** Longest stretch that `clockOf` covers, without the slack on both sides. */
export const STRETCH = 28 * DAY;

/** A window as it is read; NaN where its text is no time. */
export function spanOf({ clock, from, until }: Window): Span {
  const read = clock === 'viewer' ? wallOf : instantFrom;
  return {
    from: from === null ? NEVER : (read(from) ?? Number.NaN),
    until: until === null ? FOR_EVER : (read(until) ?? Number.NaN),
  };
}

/** Of a booking whose window was read and can be. */
export function timesOf(
  booking: Pick<Booking, 'window' | 'recurrence' | 'releases' | 'content'>,
  span: Span,
): Times {
  const { window, recurrence } = booking;
  const onViewerClock = window.clock === 'viewer';
  const occurrences = recurrence && occurrencesOf(recurrence);
  const forces = forcesOf(booking.content, booking.releases);
  const slack = onViewerClock ? SLACK : 0;
  const from = Math.max(span.from - slack, forces[0]?.from ?? FOR_EVER);
  const until = Math.min(span.until + slack, forces.at(-1)?.until ?? NEVER, endOf(occurrences));
  const zoned = onViewerClock || recurrence?.zone === 'viewer';
  const lastEdge = until < FOR_EVER ? until : occurrences ? FOR_EVER : lastOf(span, forces) + slack;
  return {
    onViewerClock,
    window: span,
    occurrences,
    forces,
    hull: { from, until },
    lastEdge,
    zoned,
  };
}

const occurrencesOf = (recurrence: Recurrence): Occurrences => ({
  rule: ruleOf(recurrence),
  length: recurrence.minutes * 60_000,
  zone: recurrence.zone,
});

const endOf = (occurrences: Occurrences | null): number =>
  occurrences ? occurrences.rule.last + occurrences.length + SLACK : FOR_EVER;

const lastOf = (window: Span, forces: readonly Force[]): number =>
  forces.reduce(
    (last, { from, until }) => Math.max(last, from, until < FOR_EVER ? until : NEVER),
    window.from,
  );

/** What is in force between any two instants at which a release goes live or is rolled back. */
function forcesOf(content: string, releases: readonly ReleaseChange[]): Force[] {
  if (releases.length === 0) return [{ from: NEVER, until: FOR_EVER, content }];
  const changes = releases.map((change) => ({
    ...change,
    from: instantFrom(change.liveFrom) ?? FOR_EVER,
    until: (change.rolledBackAt === null ? null : instantFrom(change.rolledBackAt)) ?? FOR_EVER,
  }));
  const edges = [NEVER, ...changes.flatMap(({ from, until }) => [from, until]), FOR_EVER];
  const moments = [...new Set(edges)].sort((a, b) => a - b);
  return moments.slice(0, -1).flatMap((from, i) => {
    const live = changes.filter((change) => change.from <= from && from < change.until);
    const shows = contentIn(content, releases, live);
    return shows === null ? [] : [{ from, until: moments[i + 1] ?? FOR_EVER, content: shows }];
  });
}

function contentIn(
  content: string,
  all: readonly ReleaseChange[],
  live: readonly (ReleaseChange & Span)[],
): string | null {
  const added =
    !all.some(({ does }) => does === 'adds') || live.some(({ does }) => does === 'adds');
  if (!added || live.some(({ does }) => does === 'ends')) return null;
  const pins = live.filter((change) => change.does === 'pins');
  return (
    pins.reduce<(typeof pins)[0] | null>(
      (latest, pin) => (latest && latest.from > pin.from ? latest : pin),
      null,
    )?.content ?? content
  );
}

/** When it stands between two instants at most a stretch apart, on the clock of a viewer; may overlap. */
export function standing(times: Times, viewerClock: Clock, from: number, until: number): Force[] {
  const window = times.onViewerClock
    ? {
        from: instantOf(viewerClock, times.window.from),
        until: instantOf(viewerClock, times.window.until),
      }
    : times.window;
  const begin = Math.max(from, window.from);
  const end = Math.min(until, window.until);
  if (begin >= end) return [];
  const spans = times.occurrences
    ? recurring(times.occurrences, viewerClock, begin, end)
    : [{ from: begin, until: end }];
  return spans.flatMap((span) =>
    times.forces
      .map((force) => ({
        from: Math.max(span.from, force.from),
        until: Math.min(span.until, force.until),
        content: force.content,
      }))
      .filter((both) => both.from < both.until),
  );
}

function recurring(
  { rule, length, zone }: Occurrences,
  viewerClock: Clock,
  from: number,
  until: number,
): Span[] {
  const clock = zone === 'viewer' ? viewerClock : clockOf(zone, from - SLACK, until + SLACK);
  return rule
    .starts(from - SLACK - length, until + SLACK)
    .map((start) => ({
      from: Math.max(from, instantOf(clock, start)),
      until: Math.min(until, instantOf(clock, start + length)),
    }))
    .filter((span) => span.from < span.until);
}

/** Stretches that together reach from one instant to another. */
function* stretches(from: number, until: number): Generator<Span> {
  for (let at = from; at < until; at += STRETCH) {
    yield { from: at, until: Math.min(at + STRETCH, until) };
  }
}

/**
 * When a window with its recurrence is open in a zone between two instants, in order and joined: for
 * timelines. A bar that begins at `from` may have begun before it.
 */
export function openings(
  window: Window,
  recurrence: Recurrence | null,
  zone: string,
  from: number,
  until: number,
): Span[] {
  const times = timesOf({ window, recurrence, releases: [], content: '' }, spanOf(window));
  const joined: { from: number; until: number }[] = [];
  for (const stretch of stretches(from, until)) {
    const clock = clockOf(zone, stretch.from - SLACK, stretch.until + SLACK);
    for (const span of standing(times, clock, stretch.from, stretch.until)) {
      const before = joined.at(-1);
      if (before && span.from <= before.until) before.until = Math.max(before.until, span.until);
      else joined.push({ from: span.from, until: span.until });
    }
  }
  return joined;
}
