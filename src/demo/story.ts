import type { Temporal } from 'temporal-polyfill';
import type { Scene } from './people.ts';
import type { Random } from './random.ts';
import type { DemoPerson } from './roster.ts';
import { places, skipReasons, topics } from './words.ts';

export type Kind = 'one-on-one' | 'career' | 'skip-level' | 'mentoring';

/** What is special about a pair, so that every nudge has its reason. */
export type Plot = 'steady' | 'tiring' | 'status' | 'quiet' | 'overdue' | 'skipped';

export type Teller = Scene & {
  readonly random: Random;
  readonly note: (markdown: string) => { state: string; text: string };
  /** What is promised and open, across all pairs. */
  readonly promised: Set<string>;
};

export type Pair = {
  readonly pairId: string;
  readonly manager: DemoPerson;
  readonly engineer: DemoPerson;
  readonly plot: Plot;
  /** Nobody can sign in to read the words of the others, so they have none. */
  readonly hasWords: boolean;
};

export type Held = {
  readonly meetingId: string;
  readonly startsAt: Temporal.Instant;
  readonly createdAt: Temporal.Instant;
  /** Counted back from the latest, which is 0. */
  readonly ago: number;
};

export type Series = {
  readonly kind: Kind;
  readonly rrule: string;
  readonly timeZone: string;
  readonly minutes: number;
  readonly sealed: boolean;
  /** In order; the last one is planned. */
  readonly slots: readonly Temporal.Instant[];
};

export const topicAt = (at: Temporal.Instant): string =>
  topics[Math.floor(at.epochMilliseconds / (56 * 86_400_000)) % topics.length] ?? 'the release';

export function addPair(teller: Teller, pair: Omit<Pair, 'pairId'>, since: Temporal.Instant): Pair {
  const { book, organisationId, newId } = teller;
  const pairId = newId();
  const ids = { organisation_id: organisationId, pair_id: pairId };
  const [manager, engineer] = [pair.manager.personId, pair.engineer.personId];
  const at = since.toString();
  book.add('meetings.pairs', {
    ...ids,
    manager_id: manager,
    engineer_id: engineer,
    created_at: at,
    created_by: manager,
  });
  for (const personId of [manager, engineer]) {
    book.add('meetings.access', { ...ids, person_id: personId, since: at });
  }
  return { ...pair, pairId };
}

/** A series and all its meetings: held, moved, skipped; answers those that were held. */
export function tellSeries(
  teller: Teller,
  pair: Pair,
  series: Series,
): { held: Held[]; planned: Held } {
  const { book, organisationId, newId, random } = teller;
  const seriesId = newId();
  const first = series.slots[0] ?? teller.now;
  book.add('meetings.series', {
    organisation_id: organisationId,
    series_id: seriesId,
    pair_id: pair.pairId,
    kind: series.kind,
    rrule: series.rrule,
    time_zone: series.timeZone,
    starts_on: first
      .toZonedDateTimeISO(series.timeZone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'second' }),
    duration_minutes: series.minutes,
    place: random.pick(places),
    sealed_preparation: series.sealed,
    created_at: first.subtract({ hours: 48 }).toString(),
    created_by: pair.manager.personId,
  });
  const last = series.slots.length - 1;
  const told = series.slots.map((slot, at) =>
    tellMeeting(teller, pair, {
      series,
      seriesId,
      slot,
      before: series.slots[at - 1] ?? slot,
      ago: last - 1 - at,
    }),
  );
  const planned = told.at(-1);
  if (!planned) throw new Error('a series without a slot');
  return { held: told.filter((one) => one.ago >= 0 && one.wasHeld), planned };
}

type Slot = {
  readonly series: Series;
  readonly seriesId: string;
  readonly slot: Temporal.Instant;
  readonly before: Temporal.Instant;
  readonly ago: number;
};

function tellMeeting(teller: Teller, pair: Pair, { series, seriesId, slot, before, ago }: Slot) {
  const { book, organisationId, newId, random } = teller;
  const meetingId = newId();
  const isPlanned = ago < 0;
  const isSkipped = !isPlanned && isSkippedIn(pair, series, ago, random);
  const isMoved = !isPlanned && !isSkipped && random.chance(0.08);
  const startsAt = isMoved ? slot.add({ hours: random.pick([2, 24, 27, 48]) }) : slot;
  const createdAt = before.add({ minutes: 35 }).subtract({ hours: before === slot ? 48 : 0 });
  const by = random.chance(0.7) ? pair.manager.personId : pair.engineer.personId;
  const ended = startsAt.add({ minutes: series.minutes + random.whole(-4, 6) }).toString();
  book.add('meetings.meetings', {
    organisation_id: organisationId,
    meeting_id: meetingId,
    series_id: seriesId,
    pair_id: pair.pairId,
    kind: series.kind,
    occurrence_at: slot.toString(),
    starts_at: startsAt.toString(),
    duration_minutes: series.minutes,
    created_at: createdAt.toString(),
    held_at: isPlanned || isSkipped ? null : ended,
    held_by: isPlanned || isSkipped ? null : by,
    skipped_at: isSkipped ? slot.subtract({ hours: 3 }).toString() : null,
    skipped_by: isSkipped ? by : null,
    skip_reason: isSkipped ? random.pick(skipReasons) : null,
  });
  if (isMoved) {
    book.add('meetings.moves', {
      organisation_id: organisationId,
      move_id: newId(),
      meeting_id: meetingId,
      pair_id: pair.pairId,
      from_at: slot.toString(),
      to_at: startsAt.toString(),
      moved_by: by,
      moved_at: slot.subtract({ hours: 20 }).toString(),
    });
  }
  return { meetingId, startsAt, createdAt, ago, wasHeld: !isPlanned && !isSkipped };
}

function isSkippedIn(pair: Pair, series: Series, ago: number, random: Random): boolean {
  if (series.kind === 'career') return false;
  if (ago < 6) return pair.plot === 'skipped' && ago === 0;
  return random.chance(0.06);
}
