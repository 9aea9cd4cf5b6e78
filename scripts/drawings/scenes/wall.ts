import { amber, coral, foam } from '../colours.ts';
import { cliff, ridge, skyline } from '../land.ts';
import { d, type Point, type Scene } from '../pen.ts';
import { person } from '../people.ts';
import { birds, cloud, sky, sun } from '../sky.ts';

/** One alone on a wall, and much air. */
export const wall: Scene = {
  name: 'wall',
  mood: 'noon',
  draw: (pen) => {
    const face: Point[] = [
      [500, -10],
      [478, 90],
      [508, 150],
      [462, 240],
      [484, 330],
      [446, 400],
      [470, 500],
      [430, 610],
    ];
    const one = person(pen, [452, 398], 150, 'climb', { coat: coral, who: 3, turn: -6 });
    return [
      sky(pen),
      sun(pen, [150, 130], 34, 0.6),
      cloud(pen, [210, 300], 200, foam, 0.7),
      ridge(pen, skyline(pen, 470, 60), 0.18),
      ridge(pen, skyline(pen, 530, 36), 0.38, 'hills'),
      cloud(pen, [120, 500], 220, foam, 0.75),
      cliff(pen, face, 'right', 0.72),
      pen.line(
        'M520 60l-16 70 24 60M560 200l-40 90 30 70-20 80M640 80l-20 120 40 60M600 380l-30 90 24 80',
        pen.tone(0.95),
        3,
        { opacity: 0.45 },
      ),
      pen.line(d`M452 330Q440 430 458 610`, amber, 2.4),
      pen.line(d`M452 330Q474 250 476 168`, amber, 2.4),
      one.drawing,
      birds(
        pen,
        [
          [250, 170, 13],
          [290, 196, 9],
          [216, 208, 8],
        ],
        pen.tone(0.8),
      ),
    ];
  },
};
