import { amber, bark, type Colour, coral, deep, lamp, mix, paper, stone } from './colours.ts';
import { d, type Pen, type Point, straight } from './pen.ts';

/** A house with a gable, lit windows and a chimney; `at` is the middle of its foot. */
export function house(
  pen: Pen,
  [x, y]: Point,
  w: number,
  tall: number,
  wall: Colour,
  roof: Colour,
  lit = true,
): string {
  const eave = y - tall * 0.6;
  const win = w * 0.15;
  const panes = [-0.22, 0.22].map((side) =>
    pen.box(x + side * w - win / 2, y - tall * 0.42, win, win * 1.25, lit ? lamp : deep, { r: 1 }),
  );
  return (
    pen.box(x + w * 0.2, y - tall * 1.02, w * 0.1, tall * 0.3, mix(wall, deep, 0.35)) +
    pen.shape(
      straight([
        [x - w / 2, y],
        [x - w / 2, eave],
        [x + w / 2, eave],
        [x + w / 2, y],
      ]),
      wall,
    ) +
    pen.shape(
      straight([
        [x + w * 0.12, y],
        [x + w * 0.12, eave],
        [x + w / 2, eave],
        [x + w / 2, y],
      ]),
      mix(wall, deep, 0.14),
    ) +
    pen.shape(
      straight([
        [x - w * 0.58, eave + 2],
        [x, y - tall],
        [x + w * 0.58, eave + 2],
      ]),
      roof,
    ) +
    panes.join('') +
    pen.shape(
      d`M${x - w * 0.07} ${y}v${-tall * 0.3}q${w * 0.07} ${-w * 0.07} ${w * 0.14} 0v${tall * 0.3}Z`,
      mix(roof, deep, 0.4),
    )
  );
}

/** Two rails and rungs between two points. */
export function ladder(
  pen: Pen,
  [x1, y1]: Point,
  [x2, y2]: Point,
  wide: number,
  paint: Colour,
  rungs: number,
): string {
  const long = Math.hypot(x2 - x1, y2 - y1);
  const [ax, ay] = [((y2 - y1) / long) * (wide / 2), (-(x2 - x1) / long) * (wide / 2)];
  const rails = d`M${x1 - ax} ${y1 - ay}L${x2 - ax} ${y2 - ay}M${x1 + ax} ${y1 + ay}L${x2 + ax} ${y2 + ay}`;
  const steps = Array.from({ length: rungs }, (_, nth) => {
    const share = (nth + 0.7) / (rungs + 0.4);
    const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
    return d`M${x - ax} ${y - ay}L${x + ax} ${y + ay}`;
  });
  return (
    pen.line(rails, paint, Math.max(2.4, wide * 0.13)) +
    pen.line(steps.join(''), mix(paint, deep, 0.2), Math.max(2, wide * 0.1))
  );
}

/** A tower with stripes, a gallery and its lamp. */
export function lighthouse(pen: Pen, [x, y]: Point, tall: number, stripe: Colour = coral): string {
  const half = (up: number) => tall * (0.115 - up * 0.05);
  const ring = (from: number, to: number, paint: Colour) =>
    pen.shape(
      straight([
        [x - half(from), y - tall * from],
        [x - half(to), y - tall * to],
        [x + half(to), y - tall * to],
        [x + half(from), y - tall * from],
      ]),
      paint,
    );
  const rings = [0, 1, 2, 3, 4].map((nth) =>
    ring(nth * 0.16, (nth + 1) * 0.16, nth % 2 ? stripe : paper),
  );
  const top = y - tall * 0.8;
  return (
    rings.join('') +
    pen.shape(
      straight([
        [x + half(0) * 0.25, y],
        [x + half(0.8) * 0.25, top],
        [x + half(0.8), top],
        [x + half(0), y],
      ]),
      deep,
      { opacity: 0.16 },
    ) +
    pen.box(x - tall * 0.1, top - tall * 0.02, tall * 0.2, tall * 0.03, deep) +
    pen.box(x - tall * 0.055, top - tall * 0.115, tall * 0.11, tall * 0.1, lamp) +
    pen.line(
      d`M${x - tall * 0.03} ${top - tall * 0.115}v${tall * 0.1}M${x + tall * 0.03} ${top - tall * 0.115}v${tall * 0.1}`,
      deep,
      tall * 0.012,
    ) +
    pen.shape(
      straight([
        [x - tall * 0.075, top - tall * 0.11],
        [x, top - tall * 0.19],
        [x + tall * 0.075, top - tall * 0.11],
      ]),
      deep,
    )
  );
}

