import { amber, coral, deep, earth, kelp, leaf, mix, paper, sand } from '../colours.ts';
import { cliff, ridge, skyline } from '../land.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { pine } from '../plants.ts';
import { birds, mist, sky, sun } from '../sky.ts';
import { ripples, water } from '../water.ts';

/** Two in one boat, between high walls. */
export const canoe: Scene = {
  name: 'canoe',
  mood: 'meadow',
  draw: (pen) => {
    const two = [
      person(pen, [330, 466], 112, 'sit', { coat: amber, who: 0 }),
      person(pen, [470, 464], 112, 'sit', { coat: coral, who: 1 }),
    ];
    return [
      sky(pen),
      sun(pen, [410, 150], 34, 0.8),
      ridge(pen, skyline(pen, 250, 40), 0.08),
      mist(pen, 310, 110, pen.mood.light, 0.7),
      cliff(
        pen,
        [
          [330, 190],
          [300, 250],
          [286, 320],
          [262, 400],
        ],
        'left',
        0.3,
      ),
      cliff(
        pen,
        [
          [470, 170],
          [500, 240],
          [520, 330],
          [544, 400],
        ],
        'right',
        0.34,
      ),
      water(pen, 370, mix(pen.mood.sky[2], leaf, 0.2), mix(kelp, deep, 0.5)),
      cliff(
        pen,
        [
          [150, 40],
          [176, 150],
          [150, 260],
          [190, 380],
          [160, 470],
        ],
        'left',
        0.72,
      ),
      cliff(
        pen,
        [
          [660, 20],
          [628, 140],
          [650, 270],
          [612, 390],
          [640, 480],
        ],
        'right',
        0.76,
      ),
      pine(pen, [110, 52], 110, pen.tone(0.95)),
      pine(pen, [60, 60], 140, pen.tone(0.95)),
      pine(pen, [710, 34], 120, pen.tone(0.98)),
      pine(pen, [758, 44], 150, pen.tone(0.98)),
      pen.within(
        'M262 372H546L640 480L650 600H160L160 470Z',
        ripples(pen, 380, 60, pen.mood.light, 0.35),
      ),
      pen.oval([405, 486], 190, 9, deep, { opacity: 0.3 }),
      ...two.map(({ drawing }) => drawing),
      pen.shape(
        'M210 440Q236 470 300 462H520Q584 468 612 436Q606 490 540 496H280Q222 492 210 440Z',
        coral,
      ),
      pen.line('M222 456Q300 476 410 472T600 454', paper, 3),
      pen.line('M352 424L300 492L290 512M492 422L556 488L570 508', mix(sand, earth, 0.5), 5),
      pen.oval([288, 516], 8, 18, sand, { turn: 20 }),
      pen.oval([573, 514], 8, 18, sand, { turn: -32 }),
      birds(
        pen,
        [
          [360, 90, 9],
          [392, 76, 7],
        ],
        pen.tone(0.6),
      ),
    ];
  },
};
