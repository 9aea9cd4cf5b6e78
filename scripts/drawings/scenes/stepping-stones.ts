import { amber, deep, foam, kelp, leaf, mix, sea, stone } from '../colours.ts';
import { ground, ridge, skyline } from '../land.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { forest, grass } from '../plants.ts';
import { sky, sun } from '../sky.ts';
import { ripples } from '../water.ts';

/** From stone to stone; the next one is a little further. */
export const steppingStones: Scene = {
  name: 'stepping-stones',
  mood: 'meadow',
  draw: (pen) => [
    sky(pen, 0.5),
    sun(pen, [640, 110], 34, 0.7),
    ridge(pen, skyline(pen, 200, 30), 0.12),
    ridge(pen, skyline(pen, 262, 18), 0.34, 'hills'),
    forest(pen, () => 292, [0, 800], 22, 90, pen.tone(0.55)),
    pen.box(
      0,
      288,
      800,
      312,
      pen.fade([
        [0, mix(sea, foam, 0.5)],
        [0.3, mix(sea, leaf, 0.3)],
        [1, mix(sea, deep, 0.4)],
      ]),
    ),
    ripples(pen, 296, 70, foam, 0.5),
    ...(
      [
        [690, 330, 60],
        [610, 352, 66],
        [526, 378, 76],
        [430, 410, 92],
        [318, 452, 116],
        [150, 520, 170],
      ] as const
    ).map(
      ([x, y, w]) =>
        pen.oval([x, y + w * 0.1], w * 0.56, w * 0.17, deep, { opacity: 0.3 }) +
        pen.oval([x, y], w * 0.5, w * 0.17, mix(stone, deep, 0.25)) +
        pen.oval([x - 3, y - w * 0.05], w * 0.46, w * 0.13, mix(stone, pen.mood.light, 0.3)),
    ),
    person(pen, [318, 448], 178, 'balance', { coat: amber, who: 0 }).drawing,
    pen.line('M250 478q-30 4-56 0M392 470q40 6 60 0', foam, 3, { opacity: 0.7 }),
    ground(
      pen,
      [
        [-20, 560],
        [60, 548],
        [140, 580],
        [200, 640],
      ],
      mix(kelp, deep, 0.2),
    ),
    grass(pen, [-10, 130], () => 566, 40, 54, mix(leaf, kelp, 0.5)),
  ],
};
