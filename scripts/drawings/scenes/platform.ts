import { masonry } from '../built.ts';
import {
  amber,
  bark,
  coral,
  deep,
  earth,
  kelp,
  leaf,
  mix,
  paper,
  sand,
  stone,
} from '../colours.ts';
import { ridge, skyline } from '../land.ts';
import { d, type Scene, straight } from '../pen.ts';
import { person } from '../people.ts';
import { grass } from '../plants.ts';
import { birds, sky, sun } from '../sky.ts';

/** With a case, and the track is empty. */
export const platform: Scene = {
  name: 'platform',
  mood: 'dawn',
  draw: (pen) => [
    sky(pen),
    sun(pen, [640, 300], 44, 0.85),
    ridge(pen, skyline(pen, 380, 24), 0.14, 'hills'),
    pen.shape(
      straight([
        [560, 400],
        [640, 400],
        [820, 560],
        [820, 610],
        [360, 610],
      ]),
      mix(stone, earth, 0.4),
    ),
    ...[412, 430, 456, 494, 548].map((y, nth) =>
      pen.line(
        d`M${556 - nth * 42} ${y}L${652 + nth * 44} ${y}`,
        mix(bark, earth, 0.4),
        5 + nth * 3,
      ),
    ),
    pen.line('M586 400L470 610M614 400L760 610', mix(stone, pen.mood.light, 0.45), 6),
    pen.shape('M-20 430H540L380 610H-20Z', mix(sand, paper, 0.25)),
    pen.line('M520 434L366 608', amber, 9),
    pen.shape('M540 430L380 610H400L556 430Z', mix(sand, earth, 0.6)),
    pen.line('M70 440V150M300 440V190', mix(deep, kelp, 0.4), 12),
    pen.shape('M-20 130L360 176L390 196L-20 160Z', mix(kelp, deep, 0.3)),
    pen.shape('M-20 160L390 196V206L-20 176Z', deep),
    pen.line('M180 176v30', deep, 4),
    pen.disc([180, 236], 34, mix(deep, kelp, 0.3)),
    pen.disc([180, 236], 28, paper),
    pen.line('M180 236V216M180 236l13 8', deep, 4),
    pen.box(40, 470, 150, 14, mix(earth, sand, 0.2)),
    pen.line('M60 484v40M170 484v40M40 440h150M46 440v34M184 440v34', mix(earth, bark, 0.3), 8),
    pen.oval([310, 560], 74, 8, deep, { opacity: 0.25 }),
    person(pen, [290, 558], 226, 'stand', { coat: coral, trousers: deep, who: 1, long: true })
      .drawing,
    pen.box(330, 494, 76, 62, mix(earth, coral, 0.2), { r: 6 }),
    pen.line('M352 494v-12h32v12M348 494v62M388 494v62', bark, 5),
    masonry(pen, -10, 592, 20, 10, stone),
    birds(
      pen,
      [
        [470, 180, 11],
        [506, 162, 8],
      ],
      pen.tone(0.6),
    ),
    pen.line('M700 400V250M700 262h26', deep, 5),
    pen.disc([730, 262], 9, coral),
    pen.glow([730, 262], 40, coral, 0.5),
    grass(pen, [650, 810], (x) => 410 + (x - 650) * 0.6, 40, 30, mix(leaf, kelp, 0.4)),
  ],
};
