import { type Colour, foam, mix } from './colours.ts';
import { d, height, type Pen, type Point, soft, width } from './pen.ts';

/** Open water from a horizon down: light far off, dark before us. */
export function water(
  pen: Pen,
  y: number,
  far = mix(pen.mood.sky[2], pen.mood.haze, 0.45),
  near = pen.tone(0.72),
): string {
  return pen.box(
    0,
    y,
    width,
    height - y,
    pen.fade([
      [0, far],
      [0.35, mix(far, near, 0.5)],
      [1, near],
    ]),
  );
}

/** Short lights on water, closer together far away. */
export function ripples(
  pen: Pen,
  y: number,
  count: number,
  paint: Colour = pen.mood.light,
  opacity = 0.28,
  to = height,
): string {
  const strokes = Array.from({ length: count }, () => {
    const depth = pen.chance() ** 1.7;
    const at = y + 6 + depth * (to - y - 10);
    const long = 12 + depth * 70 * pen.between(0.5, 1.3);
    const x = pen.between(-20, width);
    return d`M${x} ${at}q${long / 2} ${-1.5 - depth * 3} ${long} 0`;
  });
  return pen.line(strokes.join(''), paint, 1.8, { opacity });
}

/** The road a light lays over the water towards us. */
export function road(
  pen: Pen,
  x: number,
  y: number,
  wide: number,
  opacity = 0.75,
  paint: Colour = pen.mood.light,
): string {
  const rows = 22;
  const strokes = Array.from({ length: rows }, (_, nth) => {
    const depth = (nth / rows) ** 1.35;
    const at = y + 4 + depth * (height - y - 14);
    const spread = wide * (0.35 + depth * 0.9);
    const [long, shift] = [spread * pen.between(0.35, 1), pen.between(-0.35, 0.35) * spread];
    const thick = 1.6 + depth * 5;
    return pen.shape(
      d`M${x + shift - long / 2} ${at}q${long / 2} ${-thick} ${long} 0q${-long / 2} ${thick} ${-long} 0Z`,
      paint,
    );
  });
  return pen.faint(opacity, ...strokes);
}

/** Waves as one draws them: a line of crests, with foam on the near ones. */
export function swell(
  pen: Pen,
  y: number,
  tall: number,
  long: number,
  paint: Colour,
  crest = 0.35,
): string {
  const shift = pen.between(-long, 0);
  const count = Math.ceil((width + long * 2) / long);
  const line = Array.from({ length: count }, (_, nth): Point[] => {
    const x = shift + nth * long;
    const h = tall * pen.between(0.6, 1);
    return [
      [x, y],
      [x + long * 0.42, y - h],
      [x + long * 0.62, y - h * 0.9],
      [x + long * 0.72, y - h * 0.2],
    ];
  }).flat();
  const path = `${soft(line)}V${height}H${Math.floor(shift)}Z`;
  const foamy = line
    .filter((_, nth) => nth % 4 === 1)
    .map(
      ([x, cy]) =>
        d`M${x - long * 0.2} ${cy + tall * 0.34}q${long * 0.14} ${-tall * 0.34} ${long * 0.3} ${-tall * 0.3}`,
    );
  return (
    pen.shape(
      path,
      pen.fade([
        [0, mix(paint, foam, 0.16)],
        [0.3, paint],
      ]),
    ) + pen.line(foamy.join(''), foam, 2.6, { opacity: crest })
  );
}

export const bubbles = (pen: Pen, [x, y]: Point, count: number, rise: number): string =>
  Array.from({ length: count }, (_, nth) => {
    const up = (nth / count) * rise;
    const at: Point = [x + Math.sin(nth * 1.7) * 10 + pen.between(-7, 7), y - up];
    return pen.disc(at, pen.between(1.6, 4.2) * (0.7 + nth / count), pen.mood.light, {
      opacity: 0.55,
    });
  }).join('');

/** A boat with its bow, seen from the side; `at` is the middle of its waterline. */
export function boat(
  pen: Pen,
  [x, y]: Point,
  long: number,
  hull: Colour,
  inside: Colour,
  flip = 1,
): string {
  const [h, w] = [long * 0.17, (long / 2) * flip];
  const sheer = d`M${x - w} ${y - h * 0.92}Q${x} ${y - h * 0.45} ${x + w * 1.04} ${y - h * 1.3}`;
  const body = d`${sheer}Q${x + w * 0.92} ${y + h * 0.1} ${x + w * 0.66} ${y + h * 0.3}H${x - w * 0.78}Q${x - w * 0.97} ${y} ${x - w} ${y - h * 0.92}Z`;
  return pen.shape(body, hull) + pen.line(sheer, inside, Math.max(2, long * 0.024));
}

export const sail = (pen: Pen, [x, y]: Point, tall: number, cloth: Colour, flip = 1): string =>
  pen.line(d`M${x} ${y}V${y - tall * 1.06}`, pen.tone(1), tall * 0.02) +
  pen.shape(
    d`M${x + 3 * flip} ${y - tall}Q${x + tall * 0.62 * flip} ${y - tall * 0.42} ${x + tall * 0.5 * flip} ${y - tall * 0.1}L${x + 3 * flip} ${y - tall * 0.12}Z`,
    cloth,
  ) +
  pen.shape(
    d`M${x - 3 * flip} ${y - tall * 0.92}Q${x - tall * 0.22 * flip} ${y - tall * 0.4} ${x - tall * 0.36 * flip} ${y - tall * 0.1}L${x - 3 * flip} ${y - tall * 0.12}Z`,
    mix(cloth, pen.mood.haze, 0.35),
  );
