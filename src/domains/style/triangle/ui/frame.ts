import { type Sides, sides } from '../rules.ts';
import { corners, height, type Place, toPlace, toSides } from '../rules-geometry.ts';

/** The drawing is measured in these; the triangle's side is 400 of them. */
export const scale = 400;
export const frame = { left: -50, top: -78, width: 500, height: 512 } as const;

const centre: Place = { x: 0.5, y: (height * 2) / 3 };

/** From a place in the triangle to a place in the drawing. */
export const drawn = ({ x, y }: Place): Place => ({ x: x * scale, y: y * scale });

export const at = (of: Sides): Place => drawn(toPlace(of));

/** From a place in the drawing to the shares it stands for. */
export const sharesAt = ({ x, y }: Place): Sides => toSides({ x: x / scale, y: y / scale });

const towards = (from: Place, to: Place, share: number): Place => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

const said = ({ x, y }: Place): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** The triangle grown about its middle (1 is the triangle itself), each tip rounded to this radius. */
export function softTriangle(grow: number, radius: number): string {
  const tips = sides.map((side) => drawn(towards(centre, corners[side], grow)));
  // In a corner of 60 degrees a circle touches both edges this far from the tip.
  const share = (radius * Math.sqrt(3)) / (scale * grow);
  const steps = tips.map((tip, nth) => {
    const before = tips[(nth + 2) % 3] ?? tip;
    const after = tips[(nth + 1) % 3] ?? tip;
    const [comes, leaves] = [towards(tip, before, share), towards(tip, after, share)];
    return `${nth === 0 ? 'M' : 'L'}${said(comes)}A${radius} ${radius} 0 0 0 ${said(leaves)}`;
  });
  return `${steps.join('')}Z`;
}

export const middleOf: Place = drawn(centre);

/** From the middle to where each side is nobody's: the lines between the three. */
export const borders: readonly Place[] = sides.map((side) => {
  const [one, other] = sides.filter((each) => each !== side).map((each) => corners[each]);
  return drawn(towards(one ?? centre, other ?? centre, 0.5));
});
