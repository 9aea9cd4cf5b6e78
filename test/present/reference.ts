/**
 * The presentation engine by brute force, written from its README and not from its code: it asks every
 * booking anew at the instant in question, reads wall clocks minute by minute, takes recurrences from
 * another library (rrule) and evaluates CEL with the parser's own evaluator.
 */
import { Environment } from '@marcbachmann/cel-js';
import rrule from 'rrule';
import { Temporal } from 'temporal-polyfill';
import type {
  Booking,
  PlacementSource,
  Reason,
  Recurrence,
  ReleaseChange,
  Viewer,
  ViewerState,
} from '../../src/domains/content/presentation/engine/types.ts';
import { murmur } from './murmur.ts';

export type Answer = {
  readonly winners: readonly { booking: string; versionId: string; locale: string }[];
  readonly because: ReadonlyMap<string, Reason['because']>;
};

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

export function referenceAnswer(
  source: PlacementSource,
  viewer: Viewer,
  now: number,
  state: ViewerState = { seen: {} },
): Answer {
  const because = new Map<string, Reason['because']>();
  const inPlay: { booking: Booking; content: string; draw: number }[] = [];
  for (const booking of source.bookings) {
    const content = contentAt(booking, now);
    const reason = content
      ? refusalOf(source, booking, content, viewer, now, state)
      : absenceOf(booking, now);
    if (reason) because.set(booking.id, reason);
    else if (content) inPlay.push({ booking, content, draw: drawOf(booking, viewer.key) });
  }
  inPlay.sort((a, b) => b.booking.priority - a.booking.priority || a.draw - b.draw);
  const last = inPlay[source.capacity - 1]?.booking.priority ?? 0;
  inPlay.forEach(({ booking }, i) => {
    const lost = booking.priority === last ? 'lost-draw' : 'lower-priority';
    because.set(booking.id, i < source.capacity ? 'won' : lost);
  });
  const winners = inPlay.slice(0, source.capacity).map(({ booking, content }) => ({
    booking: booking.id,
    versionId: source.contents[content]?.versionId ?? '',
    locale: languageOf(source, content, viewer.locale),
  }));
  return { winners, because };
}

const isLive = (change: ReleaseChange, now: number): boolean =>
  Date.parse(change.liveFrom) <= now &&
  (change.rolledBackAt === null || now < Date.parse(change.rolledBackAt));

function contentAt({ releases, content }: Booking, now: number): string | null {
  const live = releases.filter((change) => isLive(change, now));
  if (releases.some(({ does }) => does === 'adds') && !live.some(({ does }) => does === 'adds')) {
    return null;
  }
  if (live.some(({ does }) => does === 'ends')) return null;
  let shown = content;
  let since = Number.NEGATIVE_INFINITY;
  for (const change of live) {
    if (change.does !== 'pins' || Date.parse(change.liveFrom) < since) continue;
    shown = change.content;
    since = Date.parse(change.liveFrom);
  }
  return shown;
}

function absenceOf({ releases }: Booking, now: number): Reason['because'] {
  if (releases.some((change) => change.does === 'ends' && isLive(change, now))) return 'ended';
  const coming = releases.some(
    ({ does, liveFrom, rolledBackAt }) =>
      does === 'adds' &&
      Date.parse(liveFrom) > now &&
      (rolledBackAt === null || Date.parse(rolledBackAt) > Date.parse(liveFrom)),
  );
  return coming ? 'not-live-yet' : 'rolled-back';
}

function refusalOf(
  source: PlacementSource,
  booking: Booking,
  content: string,
  viewer: Viewer,
  now: number,
  state: ViewerState,
): Reason['because'] | null {
  const { window, recurrence, audience, experiment, cap } = booking;
  const type = source.contents[content]?.type ?? '';
  if (source.accepts.length > 0 && !source.accepts.includes(type)) return 'type-not-accepted';
  const reached = (time: string): boolean =>
    window.clock === 'viewer'
      ? hasRead(viewer.timeZone, Date.parse(`${time}Z`), now)
      : Date.parse(time) <= now;
  if (window.from !== null && !reached(window.from)) return 'before-window';
  if (window.until !== null && reached(window.until)) return 'after-window';
  if (recurrence && !isInOccurrence(recurrence, viewer.timeZone, now)) return 'not-in-recurrence';
  if (audience !== null && !isAudience(audience, viewer)) return 'audience';
  if (experiment) {
    const bucket = bucketOf(experiment.name, viewer.key);
    const covers = ({ experiment: other }: Booking): boolean =>
      other?.name === experiment.name && other.from <= bucket && bucket < other.until;
    if (!covers(booking)) return source.bookings.some(covers) ? 'other-arm' : 'holdout';
  }
  const seen = state.seen[booking.id]?.filter((at) => cap && at > now - cap.days * DAY) ?? [];
  return cap && seen.length >= cap.times ? 'capped' : null;
}

