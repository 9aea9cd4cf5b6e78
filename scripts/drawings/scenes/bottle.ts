import { coral, deep, foam, kelp, mix, paper, sand, sea, stone } from '../colours.ts';
import { flat, rock } from '../land.ts';
import type { Scene } from '../pen.ts';
import { birds, sky, sun } from '../sky.ts';
import { road, water } from '../water.ts';

/** Something somebody wrote a long time ago. */
export const bottle: Scene = {
  name: 'bottle',
  mood: 'dawn',
  draw: (pen) => [
    sky(pen, 0.45),
    sun(pen, [250, 178], 34, 0.85),
    water(pen, 230, mix(pen.mood.sky[2], sea, 0.2), sea),
    road(pen, 250, 236, 90, 0.7),
    pen.shape('M-20 470C160 420 300 470 440 440C580 410 700 440 820 400V610H-20Z', foam, {
      opacity: 0.9,
    }),
    pen.shape(
      'M-20 486C160 438 300 486 440 458C580 430 700 460 820 420V610H-20Z',
      pen.fade([
        [0, mix(sand, sea, 0.3)],
        [0.25, sand],
        [1, mix(sand, pen.tone(0.6), 0.35)],
      ]),
    ),
    pen.placed(
      'rotate(-19 480 500)',
      pen.oval([480, 545], 150, 12, deep, { opacity: 0.25 }),
      pen.shape(
        'M360 470h150q26 0 34 18l46 4v32l-46 4q-8 18-34 18H360q-18 0-18-18v-40q0-18 18-18Z',
        mix(kelp, foam, 0.35),
        { opacity: 0.72 },
      ),
      pen.shape('M384 486h112v44H384q-12-22 0-44Z', paper),
      pen.line('M400 498h72M400 508h84M400 518h56', deep, 2.6, { opacity: 0.4 }),
      pen.line('M440 484v48', coral, 6),
      pen.box(588, 492, 26, 32, mix(sand, coral, 0.35), { r: 4 }),
      pen.line('M364 480h140', foam, 5, { opacity: 0.7 }),
    ),
    rock(pen, [150, 560], 46, mix(stone, sand, 0.4)),
    pen.shape('M216 556q10-26 34-22q18 6 12 26q-24 10-46-4Z', coral),
    pen.line('M224 556l16-20M234 558l10-20M246 558l4-18', paper, 2, { opacity: 0.7 }),
    birds(
      pen,
      [
        [560, 120, 13],
        [600, 96, 9],
      ],
      pen.tone(0.55),
    ),
    flat(pen, 600, sand),
  ],
};