/** Something that gives light: a lantern on its own, or hanging. */
export const lantern = (pen: Pen, [x, y]: Point, r: number, paint: Colour = lamp): string =>
  pen.glow([x, y], r * 7, paint, 0.7) +
  pen.oval([x, y], r * 0.85, r, paint) +
  pen.box(x - r * 0.5, y - r * 1.18, r, r * 0.25, bark) +
  pen.box(x - r * 0.5, y + r * 0.9, r, r * 0.25, bark);

export const tent = (pen: Pen, [x, y]: Point, w: number, cloth: Colour): string =>
  pen.shape(
    straight([
      [x - w / 2, y],
      [x - w * 0.04, y - w * 0.52],
      [x + w / 2, y],
    ]),
    cloth,
  ) +
  pen.shape(
    straight([
      [x - w * 0.04, y - w * 0.52],
      [x + w / 2, y],
      [x + w * 0.16, y],
    ]),
    mix(cloth, deep, 0.3),
  ) +
  pen.shape(
    straight([
      [x - w * 0.04, y - w * 0.52],
      [x - w * 0.14, y],
      [x + w * 0.07, y],
    ]),
    lamp,
  );

/** Flames over crossed logs. */
export function fire(pen: Pen, [x, y]: Point, tall: number): string {
  const flame = (w: number, h: number, paint: Colour) =>
    pen.shape(
      d`M${x - w / 2} ${y}C${x - w * 0.75} ${y - h * 0.45} ${x - w * 0.1} ${y - h * 0.55} ${x - w * 0.06} ${y - h}C${x + w * 0.2} ${y - h * 0.66} ${x + w * 0.72} ${y - h * 0.5} ${x + w / 2} ${y}Z`,
      paint,
    );
  return (
    pen.glow([x, y - tall * 0.3], tall * 4.2, amber, 0.85) +
    pen.line(
      d`M${x - tall * 0.6} ${y + tall * 0.1}l${tall * 1.1} ${-tall * 0.16}M${x + tall * 0.6} ${y + tall * 0.1}l${-tall * 1.1} ${-tall * 0.16}`,
      bark,
      tall * 0.16,
    ) +
    flame(tall * 0.72, tall, coral) +
    flame(tall * 0.48, tall * 0.7, amber) +
    flame(tall * 0.24, tall * 0.4, lamp)
  );
}

/** A wall of stones or bricks, in courses. */
export function masonry(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  tall: number,
  paint: Colour = stone,
  course = 22,
): string {
  const rows = Math.ceil(tall / course);
  const joints = Array.from({ length: rows }, (_, row) => {
    const ry = y + row * course;
    const shift = row % 2 ? course : 0;
    const uprights = Array.from(
      { length: Math.ceil(w / (course * 2)) },
      (_, nth) => x + shift + nth * course * 2,
    ).filter((ux) => ux < x + w);
    return d`M${x} ${ry}h${w}${uprights.map((ux) => d`M${ux} ${ry}v${Math.min(course, y + tall - ry)}`).join('')}`;
  });
  return (
    pen.box(x, y, w, tall, paint) +
    pen.line(joints.join(''), mix(paint, deep, 0.28), 1.6, { opacity: 0.5 })
  );
}
