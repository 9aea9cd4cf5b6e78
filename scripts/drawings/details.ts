import { amber, bark, earth, foam, mix, paper, sand, sea } from './colours.ts';
import { flat } from './land.ts';
import { d, type Pen, type Point, type Scene, straight } from './pen.ts';

export const fish = (
  pen: Parameters<Scene['draw']>[0],
  [x, y]: Point,
  w: number,
  paint = pen.tone(0.75),
): string =>
  pen.shape(
    d`M${x - w} ${y}q${w * 0.9} ${-w * 0.75} ${w * 1.7} 0q${-w * 0.8} ${w * 0.75} ${-w * 1.7} 0Z`,
    paint,
  ) +
  pen.shape(
    straight([
      [x - w * 0.8, y],
      [x - w * 1.4, y - w * 0.4],
      [x - w * 1.25, y],
      [x - w * 1.4, y + w * 0.4],
    ]),
    paint,
  );

/** A window with what lies behind it. */
export const pane = (pen: Pen, x: number, y: number, w: number, h: number): string =>
  pen.box(x - 10, y - 10, w + 20, h + 20, mix(bark, earth, 0.5), { r: 4 }) +
  pen.box(
    x,
    y,
    w,
    h,
    pen.fade([
      [0, mix(sea, foam, 0.6)],
      [1, mix(amber, paper, 0.6)],
    ]),
  ) +
  pen.line(d`M${x + w / 2} ${y}v${h}M${x} ${y + h / 2}h${w}`, mix(bark, earth, 0.5), 7);

export const floor = (pen: Pen, y: number): string =>
  flat(
    pen,
    y,
    pen.fade([
      [0, mix(earth, sand, 0.3)],
      [1, mix(earth, bark, 0.45)],
    ]),
  ) +
  pen.line(
    [0, 1, 2, 3, 4, 5, 6, 7]
      .map((nth) => d`M${nth * 118 - 10} ${y}l${(nth - 3.5) * 46} ${600 - y}`)
      .join(''),
    bark,
    2,
    { opacity: 0.35 },
  );
