import { amber, coral, deep, earth, foam, mix, sand, sea } from '../colours.ts';
import { ground, ridge, skyline } from '../land.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { grass } from '../plants.ts';
import { crescent, sky, stars } from '../sky.ts';

/** Very far away, and one looks anyway. */
export const stargazer: Scene = {
  name: 'stargazer',
  mood: 'night',
  draw: (pen) => [
    sky(pen),
    pen.placed(
      'rotate(-28 400 200)',
      pen.oval([420, 160], 520, 74, foam, { opacity: 0.1 }),
      pen.oval([440, 160], 400, 36, foam, { opacity: 0.12 }),
    ),
    stars(pen, 190, 430),
    crescent(pen, [150, 120], 30),
    pen.line('M560 90L612 132L668 118L700 170L640 196L612 132', foam, 1.4, { opacity: 0.6 }),
    ...[
      [560, 90],
      [612, 132],
      [668, 118],
      [700, 170],
      [640, 196],
    ].map(([x = 0, y = 0]) => pen.disc([x, y], 3.6, pen.mood.light)),
    ridge(pen, skyline(pen, 460, 40), 0.45),
    ground(
      pen,
      [
        [-20, 560],
        [140, 520],
        [330, 478],
        [480, 480],
        [640, 540],
        [820, 570],
      ],
      pen.tone(0.92),
    ),
    pen.line('M430 424L396 496M430 424L440 498M430 424L474 494', mix(earth, pen.tone(0.9), 0.3), 6),
    pen.placed(
      'rotate(-36 430 420)',
      pen.box(372, 404, 140, 26, mix(amber, sand, 0.3), { r: 4 }),
      pen.box(502, 398, 30, 38, mix(amber, earth, 0.3), { r: 4 }),
      pen.box(350, 410, 26, 14, mix(sand, deep, 0.4)),
    ),
    person(pen, [336, 486], 128, 'lean', { coat: coral, who: 0, turn: -14 }).drawing,
    person(pen, [240, 506], 120, 'rest', { coat: sea, who: 1 }).drawing,
    grass(pen, [0, 800], (x) => 520 + Math.abs(x - 400) * 0.12, 120, 26, pen.tone(1)),
  ],
};
