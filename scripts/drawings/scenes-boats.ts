import { house } from './built.ts';
import {
  amber,
  coral,
  deep,
  earth,
  foam,
  kelp,
  lamp,
  leaf,
  mix,
  paper,
  sand,
  sea,
  stone,
} from './colours.ts';
import { cliff, peak, ridge, skyline } from './land.ts';
import { d, type Scene } from './pen.ts';
import { person } from './people.ts';
import { pine } from './plants.ts';
import { birds, cloud, crescent, mist, sky, stars, sun } from './sky.ts';
import { boat, ripples, road, sail, swell, water } from './water.ts';

/** Everything lit, everything tied up. */
const harbour: Scene = {
  name: 'harbour',
  mood: 'night',
  draw: (pen) => {
    const town = [70, 150, 222, 305, 384, 470, 548, 630, 716].map((x, nth) => {
      const wall =
        [
          sand,
          coral,
          paper,
          mix(sea, paper, 0.4),
          sand,
          paper,
          coral,
          mix(kelp, paper, 0.45),
          sand,
        ][nth] ?? sand;
      return house(
        pen,
        [x, 362],
        84,
        120 + (nth % 3) * 28,
        mix(wall, pen.tone(0.7), 0.25),
        mix(earth, pen.tone(0.8), 0.4),
      );
    });
    return [
      sky(pen),
      stars(pen, 60, 190),
      crescent(pen, [640, 90], 26),
      ridge(pen, skyline(pen, 270, 40), 0.45, 'hills'),
      ...town,
      pen.box(
        0,
        360,
        800,
        240,
        pen.fade([
          [0, mix(sea, deep, 0.35)],
          [1, deep],
        ]),
      ),
      ...[70, 150, 222, 305, 384, 470, 548, 630, 716].map((x) =>
        pen.faint(0.5, pen.line(d`M${x - 18} 378v46M${x + 18} 378v60M${x - 16} 440v20`, lamp, 5)),
      ),
      pen.box(0, 354, 800, 14, mix(stone, deep, 0.5)),
      ripples(pen, 372, 60, lamp, 0.35),
      boat(pen, [200, 452], 150, coral, paper),
      sail(pen, [200, 432], 0.1, paper),
      pen.line('M200 436V300M200 310l54 116M200 310l-46 116', mix(deep, sand, 0.35), 3),
      boat(pen, [440, 480], 180, mix(kelp, deep, 0.2), paper, -1),
      pen.line('M440 462V306M440 318l66 132M440 318l-60 132', mix(deep, sand, 0.35), 3.4),
      boat(pen, [650, 456], 140, amber, paper),
      pen.line('M650 438V318M650 326l48 102M650 326l-44 102', mix(deep, sand, 0.35), 3),
      pen.line(
        'M362 472Q330 420 330 366M130 446Q110 400 112 366M712 450Q748 420 752 366',
        sand,
        2,
        { opacity: 0.6 },
      ),
      pen.box(-10, 548, 820, 60, mix(earth, deep, 0.45)),
      pen.line('M0 566h800M0 588h800', deep, 2, { opacity: 0.5 }),
      person(pen, [620, 552], 96, 'sit', { coat: sea, who: 1, flip: true }).drawing,
    ];
  },
};

/** Nobody else as far as one can see. */
const rower: Scene = {
  name: 'rower',
  mood: 'dawn',
  draw: (pen) => {
    const one = person(pen, [392, 424], 140, 'row', { coat: coral, who: 2 });
    const [hx, hy] = one.hand('near');
    return [
      sky(pen),
      sun(pen, [400, 300], 48, 0.85),
      ridge(pen, skyline(pen, 318, 18), 0.06, 'hills'),
      mist(pen, 330, 70, pen.mood.light, 0.8),
      water(pen, 340, mix(pen.mood.sky[2], pen.mood.light, 0.4), mix(sea, deep, 0.3)),
      road(pen, 400, 344, 130, 0.65),
      ripples(pen, 350, 44, pen.mood.light, 0.35),
      boat(pen, [400, 440], 250, deep, sand),
      one.drawing,
      boat(pen, [400, 446], 250, mix(deep, sea, 0.3), sand),
      pen.line(d`M${hx} ${hy}L300 456L262 482`, mix(sand, earth, 0.5), 5),
      pen.oval([254, 488], 20, 5, sand, { turn: 34 }),
      pen.line('M226 502q34-10 66 0M190 518q60-16 120 0M520 484q60-8 110 2', foam, 2.4, {
        opacity: 0.6,
      }),
    ];
  },
};

