import {
  amber,
  bark,
  blush,
  coral,
  deep,
  earth,
  foam,
  kelp,
  leaf,
  mix,
  paper,
  sand,
  sea,
  stone,
} from '../colours.ts';
import { flat, ground, peak } from '../land.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { sprig } from '../plants.ts';
import { sky } from '../sky.ts';

/** It shows somebody who looks back. */
export const mirror: Scene = {
  name: 'mirror',
  mood: 'indoors',
  draw: (pen) => [
    sky(pen),
    flat(
      pen,
      500,
      pen.fade([
        [0, mix(earth, sand, 0.3)],
        [1, mix(earth, bark, 0.5)],
      ]),
    ),
    pen.shape('M-10 -10H120Q90 220 130 510H-10Z', mix(coral, earth, 0.25)),
    pen.line('M40 -10Q30 240 60 506M90 -10Q70 240 110 506', deep, 4, { opacity: 0.25 }),
    pen.box(420, 50, 270, 470, mix(amber, earth, 0.35), { r: 135 }),
    pen.within(
      'M436 185a119 119 0 0 1 238 0V380a119 119 0 0 1 -238 0Z',
      pen.placed(
        'translate(260 60) scale(0.72 0.76)',
        pen.box(
          200,
          -60,
          420,
          640,
          pen.fade([
            [0, mix(sea, foam, 0.5)],
            [0.55, mix(blush, foam, 0.4)],
            [0.8, mix(amber, paper, 0.4)],
          ]),
        ),
        peak(pen, [470, 190], 330, 470, 0.2, 0.3),
        ground(
          pen,
          [
            [150, 440],
            [420, 420],
            [640, 450],
          ],
          mix(leaf, kelp, 0.4),
        ),
      ),
      person(pen, [560, 500], 286, 'cheer', { coat: coral, who: 1, flip: true }).drawing,
    ),
    pen.line('M470 130q20-44 60-56M462 180v-16', paper, 6, { opacity: 0.6 }),
    pen.oval([280, 566], 120, 12, deep, { opacity: 0.25 }),
    person(pen, [280, 562], 330, 'stand', { coat: mix(sea, stone, 0.4), trousers: deep, who: 1 })
      .drawing,
    pen.shape('M716 540q-20-60 6-86h40q26 26 6 86Z', mix(kelp, foam, 0.2)),
    sprig(pen, [742, 456], 130, -16, kelp, 5),
    sprig(pen, [746, 456], 100, 24, leaf, 4),
  ],
};