const readings = new Map<string, number>();

/** The latest that a zone's clock has read up to this minute, as if it were UTC. */
function latestReading(zone: string, now: number): number {
  const minute = Math.floor(now / MINUTE) * MINUTE;
  const key = `${zone} ${minute}`;
  const known = readings.get(key);
  if (known !== undefined) return known;
  let latest = readingOf(zone, minute);
  const hours = [1, 2, 3].map((hour) => readingOf(zone, minute - hour * 60 * MINUTE));
  const steady = hours.every((reading, i) => latest - reading === (i + 1) * 60 * MINUTE);
  for (let back = 1; back <= 180 && !steady; back += 1) {
    latest = Math.max(latest, readingOf(zone, minute - back * MINUTE));
  }
  readings.set(key, latest);
  return latest;
}

const hasRead = (zone: string, wall: number, now: number): boolean =>
  latestReading(zone, now) >= wall;

const moments = new Map<string, number>();
function readingOf(zone: string, at: number): number {
  const key = `${zone} ${at}`;
  const known = moments.get(key);
  if (known !== undefined) return known;
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const reading = at + offsetNanoseconds / 1e6;
  moments.set(key, reading);
  return reading;
}

function isInOccurrence(recurrence: Recurrence, viewerZone: string, now: number): boolean {
  const zone = recurrence.zone === 'viewer' ? viewerZone : recurrence.zone;
  const length = recurrence.minutes * MINUTE;
  const near = latestReading(zone, now);
  return startsOf(recurrence, near - length - 2 * DAY, near + 2 * DAY).some(
    (start) => hasRead(zone, start, now) && !hasRead(zone, start + length, now),
  );
}

const sets = new Map<string, { between: (a: Date, b: Date, inc: boolean) => Date[] }>();
function startsOf({ rule, start }: Recurrence, from: number, until: number): number[] {
  const key = `${start} ${rule}`;
  const untilWhole = rule.replace(/UNTIL=(\d{8})(?=;|$)/, 'UNTIL=$1T235959');
  const options = rrule.RRule.parseString(untilWhole);
  const dtstart = new Date(`${start}Z`);
  const set = sets.get(key) ?? new rrule.RRule({ ...options, dtstart });
  sets.set(key, set);
  return set.between(new Date(from), new Date(until), true).map((date) => date.getTime());
}

const language = new Environment({
  unlistedVariablesAreDyn: true,
  homogeneousAggregateLiterals: false,
});

function isAudience(expression: string, viewer: Viewer): boolean {
  const known: Record<string, unknown> = { locale: viewer.locale, timeZone: viewer.timeZone };
  for (const [name, value] of Object.entries(viewer.attributes)) {
    const [group, inner] = name.split('.');
    if (inner === undefined) known[name] = value;
    else known[group ?? ''] = { ...(known[group ?? ''] as object), [inner]: value };
  }
  try {
    return language.parse(expression)({ ...known, viewer: known }) === true;
  } catch {
    return false;
  }
}

const bucketOf = (experiment: string, key: string): number =>
  Math.floor((murmur(key, murmur(experiment, 0)) / 2 ** 32) * 10_000);

const drawOf = ({ id, weight }: Booking, key: string): number =>
  -Math.log((murmur(key, murmur(id, 0)) + 0.5) / 2 ** 32) / weight;

function languageOf(source: PlacementSource, content: string, wanted: string): string {
  const { body, defaultLocale } = source.contents[content] ?? { body: { locales: {} } };
  const written = Object.keys(body.locales);
  for (let tag = wanted; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const exact = written.find((one) => one.toLowerCase() === tag.toLowerCase());
    if (exact) return exact;
  }
  const language = wanted.split('-')[0]?.toLowerCase();
  const sibling = written.find((one) => one.toLowerCase().split('-')[0] === language);
  return sibling ?? written.find((one) => one === defaultLocale) ?? written[0] ?? '';
}
