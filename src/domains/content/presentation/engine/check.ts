import { problemWith } from './audience.ts';
import { checkRecurrence } from './recurrence.ts';
import type { Span } from './times.ts';
import type { Booking, PlacementSource, ReleaseChange, SourceProblem, Window } from './types.ts';
import { instantFrom } from './zones.ts';

/** What is wrong with a source, said to the person who wrote it. */

/** Most bookings of one placement, and most releases that touch one booking. */
const MOST_BOOKINGS = 200_000;
const MOST_CHANGES = 100;

export class SourceError extends Error {
  readonly problems: readonly SourceProblem[];
  constructor(problems: readonly SourceProblem[]) {
    super(
      problems
        .slice(0, 5)
        .map(({ message }) => message)
        .join(' '),
    );
    this.name = 'SourceError';
    this.problems = problems;
  }
}

type Say = (field: SourceProblem['field'], message: string) => void;

export function checkPlacement(source: PlacementSource, problems: SourceProblem[]): void {
  const say = sayer(problems, source.name, null);
  if (!isWhole(source.capacity, 1, 100)) say('placement', 'A placement shows 1 to 100 at once.');
  if (source.bookings.length > MOST_BOOKINGS) {
    say('placement', `A placement holds at most ${MOST_BOOKINGS} bookings.`);
  }
}

/** Adds what is wrong with one booking, whose window was read as `span`. `ids` holds the ids already met. */
export function checkBooking(
  source: PlacementSource,
  booking: Booking,
  span: Span,
  ids: Set<string>,
  problems: SourceProblem[],
): void {
  const say = sayer(problems, source.name, booking.id);
  if (ids.has(booking.id)) say('id', 'Two bookings carry the same id.');
  ids.add(booking.id);
  if (!Object.hasOwn(source.contents, booking.content)) say('content', 'Its content is missing.');
  checkWindow(booking.window, span, say);
  const recurrence = booking.recurrence && checkRecurrence(booking.recurrence);
  if (recurrence) say('recurrence', recurrence);
  const audience = booking.audience === null ? null : problemWith(booking.audience);
  if (audience) say('audience', audience);
  checkNumbers(booking, say);
  checkReleases(booking.releases, source, say);
}

const sayer =
  (problems: SourceProblem[], placement: string, booking: string | null): Say =>
  (field, message) => {
    problems.push({ placement, booking, field, message });
  };

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

function checkWindow({ clock }: Window, { from, until }: Span, say: Say): void {
  const like = clock === 'viewer' ? '2026-01-30T15:00' : '2026-01-30T14:00:00Z';
  if (Number.isNaN(from) || Number.isNaN(until)) say('window', `Write its times like ${like}.`);
  else if (from >= until) say('window', 'It ends before it begins.');
}

function checkNumbers({ priority, weight, cap, experiment }: Booking, say: Say): void {
  if (!isWhole(priority, -1e9, 1e9)) say('priority', 'A priority is a whole number.');
  if (!(weight > 0 && weight <= 1e6)) say('weight', 'A weight is above 0 and at most 1000000.');
  if (cap && !(isWhole(cap.times, 1, 100) && isWhole(cap.days, 1, 366))) {
    say('cap', 'A cap is 1 to 100 times within 1 to 366 days.');
  }
  if (!experiment) return;
  const { from, until } = experiment;
  if (!(isWhole(from, 0, 10_000) && isWhole(until, 0, 10_000) && from < until)) {
    say('experiment', 'An arm takes a share between 0 and 10000.');
  }
}

function checkReleases(
  releases: readonly ReleaseChange[],
  { contents }: PlacementSource,
  say: Say,
): void {
  if (releases.length > MOST_CHANGES) {
    say('releases', `At most ${MOST_CHANGES} releases may touch one booking.`);
  }
  for (const change of releases) {
    const times = [change.liveFrom, change.rolledBackAt ?? change.liveFrom];
    if (times.some((time) => instantFrom(time) === null)) {
      say('releases', `The times of release “${change.release}” cannot be read.`);
    }
    if (change.does === 'pins' && !Object.hasOwn(contents, change.content)) {
      say('releases', `What release “${change.release}” pins is missing.`);
    }
  }
}
