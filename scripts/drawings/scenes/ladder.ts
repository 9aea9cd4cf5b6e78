import { ladder } from '../built.ts';
import { amber, coral, earth, foam, mix } from '../colours.ts';
import { ground, ridge, skyline } from '../land.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { grass } from '../plants.ts';
import { cloud, mist, shafts, sky, stars, sun } from '../sky.ts';

/** Up into what one cannot see. */
export const ladderScene: Scene = {
  name: 'ladder',
  mood: 'night',
  draw: (pen) => [
    sky(pen),
    stars(pen, 80, 420),
    sun(pen, [590, 150], 52, 0.4),
    ridge(pen, skyline(pen, 500, 24), 0.4, 'hills'),
    ladder(pen, [360, 566], [410, 150], 66, mix(amber, earth, 0.35), 15),
    person(pen, [374, 440], 132, 'climb', { coat: coral, who: 1, turn: -4 }).drawing,
    cloud(pen, [430, 190], 330, foam, 0.95),
    cloud(pen, [330, 222], 250, foam, 0.95),
    cloud(pen, [130, 300], 170, foam, 0.35),
    shafts(
      pen,
      [420, 200],
      [
        [-90, 40],
        [30, 46],
        [130, 30],
      ],
      330,
      0.16,
    ),
    ground(
      pen,
      [
        [-20, 556],
        [300, 540],
        [560, 556],
        [820, 536],
      ],
      pen.tone(0.9),
    ),
    grass(pen, [0, 800], () => 560, 120, 26, pen.tone(1)),
    mist(pen, 560, 60, pen.mood.sky[2], 0.15),
  ],
};
