import { amber, coral, deep, foam, mix, paper, sea, snow } from '../colours.ts';
import { fish } from '../details.ts';
import { type Scene, straight } from '../pen.ts';
import { person } from '../people.ts';
import { birds, shafts, sky, sun } from '../sky.ts';
import { boat } from '../water.ts';

/** A little above the water, and all the rest. */
export const iceberg: Scene = {
  name: 'iceberg',
  mood: 'noon',
  draw: (pen) => [
    sky(pen, 0.4),
    sun(pen, [160, 90], 26, 0.6),
    birds(
      pen,
      [
        [560, 80, 10],
        [592, 96, 8],
      ],
      pen.tone(0.6),
    ),
    pen.box(
      0,
      190,
      800,
      410,
      pen.fade([
        [0, mix(sea, foam, 0.45)],
        [0.3, sea],
        [1, deep],
      ]),
    ),
    shafts(
      pen,
      [330, 190],
      [
        [-150, 60],
        [60, 80],
        [250, 50],
      ],
      380,
      0.22,
    ),
    pen.shape(
      straight([
        [300, 190],
        [330, 128],
        [372, 96],
        [402, 60],
        [440, 112],
        [480, 134],
        [508, 190],
      ]),
      snow,
    ),
    pen.shape(
      straight([
        [402, 60],
        [440, 112],
        [480, 134],
        [508, 190],
        [420, 190],
        [428, 140],
      ]),
      mix(snow, sea, 0.3),
    ),
    pen.shape(
      straight([
        [270, 190],
        [540, 190],
        [602, 262],
        [580, 340],
        [520, 430],
        [450, 500],
        [404, 560],
        [350, 486],
        [270, 420],
        [224, 320],
        [232, 244],
      ]),
      pen.fade([
        [0, mix(snow, sea, 0.3)],
        [1, mix(sea, deep, 0.35)],
      ]),
    ),
    pen.shape(
      straight([
        [420, 190],
        [540, 190],
        [602, 262],
        [580, 340],
        [520, 430],
        [450, 500],
        [404, 560],
        [440, 400],
        [400, 300],
      ]),
      deep,
      { opacity: 0.22 },
    ),
    pen.shape(
      straight([
        [270, 190],
        [330, 190],
        [300, 260],
        [232, 300],
        [232, 244],
      ]),
      snow,
      { opacity: 0.35 },
    ),
    pen.line('M0 190H800', foam, 3, { opacity: 0.8 }),
    boat(pen, [660, 192], 62, coral, paper),
    person(pen, [660, 188], 40, 'sit', { coat: amber, flip: true }).drawing,
    fish(pen, [130, 430], 18, mix(sea, deep, 0.5)),
    fish(pen, [92, 452], 13, mix(sea, deep, 0.5)),
  ],
};
