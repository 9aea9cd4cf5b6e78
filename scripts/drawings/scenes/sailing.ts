import { amber, coral, deep, foam, kelp, mix, paper, sea } from '../colours.ts';
import { peak } from '../land.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { birds, cloud, sky } from '../sky.ts';
import { boat, sail, swell, water } from '../water.ts';

/** Under way, with wind. */
export const sailing: Scene = {
  name: 'sailing',
  mood: 'noon',
  draw: (pen) => [
    sky(pen),
    cloud(pen, [600, 150], 260, paper, 0.85),
    cloud(pen, [170, 110], 180, paper, 0.6),
    cloud(pen, [360, 220], 130, paper, 0.5),
    peak(pen, [90, 280], 300, 400, 0.14, 0),
    peak(pen, [230, 316], 260, 400, 0.2, 0),
    water(pen, 380, mix(pen.mood.sky[2], sea, 0.4), mix(sea, deep, 0.25)),
    swell(pen, 430, 16, 150, mix(sea, foam, 0.14), 0.35),
    pen.placed(
      'rotate(8 430 470)',
      sail(pen, [420, 440], 340, paper),
      pen.shape('M424 170Q560 250 590 400L424 396Z', coral, { opacity: 0.16 }),
      boat(pen, [430, 464], 330, deep, coral),
      person(pen, [330, 446], 96, 'pull', { coat: amber, who: 1 }).drawing,
      person(pen, [500, 446], 78, 'sit', { coat: kelp, who: 2, flip: true }).drawing,
    ),
    pen.line('M420 92l44 10-44 12', coral, 4),
    swell(pen, 510, 26, 190, sea, 0.6),
    swell(pen, 570, 26, 240, mix(sea, deep, 0.35), 0.6),
    birds(
      pen,
      [
        [250, 190, 13],
        [286, 170, 10],
      ],
      pen.tone(0.6),
    ),
  ],
};
