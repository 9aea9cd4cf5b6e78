import { type Colour, mix, snow } from './colours.ts';
import { d, height, type Paint, type Pen, type Point, soft, straight, width } from './pen.ts';

/** Heights along the sheet, halved again and again and moved a little each time. */
export function skyline(pen: Pen, y: number, rise: number, steps = 5, rough = 0.55): Point[] {
  let line: Point[] = [
    [-20, y + pen.between(-rise, rise)],
    [width / 2, y + pen.between(-rise, rise)],
    [width + 20, y + pen.between(-rise, rise)],
  ];
  let reach = rise;
  for (let step = 1; step < steps; step += 1) {
    reach *= rough;
    const finer = line.flatMap((here, nth): Point[] => {
      const next = line[nth + 1];
      if (!next) return [here];
      return [
        here,
        [(here[0] + next[0]) / 2, (here[1] + next[1]) / 2 + pen.between(-reach, reach)],
      ];
    });
    line = finer;
  }
  return line;
}

const closed = (path: string): string => `${path}V${height}H-20Z`;

/** Land under a line, and where it fades into mist at its foot. */
export function ridge(
  pen: Pen,
  line: readonly Point[],
  nearness: number,
  kind: 'hills' | 'rocks' = 'rocks',
): string {
  const top = Math.min(...line.map(([, y]) => y));
  const path = closed(kind === 'hills' ? soft(line) : straight(line, false));
  const own = pen.tone(nearness);
  const foot = mix(own, pen.mood.haze, 0.45);
  const reach = Math.min(1, 160 / Math.max(40, height - top));
  return pen.shape(
    path,
    pen.fade([
      [0, own],
      [reach, mix(own, foot, 0.8)],
      [1, foot],
    ]),
  );
}

export const ground = (pen: Pen, line: readonly Point[], paint: Paint): string =>
  pen.shape(closed(soft(line)), paint);

/** A mountain with its lit and its dark side, and snow where it is high. */
export function peak(
  pen: Pen,
  [x, y]: Point,
  w: number,
  base: number,
  nearness: number,
  snowy = 0.3,
): string {
  const tall = base - y;
  const own = pen.tone(nearness);
  const lit = mix(own, pen.mood.light, 0.16);
  const side = (way: -1 | 1, from: Point, share: number): Point[] =>
    [0.14, 0.3, 0.46, 0.62, 0.8, 1].map((down) => [
      from[0] + way * (w / 2) * share * down + pen.between(-0.02, 0.02) * w,
      y + tall * down + pen.between(-0.02, 0.02) * tall,
    ]);
  const left = side(-1, [x, y], 1);
  const right = side(1, [x, y], 1);
  const spine: Point[] = [0.16, 0.3, 0.45, 0.62, 0.8, 1].map((down, nth) => [
    x + (nth % 2 ? -0.035 : 0.07) * w * (0.4 + down) + down * w * 0.06,
    y + tall * down,
  ]);
  const body = straight([[x, y], ...right, ...left.toReversed()]);
  const shade = straight([[x, y], ...right, ...spine.toReversed()]);
  const fade = (paint: Colour) =>
    pen.fade([
      [0, paint],
      [0.55, mix(paint, pen.mood.haze, 0.12)],
      [1, mix(paint, pen.mood.haze, 0.6)],
    ]);
  return (
    pen.shape(body, fade(lit)) +
    pen.shape(shade, fade(own)) +
    (snowy > 0 ? snowcap(pen, [x, y], w, tall, snowy, spine) : '')
  );
}

function snowcap(
  pen: Pen,
  [x, y]: Point,
  w: number,
  tall: number,
  share: number,
  spine: readonly Point[],
): string {
  const edge = (way: -1 | 1): Point => [x + way * (w / 2) * share * 0.94, y + tall * share];
  const teeth = (from: Point, to: Point, count: number): Point[] =>
    Array.from({ length: count * 2 - 1 }, (_, nth) => {
      const along = (nth + 1) / (count * 2);
      const drop = nth % 2 ? -0.05 : 0.09;
      return [
        from[0] + (to[0] - from[0]) * along,
        from[1] + (to[1] - from[1]) * along + tall * drop * (0.6 + pen.chance() * 0.7),
      ];
    });
  const [left, right] = [edge(-1), edge(1)];
  const upTo = spine.filter(([, sy]) => sy < y + tall * share * 0.9);
  const [white, grey] = [mix(snow, pen.mood.light, 0.3), mix(snow, pen.mood.haze, 0.55)];
  const foot: Point = [x + w * 0.05, y + tall * share * 1.08];
  return (
    pen.shape(straight([[x, y], foot, ...teeth(foot, left, 3), left]), white) +
    pen.shape(straight([[x, y], right, ...teeth(right, foot, 3), foot, ...upTo.toReversed()]), grey)
  );
}

/** A cliff from above, its edge broken, its face in a few long facets. */
export function cliff(
  pen: Pen,
  edge: readonly Point[],
  side: 'left' | 'right',
  nearness: number,
): string {
  const out = side === 'left' ? -20 : width + 20;
  const own = pen.tone(nearness);
  const first = edge[0] ?? [0, 0];
  const last = edge.at(-1) ?? [0, 0];
  const path = straight([[out, first[1]], ...edge, [last[0], height + 10], [out, height + 10]]);
  const facets = edge.slice(1, -1).map(([x, y], nth) => {
    const way = side === 'left' ? -1 : 1;
    const [wide, long] = [pen.between(18, 60), pen.between(60, 150)];
    return pen.shape(
      straight([
        [x, y],
        [x + way * wide, y + long * 0.3],
        [x + way * wide * 0.7, y + long],
      ]),
      mix(own, pen.mood.light, nth % 2 ? 0.14 : 0.08),
    );
  });
  return pen.shape(path, own) + pen.within(path, ...facets);
}

/** Stones of any size. */
export const rock = (pen: Pen, [x, y]: Point, w: number, paint: Colour): string => {
  const tall = w * pen.between(0.5, 0.75);
  const outline: Point[] = [
    [x - w / 2, y],
    [x - w * 0.42, y - tall * 0.6],
    [x - w * 0.12, y - tall],
    [x + w * 0.25, y - tall * 0.86],
    [x + w * 0.47, y - tall * 0.4],
    [x + w / 2, y],
  ];
  const lit = mix(paint, pen.mood.light, 0.22);
  return (
    pen.shape(straight(outline), paint) +
    pen.shape(
      straight([
        outline[1] ?? [x, y],
        outline[2] ?? [x, y],
        [x + w * 0.02, y - tall * 0.55],
        [x - w * 0.25, y - tall * 0.35],
      ]),
      lit,
    )
  );
};

/** A way that narrows into the distance. */
export const path = (
  pen: Pen,
  from: Point,
  wide: number,
  bends: readonly Point[],
  paint: Paint,
  opacity = 1,
): string => {
  const points = [from, ...bends];
  const side = (way: -1 | 1): Point[] =>
    points.map(([x, y], nth) => [x + way * (wide / 2) * (1 - nth / points.length) ** 1.5, y]);
  const [left, right] = [soft(side(-1)), soft(side(1).toReversed())];
  return pen.shape(`${left}L${right.slice(1)}Z`, paint, { opacity });
};

export const flat = (pen: Pen, y: number, paint: Paint): string =>
  pen.shape(d`M0 ${y}H${width}V${height}H0Z`, paint);
