export type Point = { readonly x: number; readonly y: number };

/** Where a value lies on an axis: the first axis points up, the others follow clockwise. */
export function pointOn(axis: number, axes: number, distance: number): Point {
  const angle = (2 * Math.PI * axis) / axes - Math.PI / 2;
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

/** The outline through one value an axis, each from 0 to `most`, within a circle of this radius. */
export const outline = (values: readonly number[], most: number, radius: number): Point[] =>
  values.map((value, axis) => pointOn(axis, values.length, (radius * value) / most));

/** For the `points` of a polygon. */
export const written = (points: readonly Point[]): string =>
  points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

/** On which side of its point a label stands, so that it never lies across the drawing. */
export const anchorAt = ({ x }: Point): 'start' | 'middle' | 'end' =>
  Math.abs(x) < 1 ? 'middle' : x > 0 ? 'start' : 'end';
