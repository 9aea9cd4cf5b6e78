/** Where things lie on a timeline: days as parts of its width, and rows in which nothing overlaps. */
import type { Piece } from './calls.ts';

// A day without a time is read as midnight UTC, where every day has the same length.
const dayNumber = (day: string): number => Math.round(Date.parse(day) / 86_400_000);

const dayAt = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

export type Stretch = { readonly first: number; readonly days: number };

export const stretchAround = (today: string, before: number, after: number): Stretch => ({
  first: dayNumber(today) - before,
  days: before + after,
});

export type Placed = { readonly start: number; readonly width: number };

/** Start and width in percent, cut where the stretch ends; nothing when it lies outside. */
export function placeOf(
  { first, days }: Stretch,
  from: string,
  until: string | null,
): Placed | undefined {
  const begin = Math.max(dayNumber(from) - first, 0);
  const end = Math.min(until ? dayNumber(until) + 1 - first : days, days);
  if (end <= 0 || begin >= days || end <= begin) return undefined;
  return { start: (begin / days) * 100, width: ((end - begin) / days) * 100 };
}

/** The first of each month within, with its place. */
export function monthsOf({ first, days }: Stretch): { day: string; start: number }[] {
  return Array.from({ length: days }, (_, nth) => ({ day: dayAt(first + nth), nth }))
    .filter(({ day }) => day.endsWith('-01'))
    .map(({ day, nth }) => ({ day, start: (nth / days) * 100 }));
}

/** The last day something was somebody's. */
export const endOf = ({ untilOn, doneOn, handedOn, fromOn }: Piece): string | null => {
  const end = handedOn ?? doneOn ?? untilOn;
  return end !== null && end < fromOn ? fromOn : end;
};

export type Bar = { readonly piece: Piece; readonly place: Placed; readonly row: number };

/** The bars of one person, each in the first row where it has room. */
export function barsOf(stretch: Stretch, pieces: readonly Piece[]): Bar[] {
  const rows: number[] = [];
  return pieces
    .filter(({ handedOn, fromOn }) => handedOn === null || handedOn > fromOn)
    .toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
    .flatMap((piece) => {
      const place = placeOf(stretch, piece.fromOn, endOf(piece));
      if (!place) return [];
      const free = rows.findIndex((end) => end <= place.start + 0.01);
      const row = free === -1 ? rows.length : free;
      rows[row] = place.start + place.width;
      return [{ piece, place, row }];
    });
}
