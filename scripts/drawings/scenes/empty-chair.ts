import {
  amber,
  bark,
  blush,
  coral,
  deep,
  earth,
  foam,
  kelp,
  lamp,
  mix,
  paper,
  sand,
  sea,
} from '../colours.ts';
import { flat } from '../land.ts';
import { type Scene, straight } from '../pen.ts';
import { person } from '../people.ts';
import { sky } from '../sky.ts';

/** A place is laid for somebody. */
export const emptyChair: Scene = {
  name: 'empty-chair',
  mood: 'indoors',
  draw: (pen) => [
    sky(pen),
    pen.box(270, 60, 260, 250, mix(earth, sand, 0.25), { r: 4 }),
    pen.box(
      284,
      74,
      232,
      222,
      pen.fade([
        [0, mix(sea, foam, 0.5)],
        [0.6, mix(blush, foam, 0.5)],
        [1, mix(amber, paper, 0.4)],
      ]),
    ),
    pen.line('M400 74v222M284 180h232', mix(earth, sand, 0.25), 9),
    flat(
      pen,
      440,
      pen.fade([
        [0, mix(earth, sand, 0.35)],
        [1, mix(earth, bark, 0.5)],
      ]),
    ),
    pen.shape(
      straight([
        [284, 300],
        [516, 300],
        [640, 610],
        [160, 610],
      ]),
      pen.fade([
        [0, pen.mood.light, 0.4],
        [1, pen.mood.light, 0.05],
      ]),
    ),
    pen.line('M344 452V262M456 452V262', mix(coral, deep, 0.2), 13),
    pen.box(338, 252, 124, 30, coral, { r: 8 }),
    pen.box(350, 306, 100, 18, mix(coral, paper, 0.15), { r: 5 }),
    pen.box(350, 346, 100, 18, mix(coral, paper, 0.15), { r: 5 }),
    pen.box(332, 396, 136, 26, coral, { r: 8 }),
    person(pen, [196, 566], 270, 'sit', { coat: sea, who: 1 }).drawing,
    person(pen, [604, 566], 270, 'sit', { coat: kelp, who: 3, flip: true }).drawing,
    pen.line(
      'M142 512h100M152 512v66M232 512v66M558 512h100M568 512v66M648 512v66',
      mix(earth, bark, 0.3),
      12,
    ),
    pen.line('M330 470v110M470 470v110', mix(earth, bark, 0.4), 15),
    pen.shape(
      straight([
        [268, 420],
        [532, 420],
        [584, 462],
        [216, 462],
      ]),
      mix(sand, earth, 0.15),
    ),
    pen.box(216, 462, 368, 14, mix(earth, bark, 0.15)),
    pen.oval([400, 434], 34, 8, paper),
    pen.oval([300, 446], 36, 9, paper),
    pen.oval([500, 446], 36, 9, paper),
    pen.shape('M384 432v-26h32v26q-16 6-32 0Z', coral),
    pen.line('M398 396q-6-10 2-18q6-10 0-18', foam, 3, { opacity: 0.7 }),
    pen.line('M400 -10V34', deep, 3),
    pen.shape('M356 62Q362 30 400 30T444 62Z', amber),
    pen.glow([400, 66], 150, lamp, 0.5),
  ],
};
