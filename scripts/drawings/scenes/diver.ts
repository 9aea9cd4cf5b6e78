import { amber, coral, deep, kelp, lamp, mix } from '../colours.ts';
import { fish } from '../details.ts';
import { ground } from '../land.ts';
import { type Scene, straight } from '../pen.ts';
import { person } from '../people.ts';
import { weed } from '../plants.ts';
import { shafts, sky } from '../sky.ts';
import { bubbles } from '../water.ts';

/** Somebody goes down on their own, with one lamp. */
export const diver: Scene = {
  name: 'diver',
  mood: 'under',
  draw: (pen) => {
    const one = person(pen, [380, 262], 210, 'fly', {
      coat: deep,
      trousers: deep,
      who: 1,
      turn: 52,
    });
    const lampAt = one.hand('near');
    return [
      sky(pen, 0.95),
      shafts(
        pen,
        [330, -20],
        [
          [-120, 60],
          [20, 80],
          [170, 60],
        ],
        480,
        0.45,
      ),
      ground(
        pen,
        [
          [-20, 520],
          [90, 470],
          [170, 500],
          [260, 560],
          [420, 580],
          [560, 540],
          [660, 470],
          [740, 440],
          [820, 470],
        ],
        pen.tone(0.62),
      ),
      pen.glow([lampAt[0] + 26, lampAt[1] + 60], 200, lamp, 0.6),
      pen.shape(
        straight([
          [lampAt[0] - 6, lampAt[1]],
          [lampAt[0] + 10, lampAt[1] - 4],
          [lampAt[0] + 130, lampAt[1] + 190],
          [lampAt[0] - 40, lampAt[1] + 200],
        ]),
        pen.fade([
          [0, lamp, 0.7],
          [1, lamp, 0],
        ]),
      ),
      one.drawing,
      pen.shape('M300 166q-34-10-58-34q44 2 66 20ZM322 148q-18-28-20-58q24 30 36 44Z', coral),
      pen.oval([362, 246], 14, 30, amber, { turn: -38 }),
      bubbles(pen, [442, 330], 13, 300),
      fish(pen, [610, 250], 16),
      fish(pen, [652, 276], 12),
      fish(pen, [640, 226], 10),
      ground(
        pen,
        [
          [-20, 570],
          [120, 546],
          [240, 590],
          [420, 602],
          [600, 580],
          [720, 530],
          [820, 540],
        ],
        pen.tone(0.95),
      ),
      weed(pen, [80, 570], 190, pen.tone(0.85)),
      weed(pen, [124, 580], 130, mix(kelp, pen.tone(0.8), 0.4)),
      weed(pen, [706, 560], 170, mix(kelp, pen.tone(0.8), 0.4)),
      weed(pen, [752, 560], 220, pen.tone(0.88)),
    ];
  },
};
