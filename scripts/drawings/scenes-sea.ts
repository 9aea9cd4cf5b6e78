import { lighthouse } from './built.ts';
import {
  amber,
  coral,
  deep,
  foam,
  kelp,
  lamp,
  leaf,
  mix,
  paper,
  sand,
  sea,
  snow,
  stone,
} from './colours.ts';
import { flat, ground, rock } from './land.ts';
import { d, type Point, type Scene, soft, straight } from './pen.ts';
import { person } from './people.ts';
import { weed } from './plants.ts';
import { boatmen } from './scenes-boats.ts';
import { birds, cloud, mist, rain, shafts, sky, sun } from './sky.ts';
import { boat, bubbles, ripples, road, swell, water } from './water.ts';

const fish = (
  pen: Parameters<Scene['draw']>[0],
  [x, y]: Point,
  w: number,
  paint = pen.tone(0.75),
): string =>
  pen.shape(
    d`M${x - w} ${y}q${w * 0.9} ${-w * 0.75} ${w * 1.7} 0q${-w * 0.8} ${w * 0.75} ${-w * 1.7} 0Z`,
    paint,
  ) +
  pen.shape(
    straight([
      [x - w * 0.8, y],
      [x - w * 1.4, y - w * 0.4],
      [x - w * 1.25, y],
      [x - w * 1.4, y + w * 0.4],
    ]),
    paint,
  );

/** Somebody goes down on their own, with one lamp. */
const diver: Scene = {
  name: 'diver',
  mood: 'under',
  draw: (pen) => {
    const one = person(pen, [380, 262], 210, 'fly', {
      coat: deep,
      trousers: deep,
      who: 1,
      turn: 52,
    });
    const lampAt = one.hand('near');
    return [
      sky(pen, 0.95),
      shafts(
        pen,
        [330, -20],
        [
          [-120, 60],
          [20, 80],
          [170, 60],
        ],
        480,
        0.45,
      ),
      ground(
        pen,
        [
          [-20, 520],
          [90, 470],
          [170, 500],
          [260, 560],
          [420, 580],
          [560, 540],
          [660, 470],
          [740, 440],
          [820, 470],
        ],
        pen.tone(0.62),
      ),
      pen.glow([lampAt[0] + 26, lampAt[1] + 60], 200, lamp, 0.6),
      pen.shape(
        straight([
          [lampAt[0] - 6, lampAt[1]],
          [lampAt[0] + 10, lampAt[1] - 4],
          [lampAt[0] + 130, lampAt[1] + 190],
          [lampAt[0] - 40, lampAt[1] + 200],
        ]),
        pen.fade([
          [0, lamp, 0.7],
          [1, lamp, 0],
        ]),
      ),
      one.drawing,
      pen.shape('M300 166q-34-10-58-34q44 2 66 20ZM322 148q-18-28-20-58q24 30 36 44Z', coral),
      pen.oval([362, 246], 14, 30, amber, { turn: -38 }),
      bubbles(pen, [442, 330], 13, 300),
      fish(pen, [610, 250], 16),
      fish(pen, [652, 276], 12),
      fish(pen, [640, 226], 10),
      ground(
        pen,
        [
          [-20, 570],
          [120, 546],
          [240, 590],
          [420, 602],
          [600, 580],
          [720, 530],
          [820, 540],
        ],
        pen.tone(0.95),
      ),
      weed(pen, [80, 570], 190, pen.tone(0.85)),
      weed(pen, [124, 580], 130, mix(kelp, pen.tone(0.8), 0.4)),
      weed(pen, [706, 560], 170, mix(kelp, pen.tone(0.8), 0.4)),
      weed(pen, [752, 560], 220, pen.tone(0.88)),
    ];
  },
};

