import { amber, bark, type Colour, coral, kelp, leaf, mix } from './colours.ts';
import { d, type Pen, type Point, soft, straight } from './pen.ts';

/** A conifer in tiers; each a little different. */
export function pine(pen: Pen, [x, y]: Point, tall: number, paint: Colour): string {
  const tiers = 4;
  const lit = mix(paint, pen.mood.light, 0.12);
  const tier = (nth: number, side: 0 | 1): string => {
    const top = y - tall + (nth / tiers) * tall * 0.72;
    const [half, deep] = [tall * (0.09 + nth * 0.055), tall * 0.36];
    const wave = pen.between(-0.02, 0.02) * tall;
    return side
      ? straight([
          [x, top],
          [x, top + deep * 0.86],
          [x - half, top + deep + wave],
        ])
      : straight([
          [x, top],
          [x + half, top + deep - wave],
          [x + half * 0.4, top + deep * 0.9],
          [x, top + deep * 0.98],
          [x - half * 0.5, top + deep * 0.9],
          [x - half, top + deep + wave],
        ]);
  };
  const rows = Array.from({ length: tiers }, (_, nth) => tiers - 1 - nth);
  return (
    pen.line(d`M${x} ${y}V${y - tall * 0.2}`, bark, tall * 0.05) +
    rows.map((nth) => pen.shape(tier(nth, 0), paint) + pen.shape(tier(nth, 1), lit)).join('')
  );
}

export const forest = (
  pen: Pen,
  line: (x: number) => number,
  [from, to]: readonly [number, number],
  count: number,
  tall: number,
  paint: Colour,
): string =>
  Array.from({ length: count }, (_, nth) => {
    const x = from + ((to - from) * (nth + pen.between(0.1, 0.9))) / count;
    return pine(pen, [x, line(x) + 4], tall * pen.between(0.6, 1.15), paint);
  }).join('');

/** A crown of heaps, lit from above. */
export function crown(pen: Pen, [x, y]: Point, r: number, paint: Colour, count = 9): string {
  const heaps = Array.from({ length: count }, (_, nth): readonly [Point, number] => {
    const turn = (nth / count) * Math.PI * 2 + pen.between(-0.2, 0.2);
    return [
      [x + Math.cos(turn) * r * 0.62, y + Math.sin(turn) * r * 0.46],
      r * pen.between(0.4, 0.52),
    ];
  });
  const lights = heaps.map(([[hx, hy], hr]) =>
    pen.disc(
      [hx - hr * 0.16, hy - hr * 0.2],
      hr * 0.74,
      mix(paint, pen.mood.light, hy < y ? 0.2 : 0.08),
    ),
  );
  return (
    heaps.map(([at, hr]) => pen.disc(at, hr, paint)).join('') +
    pen.oval([x, y], r * 0.7, r * 0.5, paint) +
    lights.join('')
  );
}

/** A broad tree; `y` is where it stands. */
export const tree = (
  pen: Pen,
  [x, y]: Point,
  tall: number,
  paint: Colour = kelp,
  trunk: Colour = bark,
): string =>
  pen.shape(
    d`M${x - tall * 0.055} ${y}Q${x - tall * 0.025} ${y - tall * 0.3} ${x - tall * 0.04} ${y - tall * 0.55}H${x + tall * 0.04}Q${x + tall * 0.02} ${y - tall * 0.3} ${x + tall * 0.065} ${y}Z`,
    trunk,
  ) +
  pen.line(
    d`M${x} ${y - tall * 0.36}l${-tall * 0.17} ${-tall * 0.17}M${x} ${y - tall * 0.42}l${tall * 0.16} ${-tall * 0.16}`,
    trunk,
    tall * 0.028,
  ) +
  crown(pen, [x, y - tall * 0.7], tall * 0.36, paint);

/** Blades of grass along a line. */
export function grass(
  pen: Pen,
  [from, to]: readonly [number, number],
  line: (x: number) => number,
  count: number,
  tall: number,
  paint: Colour,
): string {
  const blades = Array.from({ length: count }, () => {
    const x = pen.between(from, to);
    const [h, lean] = [tall * pen.between(0.5, 1.1), pen.between(-0.45, 0.55) * tall];
    const y = line(x) + 3;
    return d`M${x - 1.6} ${y}q${lean * 0.2} ${-h * 0.7} ${lean} ${-h}q${-lean * 0.4} ${h * 0.4} ${3.2 - lean} ${h}Z`;
  });
  return pen.shape(blades.join(''), paint);
}

/** A leafy stem: pairs of leaves up a bent line. */
export function sprig(
  pen: Pen,
  [x, y]: Point,
  tall: number,
  lean: number,
  paint: Colour = leaf,
  pairs = 4,
): string {
  const stem = pen.line(
    d`M${x} ${y}q${lean * 0.2} ${-tall * 0.6} ${lean} ${-tall}`,
    paint,
    Math.max(1.6, tall * 0.035),
  );
  const leaves = Array.from({ length: pairs }, (_, nth) => {
    const up = (nth + 1) / (pairs + 0.4);
    const [lx, ly, long] = [x + lean * up * up, y - tall * up, tall * 0.26 * (1.15 - up * 0.5)];
    return [-1, 1]
      .map((way) =>
        pen.shape(
          d`M${lx} ${ly}q${way * long * 0.35} ${-long * 0.55} ${way * long} ${-long * 0.42}q${-way * long * 0.25} ${long * 0.62} ${-way * long} ${long * 0.42}Z`,
          way > 0 ? paint : mix(paint, pen.mood.light, 0.18),
        ),
      )
      .join('');
  });
  return stem + leaves.join('');
}

export const flower = (
  pen: Pen,
  [x, y]: Point,
  tall: number,
  petal: Colour = coral,
  lean = 0,
): string => {
  const [cx, cy, r] = [x + lean, y - tall, Math.max(3, tall * 0.13)];
  const petals = [0, 72, 144, 216, 288].map((turn) =>
    pen.placed(
      d`rotate(${turn} ${cx} ${cy})`,
      pen.oval([cx, cy - r * 0.8], r * 0.5, r * 0.85, petal),
    ),
  );
  return (
    pen.line(d`M${x} ${y}q0 ${-tall * 0.6} ${lean} ${-tall}`, leaf, Math.max(1.4, tall * 0.03)) +
    petals.join('') +
    pen.disc([cx, cy], r * 0.42, amber)
  );
};

/** Weed that sways under water. */
export const weed = (pen: Pen, [x, y]: Point, tall: number, paint: Colour): string => {
  const sway = pen.between(14, 26) * (pen.chance() < 0.5 ? -1 : 1);
  const rows = [0, 0.25, 0.5, 0.75, 1];
  const spine = rows.map(
    (up, nth): Point => [x + (nth % 2 ? sway : -sway) * up * 0.6, y - tall * up],
  );
  const wide = tall * 0.045;
  const left = spine.map(([sx, sy], nth): Point => [sx - wide * (1 - nth / 4.2), sy]);
  const right = spine.map(([sx, sy], nth): Point => [sx + wide * (1 - nth / 4.2), sy]).toReversed();
  return pen.shape(`${soft(left)}L${soft(right).slice(1)}Z`, paint);
};
