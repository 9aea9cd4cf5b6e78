import { amber, bark, coral, deep, earth, kelp, leaf, mix, paper, sand, sea } from '../colours.ts';
import { ground, path, ridge, skyline } from '../land.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { forest, grass } from '../plants.ts';
import { cloud, sky, sun } from '../sky.ts';

/** Four ways, and a post that names none of them. */
export const crossroads: Scene = {
  name: 'crossroads',
  mood: 'dawn',
  draw: (pen) => [
    sky(pen),
    sun(pen, [560, 250], 34, 0.8),
    cloud(pen, [180, 140], 210, paper, 0.7),
    ridge(pen, skyline(pen, 300, 30), 0.1),
    ridge(
      pen,
      [
        [-20, 370],
        [180, 340],
        [380, 356],
        [600, 330],
        [820, 360],
      ],
      0.3,
      'hills',
    ),
    ground(
      pen,
      [
        [-20, 380],
        [300, 366],
        [560, 372],
        [820, 360],
      ],
      pen.fade([
        [0, mix(leaf, pen.tone(0.3), 0.35)],
        [1, mix(kelp, pen.tone(0.8), 0.35)],
      ]),
    ),
    path(
      pen,
      [360, 620],
      210,
      [
        [380, 520],
        [400, 450],
        [470, 400],
        [520, 370],
        [560, 352],
        [556, 340],
      ],
      sand,
    ),
    path(
      pen,
      [398, 452],
      74,
      [
        [300, 424],
        [190, 398],
        [90, 380],
        [-20, 366],
      ],
      sand,
    ),
    path(
      pen,
      [404, 456],
      80,
      [
        [520, 446],
        [660, 418],
        [830, 404],
      ],
      sand,
    ),
    path(
      pen,
      [390, 470],
      60,
      [
        [350, 420],
        [372, 388],
        [330, 364],
        [346, 350],
      ],
      sand,
    ),
    forest(pen, () => 372, [20, 170], 7, 54, pen.tone(0.55)),
    pen.line('M470 520V300', bark, 12),
    pen.shape('M476 306h104l26 18-26 18H476Z', paper),
    pen.shape('M464 348H366l-26 17 26 17h98Z', mix(amber, paper, 0.25)),
    pen.shape('M476 388h80l22 16-22 16h-80Z', coral),
    pen.box(462, 300, 16, 130, bark),
    person(pen, [330, 562], 200, 'think', { coat: sea, who: 1, pack: earth }).drawing,
    grass(pen, [430, 520], () => 524, 26, 26, mix(kelp, deep, 0.25)),
    grass(pen, [560, 800], () => 590, 40, 44, mix(kelp, deep, 0.3)),
    grass(pen, [0, 190], () => 592, 40, 50, mix(kelp, deep, 0.3)),
  ],
};
