import { coral, deep, mix, paper, sand, sea } from '../colours.ts';
import { type Scene, soft } from '../pen.ts';
import { person } from '../people.ts';
import { birds, sky, sun } from '../sky.ts';
import { boat, ripples } from '../water.ts';

/** The sea has gone out and left a boat lying there. */
export const tide: Scene = {
  name: 'tide',
  mood: 'dusk',
  draw: (pen) => [
    sky(pen),
    sun(pen, [600, 270], 42, 0.9),
    pen.box(
      0,
      300,
      800,
      300,
      pen.fade([
        [0, mix(sea, pen.mood.sky[2], 0.55)],
        [0.14, mix(sand, pen.mood.sky[2], 0.4)],
        [1, mix(sand, pen.tone(0.7), 0.5)],
      ]),
    ),
    pen.shape(
      `${soft([
        [830, 330],
        [640, 344],
        [560, 372],
        [640, 404],
        [560, 452],
        [330, 476],
        [240, 540],
        [60, 620],
      ])}L200 640L330 556L420 500L640 470L720 410L640 374L700 352L830 352Z`,
      pen.fade([
        [0, pen.mood.sky[2]],
        [1, mix(sea, pen.mood.sky[1], 0.4)],
      ]),
    ),
    ripples(pen, 320, 34, pen.mood.light, 0.4, 430),
    pen.placed(
      'rotate(-13 300 440)',
      pen.oval([300, 452], 150, 12, deep, { opacity: 0.25 }),
      boat(pen, [300, 432], 250, coral, paper),
      pen.line('M270 420V250', mix(deep, sand, 0.3), 7),
      pen.line('M270 262L408 404M270 262L184 408', deep, 2),
    ),
    pen.line('M176 466Q120 500 92 520', deep, 2.4),
    pen.line('M92 508v28M80 526q12 16 24 0', deep, 5),
    person(pen, [566, 524], 120, 'walk', { coat: sea, who: 2, flip: true }).drawing,
    pen.oval([566, 528], 42, 5, deep, { opacity: 0.3 }),
    birds(
      pen,
      [
        [420, 170, 13],
        [460, 150, 10],
        [392, 146, 8],
      ],
      pen.tone(0.7),
    ),
  ],
};
