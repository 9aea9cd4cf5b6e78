import { deep, mix, paper, sea } from '../colours.ts';
import { ridge, skyline } from '../land.ts';
import { type Scene, straight } from '../pen.ts';
import { person } from '../people.ts';
import { bank, birds, sky, sun } from '../sky.ts';

/** Peaks like islands, and somebody who looks across. */
export const fog: Scene = {
  name: 'fog',
  mood: 'dawn',
  draw: (pen) => [
    sky(pen),
    sun(pen, [560, 210], 36, 0.9),
    ridge(pen, skyline(pen, 330, 40), 0.05),
    bank(pen, 370, 60, paper, 0.95),
    ridge(
      pen,
      [
        [-20, 440],
        [60, 380],
        [110, 402],
        [170, 440],
        [330, 470],
        [560, 462],
        [640, 380],
        [700, 402],
        [760, 360],
        [820, 400],
      ],
      0.3,
    ),
    bank(pen, 452, 80, paper, 0.95),
    ridge(
      pen,
      [
        [-20, 520],
        [90, 470],
        [160, 500],
        [300, 560],
        [520, 570],
        [600, 520],
        [660, 540],
        [820, 490],
      ],
      0.5,
    ),
    bank(pen, 535, 80, paper, 0.95),
    pen.shape(
      straight([
        [240, 610],
        [300, 520],
        [330, 470],
        [372, 448],
        [420, 452],
        [446, 480],
        [500, 540],
        [560, 610],
      ]),
      pen.tone(0.95),
    ),
    pen.shape(
      straight([
        [330, 470],
        [372, 448],
        [420, 452],
        [400, 474],
        [366, 484],
        [340, 520],
        [316, 530],
      ]),
      mix(pen.tone(0.9), pen.mood.light, 0.22),
    ),
    person(pen, [394, 454], 168, 'stand', { coat: sea, trousers: deep, who: 0, long: true })
      .drawing,
    birds(
      pen,
      [
        [620, 150, 12],
        [654, 170, 9],
      ],
      pen.tone(0.5),
    ),
  ],
};
