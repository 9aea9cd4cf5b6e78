import { unknownTo } from './audience.ts';
import { cappedUntil, drawFor, isInArm, seenOf } from './chances.ts';
import type { CompiledBooking, CompiledPlacement } from './compiled.ts';
import { faceOf } from './face.ts';
import { bucketOf } from './hash.ts';
import { present } from './present.ts';
import { type Force, STRETCH, standing } from './times.ts';
import type { Reason, Snapshot, Trace, Verdict, Viewer, ViewerState } from './types.ts';
import { clockOf, instantFrom, instantIn, SLACK } from './zones.ts';

/** Who asks when, and on which clock. */
type Asked = {
  readonly placement: CompiledPlacement;
  readonly viewer: Viewer;
  readonly now: number;
  readonly state: ViewerState | undefined;
};

/** How many stretches of 28 days ahead the next occurrence is looked for: two years. */
const AHEAD = 27;

/**
 * Why each booking of a placement won or lost for this viewer at this instant; null: there is no such
 * placement. It asks every booking one by one and so takes long; what it says is what `present` does.
 */
export function explain(
  snapshot: Snapshot,
  placement: string,
  viewer: Viewer,
  now: number,
  state?: ViewerState,
): Trace | null {
  const compiled = snapshot.placements.get(placement);
  const presentation = present(snapshot, placement, viewer, now, state);
  if (!compiled || !presentation) return null;
  const asked: Asked = { placement: compiled, viewer, now, state };
  const refused = new Map(compiled.bookings.map((one) => [one, refusal(one, asked)]));
  const ranking = rankingOf(
    compiled.bookings.filter((one) => !refused.get(one)),
    viewer.key,
  );
  const winners = ranking.slice(0, compiled.source.capacity);
  const verdicts = compiled.bookings.map((one): Verdict => {
    const reason = refused.get(one) ?? placeOf(one, winners);
    return { booking: one.booking.id, reason };
  });
  return { presentation, at: now, verdicts: winnersFirst(verdicts) };
}

/** What keeps a booking out whatever else is booked; null: nothing. */
function refusal(compiled: CompiledBooking, asked: Asked): Reason | null {
  return (
    byForce(compiled, asked) ??
    byWindow(compiled, asked) ??
    byRecurrence(compiled, asked) ??
    byAudience(compiled, asked) ??
    byExperiment(compiled, asked) ??
    byCap(compiled, asked)
  );
}

const forceAt = ({ times }: CompiledBooking, now: number): Force | undefined =>
  times.forces.find(({ from, until }) => from <= now && now < until);

function byForce(compiled: CompiledBooking, { placement, now }: Asked): Reason | null {
  const force = forceAt(compiled, now);
  if (!force) return byRelease(compiled, now);
  const { type = '' } = placement.source.contents[force.content] ?? {};
  return faceOf(placement, compiled, force.content) ? null : { because: 'type-not-accepted', type };
}

/** The release that ends it, else the next that adds it, else the last that was rolled back. */
function byRelease({ booking }: CompiledBooking, now: number): Reason {
  const changes = booking.releases.map(({ release, does, liveFrom, rolledBackAt }) => {
    const until = rolledBackAt === null ? null : instantFrom(rolledBackAt);
    return {
      release,
      does,
      from: instantFrom(liveFrom) ?? 0,
      until: until ?? Number.POSITIVE_INFINITY,
    };
  });
  const ending = changes.find(
    ({ does, from, until }) => does === 'ends' && from <= now && now < until,
  );
  if (ending) return { because: 'ended', release: ending.release, at: ending.from };
  const adding = changes.filter(({ does, from, until }) => does === 'adds' && from < until);
  const [next] = adding.filter(({ from }) => from > now).sort((a, b) => a.from - b.from);
  if (next) return { because: 'not-live-yet', release: next.release, from: next.from };
  const [last = changes[0]] = adding.sort((a, b) => b.until - a.until);
  return { because: 'rolled-back', release: last?.release ?? '', at: last?.until ?? now };
}

function byWindow({ times }: CompiledBooking, { now, viewer }: Asked): Reason | null {
  const at = (wall: number): number =>
    times.onViewerClock ? instantIn(viewer.timeZone, wall) : wall;
  const [from, until] = [at(times.window.from), at(times.window.until)];
  if (now < from) return { because: 'before-window', from };
  return now >= until ? { because: 'after-window', until } : null;
}

function byRecurrence({ times }: CompiledBooking, { viewer, now }: Asked): Reason | null {
  if (!times.occurrences) return null;
  for (let stretch = 0; stretch < AHEAD; stretch += 1) {
    const [from, until] = [now + stretch * STRETCH, now + (stretch + 1) * STRETCH];
    const clock = clockOf(viewer.timeZone, from - SLACK, until + SLACK);
    const [first] = standing(times, clock, from, until).sort((a, b) => a.from - b.from);
    if (first)
      return first.from === now ? null : { because: 'not-in-recurrence', next: first.from };
  }
  return { because: 'not-in-recurrence', next: null };
}

function byAudience({ audience }: CompiledBooking, { viewer }: Asked): Reason | null {
  const failed = audience?.terms.find(({ test }) => test(viewer) !== true);
  return failed
    ? { because: 'audience', term: failed.text, unknown: unknownTo(viewer, failed) }
    : null;
}

function byExperiment(compiled: CompiledBooking, { placement, viewer }: Asked): Reason | null {
  const { experiment } = compiled.booking;
  if (!experiment || isInArm(compiled, viewer.key)) return null;
  const bucket = bucketOf(compiled.bucketSeed, viewer.key);
  const other = placement.bookings.find(
    (one) => one.booking.experiment?.name === experiment.name && isInArm(one, viewer.key),
  );
  const arm = other?.booking.experiment?.arm;
  return arm === undefined
    ? { because: 'holdout', experiment: experiment.name, bucket }
    : { because: 'other-arm', experiment: experiment.name, bucket, arm };
}

function byCap(compiled: CompiledBooking, { state, now }: Asked): Reason | null {
  const freeAt = cappedUntil(compiled, state, now);
  const seen = seenOf(compiled, state, now).length;
  return freeAt === null ? null : { because: 'capped', seen, freeAt };
}

/** Those that qualified, the best first. */
const rankingOf = (
  qualified: readonly CompiledBooking[],
  key: string,
): readonly CompiledBooking[] =>
  qualified
    .map((compiled) => ({ compiled, draw: drawFor(compiled, key) }))
    .sort((a, b) => b.compiled.booking.priority - a.compiled.booking.priority || a.draw - b.draw)
    .map(({ compiled }) => compiled);

/** Of one that qualified. */
function placeOf(compiled: CompiledBooking, winners: readonly CompiledBooking[]): Reason {
  const index = winners.indexOf(compiled);
  const last = winners.at(-1)?.booking;
  if (index >= 0 || !last) return { because: 'won', place: index + 1 };
  return last.priority > compiled.booking.priority
    ? { because: 'lower-priority', than: last.id }
    : { because: 'lost-draw', to: last.id };
}

function winnersFirst(verdicts: readonly Verdict[]): Verdict[] {
  const place = ({ reason }: Verdict): number =>
    reason.because === 'won' ? reason.place : verdicts.length + 1;
  return [...verdicts].sort((a, b) => place(a) - place(b));
}
