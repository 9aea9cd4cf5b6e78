import { pageAt } from './pages.ts';
import type { Snapshot } from './types.ts';
import { DAY } from './zones.ts';

/** Boundaries further away than this are not looked for. */
const FAR = 400 * DAY;

/**
 * The next instants after `from` at which a placement may change for viewers of a time zone, at most
 * `count`, within 400 days; to wake at, or to draw.
 */
export function nextBoundaries(
  snapshot: Snapshot,
  placement: string,
  timeZone: string,
  from: number,
  count: number,
): number[] {
  const compiled = snapshot.placements.get(placement);
  const found: number[] = [];
  if (!compiled) return found;
  for (let at = from; at < Math.min(from + FAR, compiled.lastEdge + 1) && found.length < count; ) {
    const page = pageAt(compiled, at);
    const inner = page.stripFor(timeZone).edges.slice(1, -1);
    found.push(...inner.filter((edge) => edge > from));
    at = page.until;
  }
  return found.slice(0, count);
}
