import { amber, deep, earth, mix, paper, sand } from '../colours.ts';
import { flat, path, ridge, skyline } from '../land.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { grass, tree } from '../plants.ts';
import { birds, cloud, sky, sun } from '../sky.ts';

/** One path, and what one walks through. */
export const wheat: Scene = {
  name: 'wheat',
  mood: 'dusk',
  draw: (pen) => [
    sky(pen),
    sun(pen, [400, 250], 60, 0.85),
    cloud(pen, [180, 150], 210, pen.mood.sky[1], 0.7),
    cloud(pen, [640, 120], 230, pen.mood.sky[1], 0.7),
    ridge(pen, skyline(pen, 300, 14), 0.3, 'hills'),
    tree(pen, [610, 318], 120, pen.tone(0.75)),
    flat(
      pen,
      312,
      pen.fade([
        [0, mix(amber, pen.mood.light, 0.4)],
        [1, mix(amber, earth, 0.6)],
      ]),
    ),
    path(
      pen,
      [400, 640],
      300,
      [
        [430, 520],
        [360, 430],
        [408, 370],
        [398, 330],
        [404, 314],
      ],
      mix(sand, earth, 0.35),
    ),
    grass(pen, [0, 360], () => 420, 44, 44, mix(amber, earth, 0.25)),
    grass(pen, [440, 800], () => 420, 44, 44, mix(amber, earth, 0.25)),
    person(pen, [390, 480], 150, 'walk', { coat: paper, trousers: deep, who: 2 }).drawing,
    grass(pen, [-10, 320], () => 510, 52, 80, mix(amber, earth, 0.4)),
    grass(pen, [470, 810], () => 510, 52, 80, mix(amber, earth, 0.4)),
    grass(pen, [-10, 260], () => 610, 56, 130, mix(amber, deep, 0.45)),
    grass(pen, [540, 810], () => 610, 56, 130, mix(amber, deep, 0.45)),
    birds(
      pen,
      [
        [300, 150, 10],
        [330, 132, 8],
        [280, 124, 7],
      ],
      pen.tone(0.8),
    ),
  ],
};
