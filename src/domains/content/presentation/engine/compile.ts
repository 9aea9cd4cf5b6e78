import { audienceOf } from './audience.ts';
import { checkBooking, checkPlacement, SourceError } from './check.ts';
import type { CompiledBooking, CompiledPlacement } from './compiled.ts';
import { hash } from './hash.ts';
import { pageAt } from './pages.ts';
import { type Span, STRETCH, spanOf, timesOf } from './times.ts';
import type { Booking, PlacementSource, Snapshot, Source, SourceProblem } from './types.ts';
import { DAY } from './zones.ts';

export { SourceError };

/** Longest that compiling holds the program before it lets others run, in ms. */
const SLICE = 5;
/** Bookings between two looks at the time. */
const STEP = 64;

/**
 * Compiles a whole source, letting others run every few milliseconds. Throws a SourceError naming
 * everything that is wrong. With `now`, what is decided first is drawn beforehand too.
 */
export async function compile(source: Source, at: { now?: number } = {}): Promise<Snapshot> {
  const placements = new Map<string, CompiledPlacement>();
  const problems: SourceProblem[] = [];
  let begun = Date.now();
  for (const placement of source.placements) {
    for (const done of steps(placement, problems)) {
      if (done) placements.set(placement.name, warm(done, at.now));
      if (Date.now() - begun < SLICE) continue;
      await breath();
      begun = Date.now();
    }
  }
  if (problems.length > 0) throw new SourceError(problems);
  return { placements };
}

/** Compiles one placement at once. Throws a SourceError. */
export function compilePlacement(
  source: PlacementSource,
  at: { now?: number } = {},
): CompiledPlacement {
  const problems: SourceProblem[] = [];
  const done = [...steps(source, problems)].find((step) => step !== null);
  if (!done || problems.length > 0) throw new SourceError(problems);
  return warm(done, at.now);
}

/** The snapshot with one placement compiled anew, or without one; the other is left as it was. */
export function recompile(
  snapshot: Snapshot,
  change: PlacementSource | { readonly remove: string },
  at: { now?: number } = {},
): Snapshot {
  const placements = new Map(snapshot.placements);
  if ('remove' in change) placements.delete(change.remove);
  else placements.set(change.name, compilePlacement(change, at));
  return { placements };
}

/** Nothing until the last step, which is the placement; nothing then either if it has problems. */
function* steps(
  source: PlacementSource,
  problems: SourceProblem[],
): Generator<CompiledPlacement | null> {
  const before = problems.length;
  const ids = new Set<string>();
  const compiled: CompiledBooking[] = [];
  checkPlacement(source, problems);
  for (const booking of source.bookings) {
    const sound = problems.length;
    const span = spanOf(booking.window);
    checkBooking(source, booking, span, ids, problems);
    if (problems.length === sound) compiled.push(compileBooking(booking, span));
    if (ids.size % STEP === 0) yield null;
  }
  if (problems.length === before) yield assembled(source, compiled);
}

function compileBooking(booking: Booking, span: Span): CompiledBooking {
  const { id, audience, experiment } = booking;
  return {
    booking,
    audience: audience === null ? null : audienceOf(audience),
    times: timesOf(booking, span),
    drawSeed: hash(id, 0),
    bucketSeed: experiment ? hash(experiment.name, 0) : 0,
    faces: null,
  };
}

function assembled(source: PlacementSource, compiled: CompiledBooking[]): CompiledPlacement {
  return {
    name: source.name,
    number: source.number,
    source,
    bookings: inOrder(compiled),
    pageLength: pageLengthOf(compiled),
    lastEdge: compiled.reduce(
      (last, { times }) => Math.max(last, times.lastEdge),
      Number.NEGATIVE_INFINITY,
    ),
    zoned: compiled.some(({ times }) => times.zoned),
    current: null,
  };
}

/** Greater priority first, else as they came; by buckets, since sorting many at once would hold others up. */
function inOrder(compiled: readonly CompiledBooking[]): CompiledBooking[] {
  const groups = Map.groupBy(compiled, ({ booking }) => booking.priority);
  const priorities = [...groups.keys()].sort((a, b) => b - a);
  return priorities.flatMap((priority) => groups.get(priority) ?? []);
}

/** Most that begins or ends within one page. */
const PAGE_EDGES = 128;

/** Short enough that a page of the busiest four weeks holds little more than what stands at once. */
function pageLengthOf(compiled: readonly CompiledBooking[]): number {
  const months = new Map<number, number>();
  let most = 0;
  for (const { times } of compiled) {
    for (const edge of [times.hull.from, times.hull.until]) {
      const month = Math.floor(edge / STRETCH);
      const count = Number.isFinite(edge) ? (months.get(month) ?? 0) + 1 : 0;
      months.set(month, count);
      most = Math.max(most, count);
    }
  }
  const parts = [1, 4, 28, 112].find((divided) => most / divided <= PAGE_EDGES) ?? 672;
  return (28 * DAY) / parts;
}

function warm(placement: CompiledPlacement, now: number | undefined): CompiledPlacement {
  if (now !== undefined) pageAt(placement, now).stripFor('UTC');
  return placement;
}

/** Lets what waits run; where there is no timer, lets go at least of the microtask. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setTimeout === 'function') setTimeout(resolve, 0);
    else resolve();
  });