/** A little above the water, and all the rest. */
const iceberg: Scene = {
  name: 'iceberg',
  mood: 'noon',
  draw: (pen) => [
    sky(pen, 0.4),
    sun(pen, [160, 90], 26, 0.6),
    birds(
      pen,
      [
        [560, 80, 10],
        [592, 96, 8],
      ],
      pen.tone(0.6),
    ),
    pen.box(
      0,
      190,
      800,
      410,
      pen.fade([
        [0, mix(sea, foam, 0.45)],
        [0.3, sea],
        [1, deep],
      ]),
    ),
    shafts(
      pen,
      [330, 190],
      [
        [-150, 60],
        [60, 80],
        [250, 50],
      ],
      380,
      0.22,
    ),
    pen.shape(
      straight([
        [300, 190],
        [330, 128],
        [372, 96],
        [402, 60],
        [440, 112],
        [480, 134],
        [508, 190],
      ]),
      snow,
    ),
    pen.shape(
      straight([
        [402, 60],
        [440, 112],
        [480, 134],
        [508, 190],
        [420, 190],
        [428, 140],
      ]),
      mix(snow, sea, 0.3),
    ),
    pen.shape(
      straight([
        [270, 190],
        [540, 190],
        [602, 262],
        [580, 340],
        [520, 430],
        [450, 500],
        [404, 560],
        [350, 486],
        [270, 420],
        [224, 320],
        [232, 244],
      ]),
      pen.fade([
        [0, mix(snow, sea, 0.3)],
        [1, mix(sea, deep, 0.35)],
      ]),
    ),
    pen.shape(
      straight([
        [420, 190],
        [540, 190],
        [602, 262],
        [580, 340],
        [520, 430],
        [450, 500],
        [404, 560],
        [440, 400],
        [400, 300],
      ]),
      deep,
      { opacity: 0.22 },
    ),
    pen.shape(
      straight([
        [270, 190],
        [330, 190],
        [300, 260],
        [232, 300],
        [232, 244],
      ]),
      snow,
      { opacity: 0.35 },
    ),
    pen.line('M0 190H800', foam, 3, { opacity: 0.8 }),
    boat(pen, [660, 192], 62, coral, paper),
    person(pen, [660, 188], 40, 'sit', { coat: amber, flip: true }).drawing,
    fish(pen, [130, 430], 18, mix(sea, deep, 0.5)),
    fish(pen, [92, 452], 13, mix(sea, deep, 0.5)),
  ],
};

/** A light for others, in weather. */
const lighthouseScene: Scene = {
  name: 'lighthouse',
  mood: 'storm',
  draw: (pen) => [
    sky(pen),
    cloud(pen, [160, 170], 360, pen.mood.sky[0], 0.7),
    cloud(pen, [640, 120], 420, pen.mood.sky[0], 0.75),
    pen.shape(
      straight([
        [548, 180],
        [-20, 60],
        [-20, 210],
      ]),
      pen.fade(
        [
          [0, lamp, 0],
          [1, lamp, 0.65],
        ],
        [0, 0, 1, 0],
      ),
    ),
    pen.shape(
      straight([
        [548, 180],
        [820, 120],
        [820, 232],
      ]),
      pen.fade(
        [
          [0, lamp, 0.55],
          [1, lamp, 0],
        ],
        [0, 0, 1, 0],
      ),
    ),
    swell(pen, 430, 22, 130, mix(sea, pen.tone(0.4), 0.5), 0.25),
    pen.shape(
      straight([
        [400, 610],
        [424, 500],
        [470, 448],
        [520, 424],
        [590, 430],
        [650, 470],
        [700, 520],
        [730, 610],
      ]),
      pen.tone(0.85),
    ),
    pen.shape(
      straight([
        [424, 500],
        [470, 448],
        [520, 424],
        [500, 470],
        [460, 520],
      ]),
      mix(pen.tone(0.8), pen.mood.light, 0.2),
    ),
    lighthouse(pen, [548, 436], 315),
    pen.glow([548, 178], 120, lamp, 0.9),
    swell(pen, 500, 34, 170, mix(sea, deep, 0.35), 0.5),
    boat(pen, [196, 486], 110, deep, coral, 1),
    pen.line('M186 476V392M186 398l52 62', paper, 3),
    swell(pen, 560, 40, 220, mix(sea, deep, 0.6), 0.6),
    pen.line('M404 540q10-52 34-66M438 556q-4-60 26-92M392 560q-30-30-34-60', foam, 3, {
      opacity: 0.7,
    }),
    rain(pen, 90, -0.28, 0.3),
  ],
};

