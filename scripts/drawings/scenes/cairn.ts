import { amber, kelp, mix, paper, sand, stone } from '../colours.ts';
import { ground, ridge, skyline } from '../land.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { cloud, sky } from '../sky.ts';

/** Small stones, laid on one another by many who passed. */
export const cairn: Scene = {
  name: 'cairn',
  mood: 'meadow',
  draw: (pen) => {
    const stones: readonly (readonly [number, number, number, number])[] = [
      [400, 486, 120, 34],
      [392, 430, 98, 28],
      [408, 384, 82, 24],
      [398, 342, 64, 21],
      [404, 306, 50, 18],
      [399, 276, 34, 14],
    ];
    const placing = person(pen, [560, 520], 205, 'give', { coat: amber, who: 1, flip: true });
    return [
      sky(pen),
      cloud(pen, [180, 150], 220, paper, 0.8),
      cloud(pen, [640, 110], 160, paper, 0.6),
      ridge(pen, skyline(pen, 360, 46), 0.12),
      ridge(pen, skyline(pen, 430, 30), 0.34, 'hills'),
      ground(
        pen,
        [
          [-20, 500],
          [240, 486],
          [480, 500],
          [820, 470],
        ],
        mix(kelp, pen.tone(0.7), 0.4),
      ),
      ...stones.map(
        ([x, y, rx, ry]) =>
          pen.oval([x, y], rx / 1.35, ry, mix(stone, pen.tone(0.6), 0.25)) +
          pen.oval(
            [x - rx * 0.1, y - ry * 0.25],
            rx / 1.7,
            ry * 0.58,
            mix(stone, pen.mood.light, 0.4),
            { opacity: 0.75 },
          ),
      ),
      placing.drawing,
      pen.oval(
        [placing.hand('near')[0] - 14, placing.hand('near')[1] - 6],
        22,
        14,
        mix(stone, sand, 0.5),
      ),
    ];
  },
};
