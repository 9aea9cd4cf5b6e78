import { fire } from '../built.ts';
import { amber, bark, coral, kelp, lamp, mix, paper, sea } from '../colours.ts';
import { ground, ridge, skyline } from '../land.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { forest } from '../plants.ts';
import { sky, stars } from '../sky.ts';

/** Faces are lit; behind the backs it is dark. */
export const campfire: Scene = {
  name: 'campfire',
  mood: 'night',
  draw: (pen) => [
    sky(pen),
    stars(pen, 90, 330),
    ridge(pen, skyline(pen, 340, 40), 0.4),
    forest(pen, () => 440, [-10, 280], 9, 190, pen.tone(0.85)),
    forest(pen, () => 440, [520, 810], 9, 190, pen.tone(0.85)),
    ground(
      pen,
      [
        [-20, 450],
        [400, 430],
        [820, 450],
      ],
      pen.fade([
        [0, mix(kelp, pen.tone(0.9), 0.7)],
        [1, pen.tone(1)],
      ]),
    ),
    pen.oval([400, 510], 330, 74, amber, { opacity: 0.2 }),
    person(pen, [300, 466], 118, 'rest', { coat: kelp, who: 1 }).drawing,
    person(pen, [500, 466], 118, 'rest', { coat: sea, who: 2, flip: true }).drawing,
    fire(pen, [400, 510], 104),
    person(pen, [190, 524], 150, 'rest', { coat: coral, who: 0 }).drawing,
    person(pen, [614, 524], 150, 'rest', { coat: paper, who: 3, flip: true }).drawing,
    pen.line('M96 560h150M560 560h160', bark, 20),
    person(pen, [452, 590], 170, 'rest', { all: pen.tone(1), flip: true }).drawing,
    ...Array.from({ length: 16 }, (_, nth) =>
      pen.disc([400 + Math.sin(nth * 2.1) * (14 + nth * 4), 400 - nth * 20], 2.2, lamp, {
        opacity: 0.7,
      }),
    ),
  ],
};