/** The moment before it breaks. */
const wave: Scene = {
  name: 'wave',
  mood: 'noon',
  draw: (pen) => {
    const back =
      'M-20 470C120 470 250 420 330 300C400 190 500 92 640 96C560 120 540 190 572 214C530 204 498 236 512 300C524 372 600 440 820 452V610H-20Z';
    const surfer = person(pen, [404, 366], 104, 'balance', { coat: coral, who: 1, turn: 18 });
    return [
      sky(pen),
      sun(pen, [160, 150], 40, 0.75),
      cloud(pen, [320, 130], 150, paper, 0.6),
      water(pen, 400),
      pen.shape(
        back,
        pen.fade([
          [0, mix(sea, leaf, 0.4)],
          [0.45, sea],
          [1, deep],
        ]),
      ),
      pen.line(
        'M340 330C410 214 500 130 600 112M372 380C430 270 486 200 540 168M410 432C446 340 476 270 512 240M250 430C320 390 360 330 380 290',
        foam,
        4,
        { opacity: 0.35 },
      ),
      pen.shape(
        'M640 96C560 96 520 112 492 136C512 128 530 130 522 146C540 134 560 140 548 158C566 152 584 160 566 178C580 180 584 196 572 214C608 206 616 180 604 168C634 166 640 142 626 134C664 130 664 104 640 96Z',
        foam,
      ),
      pen.shape('M352 372L470 396Q440 408 404 396Z', amber),
      surfer.drawing,
      pen.line('M350 380Q300 440 210 462', foam, 5, { opacity: 0.75 }),
      swell(pen, 556, 26, 230, mix(sea, deep, 0.5), 0.6),
      pen.disc([470, 112], 3, foam),
      pen.disc([450, 130], 2.4, foam),
      pen.disc([500, 92], 3.4, foam),
      pen.disc([528, 78], 2.2, foam),
      pen.disc([682, 112], 3, foam),
    ];
  },
};

/** The sea has gone out and left a boat lying there. */
const tide: Scene = {
  name: 'tide',
  mood: 'dusk',
  draw: (pen) => [
    sky(pen),
    sun(pen, [600, 270], 42, 0.9),
    pen.box(
      0,
      300,
      800,
      300,
      pen.fade([
        [0, mix(sea, pen.mood.sky[2], 0.55)],
        [0.14, mix(sand, pen.mood.sky[2], 0.4)],
        [1, mix(sand, pen.tone(0.7), 0.5)],
      ]),
    ),
    pen.shape(
      `${soft([
        [830, 330],
        [640, 344],
        [560, 372],
        [640, 404],
        [560, 452],
        [330, 476],
        [240, 540],
        [60, 620],
      ])}L200 640L330 556L420 500L640 470L720 410L640 374L700 352L830 352Z`,
      pen.fade([
        [0, pen.mood.sky[2]],
        [1, mix(sea, pen.mood.sky[1], 0.4)],
      ]),
    ),
    ripples(pen, 320, 34, pen.mood.light, 0.4, 430),
    pen.placed(
      'rotate(-13 300 440)',
      pen.oval([300, 452], 150, 12, deep, { opacity: 0.25 }),
      boat(pen, [300, 432], 250, coral, paper),
      pen.line('M270 420V250', mix(deep, sand, 0.3), 7),
      pen.line('M270 262L408 404M270 262L184 408', deep, 2),
    ),
    pen.line('M176 466Q120 500 92 520', deep, 2.4),
    pen.line('M92 508v28M80 526q12 16 24 0', deep, 5),
    person(pen, [566, 524], 120, 'walk', { coat: sea, who: 2, flip: true }).drawing,
    pen.oval([566, 528], 42, 5, deep, { opacity: 0.3 }),
    birds(
      pen,
      [
        [420, 170, 13],
        [460, 150, 10],
        [392, 146, 8],
      ],
      pen.tone(0.7),
    ),
  ],
};

