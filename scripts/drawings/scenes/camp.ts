import { tent } from '../built.ts';
import { amber, coral, lamp, mix, snow } from '../colours.ts';
import { ground, peak } from '../land.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { forest } from '../plants.ts';
import { mist, sky, stars } from '../sky.ts';

/** A lit tent under a great dark mountain. */
export const camp: Scene = {
  name: 'camp',
  mood: 'night',
  draw: (pen) => [
    sky(pen),
    stars(pen, 90, 380),
    peak(pen, [450, 70], 620, 520, 0.35, 0.34),
    peak(pen, [130, 240], 380, 520, 0.45, 0.22),
    peak(pen, [720, 250], 340, 520, 0.5, 0.2),
    mist(pen, 480, 120, pen.mood.sky[2], 0.5),
    ground(
      pen,
      [
        [-20, 500],
        [200, 480],
        [420, 500],
        [620, 486],
        [820, 510],
      ],
      mix(pen.tone(0.75), snow, 0.1),
    ),
    forest(pen, () => 520, [-10, 210], 7, 110, pen.tone(0.95)),
    forest(pen, () => 525, [620, 820], 7, 120, pen.tone(0.95)),
    pen.glow([400, 510], 190, lamp, 0.75),
    tent(pen, [400, 535], 190, coral),
    person(pen, [540, 548], 66, 'rest', { coat: amber, who: 1, flip: true }).drawing,
    ground(
      pen,
      [
        [-20, 560],
        [300, 552],
        [560, 566],
        [820, 556],
      ],
      pen.tone(1),
    ),
  ],
};
