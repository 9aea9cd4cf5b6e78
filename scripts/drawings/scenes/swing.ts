import { bark, coral, deep, earth, kelp, leaf, mix, paper, sand } from '../colours.ts';
import { ground, ridge, skyline } from '../land.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { crown, flower, grass } from '../plants.ts';
import { cloud, sky, sun } from '../sky.ts';

/** Old enough to carry somebody. */
export const swing: Scene = {
  name: 'swing',
  mood: 'meadow',
  draw: (pen) => [
    sky(pen),
    sun(pen, [170, 150], 40, 0.75),
    cloud(pen, [180, 260], 180, paper, 0.6),
    ridge(pen, skyline(pen, 410, 26), 0.16, 'hills'),
    ridge(pen, skyline(pen, 470, 18), 0.36, 'hills'),
    ground(
      pen,
      [
        [-20, 540],
        [260, 520],
        [560, 500],
        [820, 520],
      ],
      pen.fade([
        [0, leaf],
        [1, mix(kelp, deep, 0.2)],
      ]),
    ),
    pen.shape(
      'M560 520Q600 470 590 350Q586 270 560 220L640 200Q650 280 668 340Q680 460 730 524Q640 506 560 520Z',
      bark,
    ),
    pen.line('M600 300Q500 210 380 196M620 270Q660 190 740 170', bark, 26),
    pen.line('M424 214L300 430M452 210L336 436', sand, 3),
    crown(pen, [560, 130], 190, mix(kelp, deep, 0.1), 12),
    crown(pen, [690, 150], 130, kelp, 9),
    crown(pen, [420, 160], 110, mix(kelp, leaf, 0.3), 9),
    pen.line('M290 432l58 4', earth, 9),
    person(pen, [318, 462], 150, 'sit', { coat: coral, who: 1, turn: 14, flip: true }).drawing,
    pen.oval([330, 556], 90, 8, deep, { opacity: 0.2 }),
    grass(pen, [0, 800], (x) => 548 - x * 0.02, 110, 32, mix(kelp, deep, 0.2)),
    ...[
      [80, 560],
      [150, 580],
      [480, 580],
      [240, 590],
    ].map(([x = 0, y = 0]) => flower(pen, [x, y], 34, paper)),
  ],
};
