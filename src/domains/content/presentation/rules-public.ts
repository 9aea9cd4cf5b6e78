/**
 * What of a placement may be handed to everybody, for a CDN and the engine in the browser. Rule: a
 * content is in it only if somebody could have been shown it by now. What begins later is left out
 * whole, with its name, window and audience, and so is what is over; `until` is when that changes next.
 */
import { Temporal } from 'temporal-polyfill';
import { openings } from './engine/times.ts';
import type { Booking, PlacementSource, ReleaseChange } from './engine/types.ts';

export type PublicSnapshot = { readonly placement: PlacementSource; readonly until: number };

/** Where a day begins first, and where it ends last. */
const earliest = 'Pacific/Kiritimati';
const latest = 'Etc/GMT+12';

const day = 86_400_000;
const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;

const isLive = ({ liveFrom, rolledBackAt }: ReleaseChange, now: number): boolean =>
  at(liveFrom) <= now && (rolledBackAt === null || now < at(rolledBackAt));

type Settled = { readonly booking: Booking; readonly since: number };

/** As its releases leave it at this moment, which are not told; null: not in force. */
function settled(booking: Booking, now: number): Settled | null {
  const live = booking.releases.filter((change) => isLive(change, now));
  const isAdded = live.some(({ does }) => does === 'adds');
  const waits = !isAdded && booking.releases.some(({ does }) => does === 'adds');
  if (waits || live.some(({ does }) => does === 'ends')) return null;
  const pins = live.filter((change) => change.does === 'pins');
  const pin = pins.sort((one, other) => at(one.liveFrom) - at(other.liveFrom)).at(-1);
  const since = Math.max(...live.map(({ liveFrom }) => at(liveFrom)), Number.NEGATIVE_INFINITY);
  return { booking: { ...booking, releases: [], content: pin?.content ?? booking.content }, since };
}

/** The first moment of late at which anybody anywhere may see it; null: none so soon. */
function beginsAt({ booking: { window, recurrence }, since }: Settled, now: number): number | null {
  const from = Math.max(since, now - 400 * day);
  return openings(window, recurrence, earliest, from, now + 2 * day)[0]?.from ?? null;
}

/** The moment from which nobody anywhere sees it any more. */
function endsAt({ window: { clock, until } }: Booking): number {
  if (until === null) return Number.POSITIVE_INFINITY;
  if (clock === 'instant') return at(until);
  return Temporal.PlainDateTime.from(until).toZonedDateTime(latest).epochMilliseconds;
}

const flipsOf = ({ releases }: Booking): number[] =>
  releases.flatMap(({ liveFrom, rolledBackAt }) => [
    at(liveFrom),
    ...(rolledBackAt ? [at(rolledBackAt)] : []),
  ]);

export function publicOf(source: PlacementSource, now: number): PublicSnapshot {
  const alive = source.bookings.filter((booking) => endsAt(booking) > now);
  const standing = alive.flatMap((booking) => settled(booking, now) ?? []);
  const begins = new Map(standing.map((one) => [one.booking, beginsAt(one, now)]));
  const bookings = standing
    .map(({ booking }) => booking)
    .filter((booking) => (begins.get(booking) ?? Number.POSITIVE_INFINITY) <= now);
  const named = new Set(bookings.map(({ content }) => content));
  const contents = Object.entries(source.contents).filter(([name]) => named.has(name));
  const later = [...alive.flatMap(flipsOf), ...alive.map(endsAt), ...begins.values()].filter(
    (moment): moment is number => moment !== null && moment > now,
  );
  return {
    placement: { ...source, bookings, contents: Object.fromEntries(contents) },
    until: Math.min(now + day, ...later),
  };
}
