import { amber, coral, deep, foam, kelp, leaf, mix, paper, sand, sea } from '../colours.ts';
import { ground } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { person } from '../people.ts';
import { cloud, sky, sun } from '../sky.ts';
import { ripples, road, water } from '../water.ts';

/** Very little land, and room for one tree. */
export const island: Scene = {
  name: 'island',
  mood: 'noon',
  draw: (pen) => [
    sky(pen),
    sun(pen, [620, 140], 38, 0.7),
    cloud(pen, [180, 220], 230, paper, 0.75),
    cloud(pen, [470, 180], 130, paper, 0.5),
    water(pen, 360, mix(pen.mood.sky[2], sea, 0.3), mix(sea, deep, 0.3)),
    road(pen, 620, 366, 90, 0.6),
    pen.shape('M640 352l46-10-4 16h-36ZM664 340v-52q30 30 22 50Z', paper),
    pen.oval([330, 470], 210, 26, mix(sea, foam, 0.55), { opacity: 0.7 }),
    ground(
      pen,
      [
        [-20, 640],
        [120, 640],
        [170, 470],
        [250, 430],
        [330, 416],
        [420, 434],
        [490, 470],
        [540, 640],
        [820, 640],
      ],
      pen.fade([
        [0, sand],
        [0.35, mix(sand, sea, 0.25)],
        [0.6, mix(sea, deep, 0.25)],
      ]),
    ),
    pen.line('M330 420Q322 330 366 262', mix(deep, sand, 0.35), 13),
    ...[
      [-96, 18],
      [-74, -34],
      [-18, -66],
      [54, -50],
      [92, 6],
      [66, 44],
    ].map(
      ([x = 0, y = 0]) =>
        pen.shape(
          d`M366 262Q${366 + x * 0.5} ${262 + y - 40} ${366 + x} ${262 + y + 16}Q${366 + x * 0.55} ${262 + y * 0.7 - 4} 366 262Z`,
          kelp,
        ) +
        pen.shape(
          d`M366 262Q${366 + x * 0.5} ${262 + y - 40} ${366 + x} ${262 + y + 16}Q${366 + x * 0.5} ${262 + y - 24} 366 262Z`,
          leaf,
        ),
    ),
    pen.disc([360, 272], 7, coral),
    pen.disc([374, 276], 7, coral),
    person(pen, [262, 432], 96, 'rest', { coat: coral, who: 3, hat: amber }).drawing,
    ripples(pen, 500, 26, foam, 0.35),
  ],
};
