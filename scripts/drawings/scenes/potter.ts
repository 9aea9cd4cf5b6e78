import {
  amber,
  bark,
  blush,
  coral,
  deep,
  earth,
  foam,
  kelp,
  leaf,
  mix,
  paper,
  sand,
  sea,
  stone,
} from '../colours.ts';
import { floor, pane } from '../details.ts';
import { d, type Scene, straight } from '../pen.ts';
import { person } from '../people.ts';
import { sprig } from '../plants.ts';
import { sky } from '../sky.ts';

/** Clay turns; hands decide. */
export const potter: Scene = {
  name: 'potter',
  mood: 'indoors',
  draw: (pen) => [
    sky(pen),
    floor(pen, 490),
    pane(pen, 560, 80, 160, 180),
    pen.shape(
      straight([
        [560, 80],
        [720, 80],
        [500, 580],
        [200, 580],
      ]),
      pen.fade([
        [0, pen.mood.light, 0.45],
        [1, pen.mood.light, 0],
      ]),
    ),
    pen.box(60, 150, 260, 12, mix(earth, bark, 0.3)),
    pen.box(60, 262, 260, 12, mix(earth, bark, 0.3)),
    ...[
      [96, 150, coral],
      [156, 150, paper],
      [220, 150, kelp],
      [284, 150, amber],
      [110, 262, sea],
      [180, 262, blush],
      [258, 262, paper],
    ].map(([x, y, paint], nth) =>
      pen.shape(
        d`M${(x as number) - 14} ${y as number}q${-16} ${-26} ${-4} ${-46 - (nth % 3) * 10}q${4} ${-8} ${8} ${-10}h20q4 2 8 10q12 20 -4 ${46 + (nth % 3) * 10}Z`,
        paint as typeof coral,
      ),
    ),
    person(pen, [286, 560], 300, 'sit', { coat: mix(sea, foam, 0.2), who: 0 }).drawing,
    pen.line('M230 496h120M246 498v74M336 498v74', mix(earth, bark, 0.3), 14),
    pen.shape(
      'M396 456Q360 410 398 366Q404 352 396 340H480Q472 352 478 366Q516 410 480 456Z',
      mix(coral, earth, 0.4),
    ),
    pen.line(
      'M384 424q54 16 108 0M384 398q54 16 108 0M398 370q40 10 80 0',
      mix(coral, sand, 0.35),
      4,
      { opacity: 0.7 },
    ),
    pen.oval([438, 342], 42, 8, mix(earth, bark, 0.4)),
    pen.oval([438, 462], 110, 18, mix(stone, deep, 0.25)),
    pen.oval([438, 457], 104, 15, mix(stone, sand, 0.3)),
    pen.shape(
      straight([
        [414, 470],
        [462, 470],
        [470, 560],
        [406, 560],
      ]),
      mix(earth, bark, 0.4),
    ),
    pen.oval([438, 562], 86, 14, mix(earth, bark, 0.5)),
    pen.shape('M600 560q-24-44 6-70h60q30 26 6 70Z', mix(sea, deep, 0.15)),
    pen.line('M600 500h72', foam, 3, { opacity: 0.6 }),
    sprig(pen, [636, 494], 90, 10, leaf, 4),
  ],
};
