import { coral, kelp, mix, sand } from '../colours.ts';
import { ground, ridge, skyline } from '../land.ts';
import { type Point, type Scene, straight } from '../pen.ts';
import { person } from '../people.ts';
import { grass, tree } from '../plants.ts';
import { birds, cloud, sky, stars, sun } from '../sky.ts';

/** Steps that end in the air. */
export const stairs: Scene = {
  name: 'stairs',
  mood: 'dusk',
  draw: (pen) => {
    const steps = Array.from({ length: 11 }, (_, nth): Point => [150 + nth * 42, 520 - nth * 32]);
    return [
      sky(pen),
      stars(pen, 26, 180),
      sun(pen, [660, 250], 40, 0.7),
      cloud(pen, [640, 330], 240, pen.mood.light, 0.6),
      cloud(pen, [230, 200], 180, pen.mood.sky[1], 0.9),
      ridge(pen, skyline(pen, 470, 24), 0.2, 'hills'),
      ground(
        pen,
        [
          [-20, 536],
          [220, 520],
          [500, 540],
          [820, 524],
        ],
        pen.tone(0.75),
      ),
      ...steps.map(
        ([x, y], nth) =>
          pen.shape(
            straight([
              [x, y],
              [x + 46, y],
              [x + 46, y + 16],
              [x, y + 16],
            ]),
            mix(sand, pen.mood.light, 0.3),
          ) +
          pen.shape(
            straight([
              [x, y + 16],
              [x + 46, y + 16],
              [x + 46, Math.min(528, y + 60 + nth * 6)],
              [x, Math.min(528, y + 84 + nth * 6)],
            ]),
            pen.fade([
              [0, mix(sand, pen.tone(0.7), 0.45)],
              [1, mix(sand, pen.tone(0.7), 0.75)],
            ]),
          ),
      ),
      person(pen, [590, 202], 140, 'stand', { coat: coral, who: 3 }).drawing,
      tree(pen, [90, 545], 130, mix(kelp, pen.tone(0.8), 0.4)),
      grass(pen, [0, 800], (x) => 545 + Math.sin(x / 90) * 6, 120, 26, pen.tone(0.95)),
      birds(
        pen,
        [
          [690, 150, 11],
          [724, 132, 8],
          [668, 124, 7],
        ],
        pen.tone(0.75),
      ),
    ];
  },
};