/** Two in one boat, between high walls. */
const canoe: Scene = {
  name: 'canoe',
  mood: 'meadow',
  draw: (pen) => {
    const two = [
      person(pen, [330, 466], 112, 'sit', { coat: amber, who: 0 }),
      person(pen, [470, 464], 112, 'sit', { coat: coral, who: 1 }),
    ];
    return [
      sky(pen),
      sun(pen, [410, 150], 34, 0.8),
      ridge(pen, skyline(pen, 250, 40), 0.08),
      mist(pen, 310, 110, pen.mood.light, 0.7),
      cliff(
        pen,
        [
          [330, 190],
          [300, 250],
          [286, 320],
          [262, 400],
        ],
        'left',
        0.3,
      ),
      cliff(
        pen,
        [
          [470, 170],
          [500, 240],
          [520, 330],
          [544, 400],
        ],
        'right',
        0.34,
      ),
      water(pen, 370, mix(pen.mood.sky[2], leaf, 0.2), mix(kelp, deep, 0.5)),
      cliff(
        pen,
        [
          [150, 40],
          [176, 150],
          [150, 260],
          [190, 380],
          [160, 470],
        ],
        'left',
        0.72,
      ),
      cliff(
        pen,
        [
          [660, 20],
          [628, 140],
          [650, 270],
          [612, 390],
          [640, 480],
        ],
        'right',
        0.76,
      ),
      pine(pen, [110, 52], 110, pen.tone(0.95)),
      pine(pen, [60, 60], 140, pen.tone(0.95)),
      pine(pen, [710, 34], 120, pen.tone(0.98)),
      pine(pen, [758, 44], 150, pen.tone(0.98)),
      pen.within(
        'M262 372H546L640 480L650 600H160L160 470Z',
        ripples(pen, 380, 60, pen.mood.light, 0.35),
      ),
      pen.oval([405, 486], 190, 9, deep, { opacity: 0.3 }),
      ...two.map(({ drawing }) => drawing),
      pen.shape(
        'M210 440Q236 470 300 462H520Q584 468 612 436Q606 490 540 496H280Q222 492 210 440Z',
        coral,
      ),
      pen.line('M222 456Q300 476 410 472T600 454', paper, 3),
      pen.line('M352 424L300 492L290 512M492 422L556 488L570 508', mix(sand, earth, 0.5), 5),
      pen.oval([288, 516], 8, 18, sand, { turn: 20 }),
      pen.oval([573, 514], 8, 18, sand, { turn: -32 }),
      birds(
        pen,
        [
          [360, 90, 9],
          [392, 76, 7],
        ],
        pen.tone(0.6),
      ),
    ];
  },
};

/** Under way, with wind. */
const sailing: Scene = {
  name: 'sailing',
  mood: 'noon',
  draw: (pen) => [
    sky(pen),
    cloud(pen, [600, 150], 260, paper, 0.85),
    cloud(pen, [170, 110], 180, paper, 0.6),
    cloud(pen, [360, 220], 130, paper, 0.5),
    peak(pen, [90, 280], 300, 400, 0.14, 0),
    peak(pen, [230, 316], 260, 400, 0.2, 0),
    water(pen, 380, mix(pen.mood.sky[2], sea, 0.4), mix(sea, deep, 0.25)),
    swell(pen, 430, 16, 150, mix(sea, foam, 0.14), 0.35),
    pen.placed(
      'rotate(8 430 470)',
      sail(pen, [420, 440], 340, paper),
      pen.shape('M424 170Q560 250 590 400L424 396Z', coral, { opacity: 0.16 }),
      boat(pen, [430, 464], 330, deep, coral),
      person(pen, [330, 446], 96, 'pull', { coat: amber, who: 1 }).drawing,
      person(pen, [500, 446], 78, 'sit', { coat: kelp, who: 2, flip: true }).drawing,
    ),
    pen.line('M420 92l44 10-44 12', coral, 4),
    swell(pen, 510, 26, 190, sea, 0.6),
    swell(pen, 570, 26, 240, mix(sea, deep, 0.35), 0.6),
    birds(
      pen,
      [
        [250, 190, 13],
        [286, 170, 10],
      ],
      pen.tone(0.6),
    ),
  ],
};

export const boatmen: readonly Scene[] = [harbour, rower, canoe, sailing];
