import type { Temporal } from 'temporal-polyfill';
import type { AgendaPoint, SeriesKind } from './contract-shapes.ts';

const homes: readonly SeriesKind[] = ['one-on-one', 'career', 'skip-level', 'mentoring'];

/** The kind of room in which a point shows: its own, or the pair's other one when that has ended. */
export function roomOf(track: SeriesKind, active: readonly SeriesKind[]): SeriesKind | null {
  return active.includes(track) ? track : (homes.find((kind) => active.includes(kind)) ?? null);
}

/** An open point is on the agenda of one room; a ticked one stays in the rooms it was ticked in. */
export function isOnAgenda(
  point: Pick<AgendaPoint, 'track' | 'ticked'> & { open: boolean },
  room: { kind: SeriesKind; isPlanned: boolean },
  active: readonly SeriesKind[],
): boolean {
  if (point.ticked) return true;
  return point.open && room.isPlanned && roomOf(point.track, active) === room.kind;
}

/** Later is further down. Seconds since 2020 leave room for many moves in between. */
export const placeAtEnd = (now: Temporal.Instant): number =>
  now.epochMilliseconds / 1000 - 1_577_836_800;

/** A place between two others; null when there is none left, and all must be spread anew. */
export function placeBetween(above: number | null, below: number | null): number | null {
  if (above === null) return below === null ? 0 : below - 1;
  if (below === null) return above + 1;
  const middle = (above + below) / 2;
  return above < middle && middle < below ? middle : null;
}
