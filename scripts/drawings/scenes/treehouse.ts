import { house } from '../built.ts';
import { amber, bark, coral, deep, earth, kelp, leaf, mix, sand, sea } from '../colours.ts';
import { ground, ridge, skyline } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { person } from '../people.ts';
import { forest, grass } from '../plants.ts';
import { birds, sky, sun } from '../sky.ts';

/** Who is inside looks out, and the door stands open. */
export const treehouse: Scene = {
  name: 'treehouse',
  mood: 'dawn',
  draw: (pen) => [
    sky(pen),
    sun(pen, [150, 190], 40, 0.8),
    ridge(pen, skyline(pen, 430, 24), 0.14, 'hills'),
    forest(pen, () => 520, [0, 260], 8, 110, pen.tone(0.35)),
    ground(
      pen,
      [
        [-20, 530],
        [400, 514],
        [820, 530],
      ],
      pen.fade([
        [0, leaf],
        [1, mix(kelp, deep, 0.15)],
      ]),
    ),
    pen.shape(
      'M420 530Q470 420 440 300L400 120H540Q520 300 520 380Q520 470 580 530Q500 516 420 530Z',
      bark,
    ),
    pen.line('M440 300Q360 260 310 250M520 320Q600 280 680 280', bark, 24),
    ...[
      [330, 150, 96],
      [470, 96, 120],
      [620, 150, 104],
      [560, 60, 90],
      [390, 70, 90],
    ].map(
      ([x = 0, y = 0, r = 0], nth) =>
        pen.disc([x, y], r, mix(kelp, leaf, nth * 0.12)) +
        pen.disc([x - r * 0.2, y - r * 0.25], r * 0.68, mix(leaf, pen.mood.light, 0.12), {
          opacity: 0.55,
        }),
    ),
    house(pen, [480, 336], 200, 170, mix(earth, sand, 0.3), coral),
    pen.box(350, 334, 270, 16, mix(earth, bark, 0.2)),
    pen.line(
      'M356 334v-44M392 334v-44M578 334v-44M612 334v-44M350 292h50M572 292h46',
      mix(earth, sand, 0.3),
      6,
    ),
    pen.line('M392 350V520M424 350V520', sand, 4),
    pen.line(
      Array.from({ length: 8 }, (_, nth) => d`M390 ${372 + nth * 20}h36`).join(''),
      mix(earth, sand, 0.4),
      6,
    ),
    person(pen, [408, 470], 112, 'climb', { coat: amber, who: 1 }).drawing,
    person(pen, [596, 332], 96, 'point', { coat: sea, who: 2 }).drawing,
    person(pen, [250, 560], 124, 'cheer', { coat: coral, who: 3 }).drawing,
    grass(pen, [0, 800], () => 600, 110, 40, mix(kelp, deep, 0.15)),
    birds(
      pen,
      [
        [230, 130, 10],
        [264, 112, 8],
      ],
      pen.tone(0.6),
    ),
  ],
};