/** Very little land, and room for one tree. */
const island: Scene = {
  name: 'island',
  mood: 'noon',
  draw: (pen) => [
    sky(pen),
    sun(pen, [620, 140], 38, 0.7),
    cloud(pen, [180, 220], 230, paper, 0.75),
    cloud(pen, [470, 180], 130, paper, 0.5),
    water(pen, 360, mix(pen.mood.sky[2], sea, 0.3), mix(sea, deep, 0.3)),
    road(pen, 620, 366, 90, 0.6),
    pen.shape('M640 352l46-10-4 16h-36ZM664 340v-52q30 30 22 50Z', paper),
    pen.oval([330, 470], 210, 26, mix(sea, foam, 0.55), { opacity: 0.7 }),
    ground(
      pen,
      [
        [-20, 640],
        [120, 640],
        [170, 470],
        [250, 430],
        [330, 416],
        [420, 434],
        [490, 470],
        [540, 640],
        [820, 640],
      ],
      pen.fade([
        [0, sand],
        [0.35, mix(sand, sea, 0.25)],
        [0.6, mix(sea, deep, 0.25)],
      ]),
    ),
    pen.line('M330 420Q322 330 366 262', mix(deep, sand, 0.35), 13),
    ...[
      [-96, 18],
      [-74, -34],
      [-18, -66],
      [54, -50],
      [92, 6],
      [66, 44],
    ].map(
      ([x = 0, y = 0]) =>
        pen.shape(
          d`M366 262Q${366 + x * 0.5} ${262 + y - 40} ${366 + x} ${262 + y + 16}Q${366 + x * 0.55} ${262 + y * 0.7 - 4} 366 262Z`,
          kelp,
        ) +
        pen.shape(
          d`M366 262Q${366 + x * 0.5} ${262 + y - 40} ${366 + x} ${262 + y + 16}Q${366 + x * 0.5} ${262 + y - 24} 366 262Z`,
          leaf,
        ),
    ),
    pen.disc([360, 272], 7, coral),
    pen.disc([374, 276], 7, coral),
    person(pen, [262, 432], 96, 'rest', { coat: coral, who: 3, hat: amber }).drawing,
    ripples(pen, 500, 26, foam, 0.35),
  ],
};

/** Something somebody wrote a long time ago. */
const bottle: Scene = {
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

/** A great ship from below, and what holds it. */
const anchor: Scene = {
  name: 'anchor',
  mood: 'under',
  draw: (pen) => [
    sky(pen, 0.95),
    shafts(
      pen,
      [460, -20],
      [
        [-220, 80],
        [-30, 90],
        [210, 70],
      ],
      430,
      0.35,
    ),
    pen.shape(
      'M180 -10Q210 110 330 128H540Q640 116 690 -10Z',
      pen.fade([
        [0, mix(coral, pen.tone(0.7), 0.35)],
        [1, pen.tone(0.85)],
      ]),
    ),
    pen.line('M404 126V150', pen.tone(1), 10),
    ...Array.from({ length: 15 }, (_, nth) =>
      pen.line(
        d`M${404 - nth * 3.4} ${150 + nth * 19}v10`,
        nth % 2 ? pen.tone(0.9) : mix(stone, pen.tone(0.6), 0.4),
        nth % 2 ? 11 : 6,
      ),
    ),
    ground(
      pen,
      [
        [-20, 540],
        [160, 510],
        [330, 540],
        [520, 528],
        [700, 500],
        [820, 530],
      ],
      pen.tone(0.6),
    ),
    pen.line('M350 440V540M310 462h80', pen.tone(0.98), 15),
    pen.disc([350, 434], 15, pen.tone(0.98)),
    pen.disc([350, 434], 7, pen.tone(0.45)),
    pen.line('M262 478Q272 552 350 552T438 478', pen.tone(0.98), 15),
    pen.shape('M244 500l20-34 26 30ZM456 500l-20-34-26 30Z', pen.tone(0.98)),
    pen.shape('M220 560Q350 520 480 562L560 610H150Z', pen.tone(0.72)),
    weed(pen, [130, 560], 150, mix(kelp, pen.tone(0.8), 0.45)),
    weed(pen, [640, 540], 180, pen.tone(0.85)),
    weed(pen, [684, 548], 120, mix(kelp, pen.tone(0.8), 0.45)),
    ...(
      [
        [560, 300],
        [596, 320],
        [588, 282],
        [632, 304],
        [620, 270],
      ] as const
    ).map((at) => fish(pen, at, 12, coral)),
    ground(
      pen,
      [
        [-20, 585],
        [240, 572],
        [480, 590],
        [820, 570],
      ],
      pen.tone(0.97),
    ),
    mist(pen, 520, 90, pen.mood.sky[1], 0.25),
  ],
};

export const seaScenes: readonly Scene[] = [
  diver,
  iceberg,
  lighthouseScene,
  wave,
  tide,
  island,
  bottle,
  anchor,
  ...boatmen,
];
