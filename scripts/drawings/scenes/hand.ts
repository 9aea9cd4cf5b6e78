import { amber, coral, kelp, mix } from '../colours.ts';
import { cliff, ridge, skyline } from '../land.ts';
import { type Scene, straight } from '../pen.ts';
import { person } from '../people.ts';
import { birds, mist, sky, sun } from '../sky.ts';

/** One lies at the edge and holds the other. */
export const hand: Scene = {
  name: 'hand',
  mood: 'dusk',
  draw: (pen) => {
    const below = person(pen, [412, 500], 190, 'reach', { coat: amber, who: 2 });
    const above = person(pen, [520, 300], 190, 'lean', { coat: coral, who: 1, flip: true });
    return [
      sky(pen),
      sun(pen, [180, 250], 40, 0.8),
      ridge(pen, skyline(pen, 420, 50), 0.12),
      ridge(pen, skyline(pen, 500, 30), 0.35, 'hills'),
      mist(pen, 520, 140, pen.mood.light, 0.4),
      cliff(
        pen,
        [
          [466, 300],
          [452, 360],
          [470, 430],
          [440, 520],
          [452, 610],
        ],
        'right',
        0.9,
      ),
      pen.shape('M466 300L820 280V330Q640 316 470 336Z', mix(kelp, pen.tone(0.9), 0.45)),
      pen.shape(
        straight([
          [340, 504],
          [470, 498],
          [450, 610],
          [372, 610],
        ]),
        pen.tone(0.82),
      ),
      pen.shape(
        straight([
          [340, 504],
          [470, 498],
          [440, 518],
          [362, 522],
        ]),
        mix(pen.tone(0.8), pen.mood.light, 0.22),
      ),
      below.drawing,
      above.drawing,
      birds(
        pen,
        [
          [250, 150, 10],
          [284, 134, 8],
        ],
        pen.tone(0.7),
      ),
    ];
  },
};
