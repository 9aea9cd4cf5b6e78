import { mix, sea, stone } from '../colours.ts';
import { ground, ridge, rock, skyline } from '../land.ts';
import type { Point, Scene } from '../pen.ts';
import { person } from '../people.ts';
import { sky, sun } from '../sky.ts';

/** A stone larger than whoever pushes it. */
export const boulder: Scene = {
  name: 'boulder',
  mood: 'desert',
  draw: (pen) => {
    const slope: Point[] = [
      [-20, 560],
      [160, 520],
      [330, 452],
      [500, 360],
      [640, 262],
      [720, 222],
      [820, 210],
    ];
    return [
      sky(pen),
      sun(pen, [640, 130], 36, 0.85),
      ridge(pen, skyline(pen, 430, 44), 0.1, 'hills'),
      ridge(pen, skyline(pen, 500, 30), 0.28, 'hills'),
      ground(
        pen,
        slope,
        pen.fade([
          [0, pen.tone(0.55)],
          [1, pen.tone(0.95)],
        ]),
      ),
      pen.disc([498, 276], 98, mix(stone, pen.tone(0.7), 0.3)),
      pen.within(
        'M400 276a98 98 0 1 0 196 0a98 98 0 1 0 -196 0Z',
        pen.disc([524, 250], 92, mix(stone, pen.mood.light, 0.3), { opacity: 0.55 }),
        pen.line('M440 330l30-24 8-40 34-12M540 350l-10-30 24-20', pen.tone(0.9), 3, {
          opacity: 0.4,
        }),
      ),
      person(pen, [352, 446], 150, 'push', { coat: sea, who: 3, turn: -20 }).drawing,
      rock(pen, [120, 545], 60, pen.tone(0.8)),
      rock(pen, [180, 548], 34, pen.tone(0.9)),
      pen.line('M60 600Q230 540 372 462', pen.tone(0.35), 5, { opacity: 0.35 }),
    ];
  },
};
