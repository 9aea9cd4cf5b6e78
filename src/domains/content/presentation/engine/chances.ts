import type { CompiledBooking } from './compiled.ts';
import { bucketOf, drawOf } from './hash.ts';
import type { ViewerState } from './types.ts';
import { DAY } from './zones.ts';

/** What a booking says of one viewer beside its audience: arm, cap and draw. */

export function isInArm(compiled: CompiledBooking, key: string): boolean {
  const { experiment } = compiled.booking;
  if (!experiment) return true;
  const bucket = bucketOf(compiled.bucketSeed, key);
  return bucket >= experiment.from && bucket < experiment.until;
}

/** Impressions that count at this instant, oldest first. */
export function seenOf({ booking }: CompiledBooking, state: ViewerState | undefined, now: number) {
  const { cap, id } = booking;
  const seen = cap && state && Object.hasOwn(state.seen, id) ? state.seen[id] : undefined;
  return cap && seen ? seen.filter((at) => at > now - cap.days * DAY) : [];
}

/** When a booking that is capped now may be shown again; null: it may be now. */
export function cappedUntil(
  compiled: CompiledBooking,
  state: ViewerState | undefined,
  now: number,
): number | null {
  const { cap } = compiled.booking;
  if (!cap || !state) return null;
  const seen = seenOf(compiled, state, now);
  const oldest = seen[seen.length - cap.times];
  return oldest === undefined ? null : oldest + cap.days * DAY;
}

/** Its place in the viewer's draw among equals, least first. */
export const drawFor = (compiled: CompiledBooking, key: string): number =>
  drawOf(compiled.drawSeed, key, compiled.booking.weight);
