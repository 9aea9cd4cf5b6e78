/** What one organisation shows, in memory: the compiled snapshot, and what counting needs of it. */
import { recompile } from './engine/compile.ts';
import type { Booking, PlacementSource, Snapshot } from './engine/types.ts';

/** What counting must know of a booking. */
export type BookingFacts = {
  /** `experiment/arm`, or empty. */
  readonly arm: string;
  /** Impressions to remember for a capped booking; 0: none. */
  readonly remembered: number;
};

/** What may be counted of one placement: bookings and versions that stand there or did of late. */
export type Countable = {
  readonly bookings: ReadonlyMap<string, BookingFacts>;
  readonly versions: ReadonlySet<string>;
};

export type Display = {
  readonly snapshot: Snapshot;
  readonly countable: ReadonlyMap<string, Countable>;
  /** Sources of placements that are open to everybody, for the public snapshot. */
  readonly open: ReadonlyMap<string, PlacementSource>;
};

export const emptyDisplay: Display = {
  snapshot: { placements: new Map() },
  countable: new Map(),
  open: new Map(),
};

const plain: BookingFacts = { arm: '', remembered: 0 };

export const armOf = ({ experiment }: Pick<Booking, 'experiment'>): string =>
  experiment ? `${experiment.name}/${experiment.arm}` : '';

const factsOf = (booking: Booking): BookingFacts =>
  booking.experiment || booking.cap
    ? { arm: armOf(booking), remembered: booking.cap?.times ?? 0 }
    : plain;

const replaced = <T>(all: ReadonlyMap<string, T>, name: string, one: T | null) => {
  const next = new Map(all);
  if (one === null) next.delete(name);
  else next.set(name, one);
  return next;
};

/** What was shown a moment ago is still being counted when it is gone: so much of it is remembered. */
const lately = 1_000;

function countableOf(source: PlacementSource, before: Countable | undefined): Countable {
  const bookings = new Map(source.bookings.map((booking) => [booking.id, factsOf(booking)]));
  const versions = new Set(Object.values(source.contents).map(({ versionId }) => versionId));
  const [mostBookings, mostVersions] = [bookings.size + lately, versions.size + lately];
  for (const [id, facts] of before?.bookings ?? []) {
    if (bookings.size < mostBookings && !bookings.has(id)) bookings.set(id, facts);
  }
  for (const id of before?.versions ?? []) if (versions.size < mostVersions) versions.add(id);
  return { bookings, versions };
}

/** The same with one placement's source in place of the one before; throws what `compile` throws. */
export function withSource(
  display: Display,
  { source, open }: { source: PlacementSource; open: boolean },
): Display {
  const countable = countableOf(source, display.countable.get(source.name));
  return {
    snapshot: recompile(display.snapshot, source),
    countable: replaced(display.countable, source.name, countable),
    open: replaced(display.open, source.name, open ? source : null),
  };
}

export const numberOf = ({ snapshot }: Display, placement: string): number =>
  snapshot.placements.get(placement)?.number ?? 0;
