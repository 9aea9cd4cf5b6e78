import { type Colour, foam, mix } from './colours.ts';
import { d, height, type Pen, type Point, soft, straight, width } from './pen.ts';

const whole = `M0 0H${width}V${height}H0Z`;

/** The sky of the mood, light to the horizon. */
export const sky = (pen: Pen, horizon = 0.75): string => {
  const [top, middle, low] = pen.mood.sky;
  return pen.shape(
    whole,
    pen.fade([
      [0, top],
      [horizon * 0.6, middle],
      [horizon, low],
    ]),
  );
};

/** Sun or moon, with the light around it. */
export const sun = (pen: Pen, at: Point, r: number, strength = 0.75): string =>
  pen.glow(at, r * 7, pen.mood.light, strength) + pen.disc(at, r, pen.mood.light);

/** A moon that is not full: the part in shadow takes the colour of the sky there. */
export const crescent = (pen: Pen, [x, y]: Point, r: number): string =>
  pen.glow([x, y], r * 6, pen.mood.light, 0.45) +
  pen.shape(
    d`M${x} ${y - r}A${r} ${r} 0 1 1 ${x - r * 0.7} ${y + r * 0.7}A${r * 0.95} ${r * 0.95} 0 0 0 ${x} ${y - r}Z`,
    pen.mood.light,
  );

export function stars(pen: Pen, count: number, toY: number): string {
  const all = Array.from({ length: count }, () => {
    const at: Point = [pen.between(8, width - 8), toY * pen.chance() ** 1.4 + 6];
    return pen.disc(at, pen.between(0.7, 2.1), pen.mood.light, {
      opacity: Math.round(pen.between(3, 10)) / 10,
    });
  });
  return all.join('');
}

/** A cloud: heaps of different sizes on one flat foot. */
export function cloud(
  pen: Pen,
  [x, y]: Point,
  w: number,
  paint: Colour = foam,
  opacity = 0.85,
): string {
  const heaps = [0.1, 0.26, 0.46, 0.66, 0.84].map((along) => {
    const r = w * (0.07 + 0.12 * Math.sin(Math.PI * along)) * pen.between(0.85, 1.2);
    const [cx, cy] = [x - w / 2 + w * along, y - r * 0.75];
    return d`M${cx - r} ${cy}a${r} ${r} 0 1 1 ${r * 2} 0a${r} ${r} 0 1 1 ${-r * 2} 0Z`;
  });
  const foot = w * 0.055;
  const base = d`M${x - w / 2} ${y - foot}a${foot} ${foot} 0 0 1 ${foot} ${-foot}H${x + w / 2 - foot}a${foot} ${foot} 0 0 1 0 ${foot * 2}H${x - w / 2 + foot}a${foot} ${foot} 0 0 1 ${-foot} ${-foot}Z`;
  const top = pen.fade([
    [0, paint],
    [1, mix(paint, pen.mood.sky[1], 0.6)],
  ]);
  return pen.within(
    d`M${x - w} ${y - w}h${w * 2}v${w}h${-w * 2}Z`,
    pen.shape(`${heaps.join('')}${base}`, top, { opacity }),
  );
}

/** A bank of fog: heaped above, gone below. */
export function bank(pen: Pen, y: number, thick: number, paint: Colour, opacity = 0.9): string {
  const line = Array.from(
    { length: 9 },
    (_, nth): Point => [nth * 110 - 40, y + pen.between(-0.28, 0.28) * thick],
  );
  const fading = pen.fade([
    [0, paint, opacity],
    [0.45, paint, opacity * 0.75],
    [1, paint, 0],
  ]);
  return pen.shape(`${soft(line)}L840 ${y + thick * 1.6}H-40Z`, fading);
}

/** A band of mist: it is nowhere sharp. */
export const mist = (pen: Pen, y: number, thick: number, paint: Colour, opacity = 0.6): string =>
  pen.box(
    0,
    y - thick / 2,
    width,
    thick,
    pen.fade([
      [0, paint, 0],
      [0.5, paint, opacity],
      [1, paint, 0],
    ]),
  );

export function rain(pen: Pen, count: number, slant: number, opacity = 0.35): string {
  const drops = Array.from({ length: count }, () => {
    const [x, y, long] = [
      pen.between(-40, width + 40),
      pen.between(-20, height),
      pen.between(14, 34),
    ];
    return d`M${x} ${y}l${slant * long} ${long}`;
  });
  return pen.line(drops.join(''), foam, 1.4, { opacity });
}

/** Birds far off, as one draws them: two strokes each. */
export const birds = (
  pen: Pen,
  places: readonly (readonly [number, number, number])[],
  paint: Colour,
): string =>
  places
    .map(([x, y, w]) =>
      pen.shape(
        d`M${x - w} ${y - w * 0.25}q${w * 0.62} ${-w * 0.32} ${w} ${w * 0.3}q${w * 0.38} ${-w * 0.62} ${w} ${-w * 0.3}q${-w * 0.62} ${-w * 0.05} ${-w} ${w * 0.62}q${-w * 0.38} ${-w * 0.62} ${-w} ${-w * 0.62}Z`,
        paint,
      ),
    )
    .join('');

/** Light that falls in from above in shafts. */
export const shafts = (
  pen: Pen,
  [x, y]: Point,
  list: readonly (readonly [number, number])[],
  down: number,
  opacity = 0.35,
): string => {
  const paint = pen.fade([
    [0, pen.mood.light, opacity],
    [1, pen.mood.light, 0],
  ]);
  return list
    .map(([lean, wide]) =>
      pen.shape(
        straight([
          [x + lean * 0.08 - wide * 0.12, y],
          [x + lean * 0.08 + wide * 0.12, y],
          [x + lean + wide, y + down],
          [x + lean - wide, y + down],
        ]),
        paint,
      ),
    )
    .join('');
};
