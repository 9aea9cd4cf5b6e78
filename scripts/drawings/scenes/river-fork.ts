import { amber, bark, coral, deep, foam, kelp, leaf, mix, paper, sand, sea } from '../colours.ts';
import { type Point, type Scene, soft, straight } from '../pen.ts';
import { cloud } from '../sky.ts';

/** From high above: one river that becomes two. */
export const fork: Scene = {
  name: 'river-fork',
  mood: 'meadow',
  draw: (pen) => {
    const arm = (points: readonly Point[], w: number) => [
      pen.line(soft(points), mix(sand, leaf, 0.25), w + 18),
      pen.line(soft(points), mix(sea, foam, 0.2), w),
    ];
    const main: Point[] = [
      [380, 640],
      [396, 540],
      [350, 450],
      [392, 370],
    ];
    const left: Point[] = [
      [392, 370],
      [330, 310],
      [250, 290],
      [190, 220],
      [110, 190],
      [60, 110],
      [-30, 80],
    ];
    const right: Point[] = [
      [392, 370],
      [440, 300],
      [540, 290],
      [590, 220],
      [690, 200],
      [720, 110],
      [820, 40],
    ];
    const [a, b, c] = [arm(main, 84), arm(left, 54), arm(right, 54)];
    const field = (points: readonly Point[], paint: Parameters<typeof pen.shape>[1]) =>
      pen.shape(straight(points), paint);
    return [
      pen.box(
        0,
        0,
        800,
        600,
        pen.fade([
          [0, mix(leaf, pen.mood.light, 0.25)],
          [1, mix(kelp, leaf, 0.5)],
        ]),
      ),
      field(
        [
          [-10, 300],
          [150, 330],
          [180, 470],
          [-10, 500],
        ],
        mix(leaf, amber, 0.25),
      ),
      field(
        [
          [560, 360],
          [810, 330],
          [810, 470],
          [600, 480],
        ],
        mix(leaf, amber, 0.4),
      ),
      field(
        [
          [300, -10],
          [480, -10],
          [470, 130],
          [330, 150],
        ],
        mix(kelp, leaf, 0.35),
      ),
      field(
        [
          [590, 490],
          [810, 480],
          [810, 610],
          [560, 610],
        ],
        mix(kelp, leaf, 0.3),
      ),
      pen.line(
        'M-10 330l160 28M-10 370l165 26M-10 410l170 26M-10 450l175 20M575 385l240-26M582 420l230-26M590 454l225-22',
        mix(kelp, deep, 0.1),
        2.5,
        { opacity: 0.3 },
      ),
      ...[a[0], b[0], c[0], a[1], b[1], c[1]].map((one) => one ?? ''),
      pen.line(
        'M372 610q14-70-8-130M402 600q12-80-16-150M200 236q-40-30-80-34M560 282q36-14 50-60',
        foam,
        3,
        { opacity: 0.55 },
      ),
      ...Array.from({ length: 46 }, () => {
        const [x, y] = [pen.between(10, 790), pen.between(10, 590)];
        const isClear = [...main, ...left, ...right].every(
          ([px, py]) => Math.hypot(px - x, py - y) > 84,
        );
        const r = pen.between(9, 20);
        return isClear
          ? pen.disc([x + 5, y + 7], r, deep, { opacity: 0.22 }) +
              pen.disc([x, y], r, mix(kelp, leaf, pen.chance() * 0.5)) +
              pen.disc([x - r * 0.25, y - r * 0.25], r * 0.6, mix(leaf, pen.mood.light, 0.16))
          : '';
      }),
      pen.placed(
        'rotate(-14 386 478)',
        pen.oval([392, 486], 13, 34, deep, { opacity: 0.25 }),
        pen.shape('M384 440q20 36 0 76q-22-38 0-76Z', coral),
        pen.disc([384, 478], 7, bark),
        pen.line('M360 486l50-14', sand, 4),
      ),
      cloud(pen, [150, 110], 190, paper, 0.55),
      cloud(pen, [690, 330], 150, paper, 0.45),
    ];
  },
};
