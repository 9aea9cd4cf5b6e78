/** From what a viewer reports to counts that name nobody, and to what the viewer keeps for caps. */
import { createHmac } from 'node:crypto';
import type { z } from 'zod';
import type { happening } from './contract-shapes.ts';
import type { ViewerStates } from './engine/state.ts';
import type { ViewerState } from './engine/types.ts';
import type { Display } from './rules-display.ts';
import type { Count } from './rules-figures.ts';

export type Happening = z.output<typeof happening>;

/** One of 32 bits, the same for one viewer and booking each time, telling nothing of who it is. */
export function viewerBit(
  secret: string | undefined,
  bookingId: string,
  viewerKey: string | undefined,
): number {
  if (secret === undefined || viewerKey === undefined) return 0;
  const hash = createHmac('sha256', secret).update(`${bookingId} ${viewerKey}`).digest();
  return (1 << (hash.readUInt8(0) & 31)) | 0;
}

/** What is neither shown here now nor was of late is nothing of ours, and is not counted. */
export function countsOf<One extends Happening>(
  display: Display,
  happenings: readonly One[],
  bitOf: (one: One) => number,
): Count[] {
  return happenings.flatMap((one) => {
    const { placement, bookingId, versionId, what, times } = one;
    const countable = display.countable.get(placement);
    const facts = countable?.bookings.get(bookingId);
    if (!facts || !countable?.versions.has(versionId)) return [];
    const impressions = what === 'impression' ? times : 0;
    const actions = what === 'action' ? times : 0;
    const of = { placement, bookingId, versionId, arm: facts.arm };
    return [{ ...of, impressions, actions, viewers: bitOf(one) }];
  });
}

type Seen = {
  readonly display: Display;
  readonly happenings: readonly Happening[];
  readonly state: string | undefined;
  readonly now: number;
};

/** What the viewer keeps after these impressions: of capped bookings, as many as the cap asks about. */
export async function stateAfter(
  seals: ViewerStates,
  viewerKey: string,
  { display, happenings, state, now }: Seen,
): Promise<string | null> {
  const before: ViewerState = state ? await seals.open(viewerKey, state) : { seen: {} };
  const seen: Record<string, readonly number[]> = { ...before.seen };
  for (const { placement, bookingId, what, times } of happenings) {
    const most = display.countable.get(placement)?.bookings.get(bookingId)?.remembered ?? 0;
    if (most === 0 || what !== 'impression') continue;
    const added = Array.from({ length: Math.min(times, most) }, () => now);
    seen[bookingId] = [...(seen[bookingId] ?? []), ...added].slice(-most);
  }
  return Object.keys(seen).length > 0 ? seals.seal(viewerKey, { seen }) : null;
}
