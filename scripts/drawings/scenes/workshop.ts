import {
  amber,
  bark,
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
  stone,
} from '../colours.ts';
import { floor, pane } from '../details.ts';
import { type Scene, straight } from '../pen.ts';
import { person } from '../people.ts';
import { sky } from '../sky.ts';

/** Everything has its place, and one thing is under way. */
export const workshop: Scene = {
  name: 'workshop',
  mood: 'indoors',
  draw: (pen) => [
    sky(pen),
    pane(pen, 90, 90, 180, 200),
    floor(pen, 470),
    pen.shape(
      straight([
        [90, 90],
        [270, 90],
        [560, 560],
        [250, 580],
      ]),
      pen.fade([
        [0, pen.mood.light, 0.5],
        [1, pen.mood.light, 0],
      ]),
    ),
    pen.box(360, 96, 370, 190, mix(sand, earth, 0.55), { r: 6 }),
    pen.line('M410 124v90M408 214h4M470 124v60', mix(bark, earth, 0.3), 12),
    pen.shape('M456 184h28l8 44h-44Z', mix(stone, foam, 0.3)),
    pen.shape('M392 118h38v26h-38Z', mix(stone, deep, 0.3)),
    pen.shape('M520 124l96 10-8 34-88-10Z', mix(stone, foam, 0.4)),
    pen.line('M512 140l-16 8', bark, 14),
    pen.line('M520 158l88 10', deep, 3, { opacity: 0.5 }),
    pen.line('M650 124v100M690 124v100', mix(stone, deep, 0.2), 7),
    pen.line('M650 196v44M690 190v52', coral, 14),
    pen.line('M450 250h220', bark, 4),
    pen.box(470, 236, 16, 14, coral),
    pen.box(500, 228, 12, 22, kelp),
    pen.box(530, 232, 18, 18, amber),
    pen.box(560, 226, 14, 24, sea),
    pen.box(590, 236, 20, 14, paper),
    person(pen, [306, 520], 268, 'give', { coat: sea, who: 3 }).drawing,
    pen.shape('M398 356q60-70 150-50q40 12 54 50Z', mix(sand, earth, 0.25)),
    pen.line(
      'M398 356q60-70 150-50q40 12 54 50M430 340q60-40 120-22M470 308l-6 46M520 304v50M566 316l8 40',
      earth,
      6,
    ),
    pen.box(330, 356, 430, 26, mix(earth, sand, 0.35)),
    pen.box(330, 382, 430, 12, mix(earth, bark, 0.4)),
    pen.box(360, 394, 26, 160, mix(earth, bark, 0.3)),
    pen.box(704, 394, 26, 160, mix(earth, bark, 0.3)),
    pen.box(380, 480, 330, 14, mix(earth, bark, 0.45)),
    pen.shape('M640 356l14-34h50l14 34Z', mix(kelp, deep, 0.1)),
    pen.line('M646 322h66', lamp, 4),
    pen.line('M420 552q14-20 34-8q14 14 30-2M520 560q16-16 30 0', sand, 6),
  ],
};
