import { house, ladder } from './built.ts';
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
  leaf,
  mix,
  paper,
  sand,
  sea,
  stone,
} from './colours.ts';
import { flat, ground, path, ridge, skyline } from './land.ts';
import { d, type Point, type Scene, soft, straight } from './pen.ts';
import { person } from './people.ts';
import { crown, flower, forest, grass, sprig, tree } from './plants.ts';
import { birds, cloud, rain, shafts, sky, stars, sun } from './sky.ts';

/** Water for what is there already. */
const garden: Scene = {
  name: 'garden',
  mood: 'meadow',
  draw: (pen) => {
    const gardener = person(pen, [280, 500], 210, 'give', { coat: coral, who: 1, hat: amber });
    const [hx, hy] = gardener.hand('near');
    const beds: readonly (readonly [number, number])[] = [
      [400, 546],
      [452, 520],
      [500, 556],
      [548, 530],
      [600, 560],
      [650, 534],
      [704, 556],
    ];
    return [
      sky(pen),
      sun(pen, [640, 120], 36, 0.7),
      ridge(pen, skyline(pen, 330, 24), 0.16, 'hills'),
      house(pen, [640, 420], 170, 190, paper, coral, false),
      forest(pen, () => 420, [0, 200], 6, 120, pen.tone(0.5)),
      ground(
        pen,
        [
          [-20, 420],
          [300, 410],
          [560, 420],
          [820, 412],
        ],
        pen.fade([
          [0, leaf],
          [1, mix(kelp, leaf, 0.3)],
        ]),
      ),
      pen.shape('M340 500Q580 470 820 500V600H330Z', mix(earth, bark, 0.35)),
      ...beds.map(([x, y], nth) =>
        nth % 3 === 0
          ? flower(pen, [x, y], 74, [coral, amber, paper][(nth / 3) % 3] ?? coral)
          : sprig(pen, [x, y], 66 + (nth % 2) * 18, nth % 2 ? 6 : -5),
      ),
      gardener.drawing,
      pen.shape(d`M${hx - 6} ${hy - 4}h52l-5 50h-42Z`, sea) +
        pen.line(d`M${hx + 42} ${hy + 30}l44 -34`, sea, 8) +
        pen.line(d`M${hx - 4} ${hy}q24 -40 48 0`, mix(sea, deep, 0.3), 5),
      pen.line(
        Array.from(
          { length: 11 },
          (_, nth) =>
            d`M${hx + 88 + nth * 3.4} ${hy - 6 + nth}q${12 + nth * 5} ${20} ${16 + nth * 7} ${70 + (nth % 3) * 26}`,
        ).join(''),
        foam,
        1.8,
        { opacity: 0.75 },
      ),
      grass(pen, [-10, 240], () => 596, 50, 56, mix(kelp, deep, 0.15)),
    ];
  },
};

/** Warm inside, whatever it is outside. */
const greenhouse: Scene = {
  name: 'greenhouse',
  mood: 'dusk',
  draw: (pen) => {
    const frame = 'M180 520V300L400 170L620 300V520Z';
    return [
      sky(pen),
      stars(pen, 30, 200),
      ridge(pen, skyline(pen, 400, 24), 0.25, 'hills'),
      forest(pen, () => 470, [-10, 180], 7, 150, pen.tone(0.85)),
      forest(pen, () => 470, [630, 810], 7, 150, pen.tone(0.85)),
      ground(
        pen,
        [
          [-20, 510],
          [400, 500],
          [820, 512],
        ],
        pen.tone(0.8),
      ),
      pen.glow([400, 400], 380, lamp, 0.75),
      pen.shape(
        frame,
        pen.fade([
          [0, mix(lamp, amber, 0.2)],
          [1, mix(lamp, leaf, 0.35)],
        ]),
        { opacity: 0.95 },
      ),
      pen.within(
        frame,
        crown(pen, [262, 420], 66, kelp),
        crown(pen, [540, 400], 74, mix(kelp, leaf, 0.5)),
        pen.box(180, 470, 440, 60, mix(earth, bark, 0.4)),
        ...[210, 250, 300, 520, 566, 600].map((x, nth) =>
          sprig(pen, [x, 476], 74 + (nth % 3) * 22, nth % 2 ? 8 : -8, nth % 2 ? leaf : kelp),
        ),
        flower(pen, [330, 478], 92, coral),
        flower(pen, [484, 478], 80, paper),
        person(pen, [404, 512], 168, 'give', { coat: sea, who: 2 }).drawing,
        sprig(pen, [468, 424], 50, 6),
      ),
      pen.line(
        'M180 520V300L400 170L620 300V520M180 300H620M290 235V520M510 235V520M400 170V290M180 410H290M510 410H620',
        mix(deep, kelp, 0.3),
        6,
      ),
      pen.line('M236 520V268M564 520V268M345 290V202M455 290V202', mix(deep, kelp, 0.3), 2.4, {
        opacity: 0.6,
      }),
      pen.shape(
        straight([
          [180, 524],
          [620, 524],
          [740, 610],
          [80, 610],
        ]),
        pen.fade([
          [0, lamp, 0.4],
          [1, lamp, 0],
        ]),
      ),
      grass(pen, [0, 800], () => 600, 120, 40, pen.tone(1)),
    ];
  },
};

/** Very small above, and busy below. */
const seed: Scene = {
  name: 'seed',
  mood: 'meadow',
  draw: (pen) => {
    const roots: readonly (readonly Point[])[] = [
      [
        [400, 366],
        [396, 430],
        [410, 500],
        [398, 590],
      ],
      [
        [398, 400],
        [350, 440],
        [330, 500],
        [290, 540],
      ],
      [
        [404, 410],
        [460, 440],
        [480, 500],
        [530, 520],
      ],
      [
        [398, 450],
        [366, 490],
        [372, 550],
      ],
      [
        [408, 470],
        [440, 510],
        [436, 570],
      ],
      [
        [340, 470],
        [290, 470],
        [250, 490],
      ],
      [
        [470, 460],
        [520, 450],
        [560, 470],
      ],
    ];
    return [
      sky(pen, 0.5),
      sun(pen, [400, 130], 54, 0.9),
      ridge(pen, skyline(pen, 270, 20), 0.14, 'hills'),
      pen.box(
        0,
        330,
        800,
        270,
        pen.fade([
          [0, mix(earth, bark, 0.25)],
          [1, mix(bark, deep, 0.5)],
        ]),
      ),
      pen.shape(
        'M-20 336Q200 312 400 330T820 322V350Q600 352 400 356T-20 360Z',
        mix(kelp, leaf, 0.4),
      ),
      ...(
        [
          [120, 430, 36],
          [214, 540, 28],
          [640, 440, 40],
          [700, 540, 30],
          [560, 580, 24],
          [80, 560, 22],
          [600, 380, 18],
        ] as const
      ).map(
        ([x, y, r]) =>
          pen.oval([x, y], r, r * 0.72, mix(stone, bark, 0.55)) +
          pen.oval([x - 4, y - 5], r * 0.66, r * 0.4, mix(stone, earth, 0.45)),
      ),
      ...roots.map((points, nth) =>
        pen.line(soft(points), mix(sand, paper, 0.3), nth === 0 ? 9 : 5 - Math.min(2, nth * 0.4)),
      ),
      pen.oval([400, 372], 20, 28, mix(earth, amber, 0.4), { turn: 14 }),
      pen.line('M396 352q-8 22 4 42', mix(bark, earth, 0.4), 2.4),
      pen.line('M400 352Q392 300 404 246', leaf, 9),
      pen.shape('M404 252Q340 250 314 200Q382 190 404 252Z', leaf),
      pen.shape('M404 252Q330 232 314 200Q376 214 404 252Z', mix(leaf, pen.mood.light, 0.25)),
      pen.shape('M404 248Q416 186 488 178Q480 238 404 248Z', mix(leaf, kelp, 0.3)),
      pen.shape('M404 248Q430 206 488 178Q462 226 404 248Z', mix(leaf, pen.mood.light, 0.12)),
      grass(pen, [0, 330], () => 336, 60, 24, mix(kelp, leaf, 0.5)),
      grass(pen, [470, 800], () => 334, 60, 24, mix(kelp, leaf, 0.5)),
      pen.line('M620 352q30 8 50-4q14-10 30 2', blush, 7),
    ];
  },
};

/** They wait; somebody comes. */
const nest: Scene = {
  name: 'nest',
  mood: 'dawn',
  draw: (pen) => [
    sky(pen),
    sun(pen, [610, 200], 46, 0.8),
    ridge(pen, skyline(pen, 470, 30), 0.12, 'hills'),
    ridge(pen, skyline(pen, 540, 24), 0.26, 'hills'),
    pen.shape(
      'M-20 430Q160 420 330 450T620 470Q720 470 820 440V470Q700 506 600 496T320 486Q140 470 -20 484Z',
      bark,
    ),
    pen.line('M180 436Q220 330 150 240M470 462Q560 380 600 400M90 440Q60 350 90 300', bark, 13),
    pen.shape('M222 404Q370 430 520 404Q510 500 372 506Q236 500 222 404Z', mix(earth, bark, 0.35)),
    pen.line(
      'M230 418Q370 460 512 418M236 440Q370 484 504 438M254 464Q370 502 490 460M226 404L190 390M516 406L556 388M240 452L206 460M470 486L500 506M300 496L280 514',
      mix(earth, sand, 0.4),
      4,
    ),
    ...[
      [316, 396],
      [372, 384],
      [430, 396],
    ].map(
      ([x = 0, y = 0], nth) =>
        pen.oval([x, y + 22], 30, 34, mix(sand, earth, 0.35)) +
        pen.disc([x, y - 4], 22, mix(sand, paper, 0.4)) +
        pen.shape(d`M${x - 4} ${y - 22}l${nth === 1 ? 22 : 20} -26l6 34Z`, amber) +
        pen.shape(d`M${x + 2} ${y - 16}l30 -14l-12 26Z`, coral) +
        pen.disc([x - 8, y - 6], 3.4, deep),
    ),
    pen.shape('M222 404Q370 452 520 404Q516 430 500 440Q370 470 240 440Z', mix(earth, bark, 0.15)),
    pen.line('M226 410Q370 456 516 410M234 428Q370 468 508 428', mix(earth, sand, 0.5), 4),
    pen.placed(
      'translate(560 250) rotate(10)',
      pen.shape(
        'M-86 -4Q-40 -40 10 -22Q44 -34 58 -12L84 -2L56 6Q30 34 -20 26Q-60 22 -110 40Q-100 12 -86 -4Z',
        sea,
      ),
      pen.shape('M-30 -6Q-60 -100 40 -120Q24 -60 20 -16Z', mix(sea, deep, 0.3)),
      pen.shape('M-20 -2Q-110 -60 -104 -110Q-30 -80 14 -14Z', mix(sea, foam, 0.2)),
      pen.shape('M10 18Q40 24 58 4Q20 6 -16 24Z', blush),
      pen.disc([48, -10], 3.6, paper),
      pen.line('M84 -2l18 10q6 10 0 16', coral, 4),
    ),
    ...[
      [140, 236, 40],
      [172, 280, 30],
      [104, 260, 28],
      [92, 300, 34],
      [60, 330, 24],
      [612, 396, 26],
    ].map(([x = 0, y = 0, r = 0]) =>
      pen.oval([x, y], r, r * 0.6, mix(kelp, leaf, pen.chance()), { turn: pen.between(-50, 40) }),
    ),
    ...[
      [700, 462, 28],
      [742, 440, 32],
      [770, 476, 26],
      [26, 440, 30],
      [210, 300, 20],
    ].map(([x = 0, y = 0, r = 0]) =>
      pen.oval([x, y], r, r * 0.5, mix(kelp, leaf, pen.chance()), { turn: pen.between(-40, 40) }),
    ),
  ],
};

/** Old enough to carry somebody. */
const swing: Scene = {
  name: 'swing',
  mood: 'meadow',
  draw: (pen) => [
    sky(pen),
    sun(pen, [170, 150], 40, 0.75),
    cloud(pen, [180, 260], 180, paper, 0.6),
    ridge(pen, skyline(pen, 410, 26), 0.16, 'hills'),
    ridge(pen, skyline(pen, 470, 18), 0.36, 'hills'),
    ground(
      pen,
      [
        [-20, 540],
        [260, 520],
        [560, 500],
        [820, 520],
      ],
      pen.fade([
        [0, leaf],
        [1, mix(kelp, deep, 0.2)],
      ]),
    ),
    pen.shape(
      'M560 520Q600 470 590 350Q586 270 560 220L640 200Q650 280 668 340Q680 460 730 524Q640 506 560 520Z',
      bark,
    ),
    pen.line('M600 300Q500 210 380 196M620 270Q660 190 740 170', bark, 26),
    pen.line('M424 214L300 430M452 210L336 436', sand, 3),
    crown(pen, [560, 130], 190, mix(kelp, deep, 0.1), 12),
    crown(pen, [690, 150], 130, kelp, 9),
    crown(pen, [420, 160], 110, mix(kelp, leaf, 0.3), 9),
    pen.line('M290 432l58 4', earth, 9),
    person(pen, [318, 462], 150, 'sit', { coat: coral, who: 1, turn: 14, flip: true }).drawing,
    pen.oval([330, 556], 90, 8, deep, { opacity: 0.2 }),
    grass(pen, [0, 800], (x) => 548 - x * 0.02, 110, 32, mix(kelp, deep, 0.2)),
    ...[
      [80, 560],
      [150, 580],
      [480, 580],
      [240, 590],
    ].map(([x = 0, y = 0]) => flower(pen, [x, y], 34, paper)),
  ],
};

/** More than one basket. */
const orchard: Scene = {
  name: 'orchard',
  mood: 'dawn',
  draw: (pen) => {
    const apples: readonly (readonly [number, number])[] = [
      [262, 190],
      [310, 150],
      [350, 220],
      [404, 160],
      [450, 210],
      [476, 150],
      [300, 250],
      [420, 260],
      [366, 118],
      [500, 240],
      [250, 240],
    ];
    return [
      sky(pen),
      sun(pen, [660, 250], 42, 0.75),
      ridge(pen, skyline(pen, 370, 24), 0.14, 'hills'),
      ...[
        [60, 430, 120],
        [150, 440, 140],
        [640, 436, 130],
        [740, 442, 150],
      ].map(([x = 0, y = 0, h = 0]) => tree(pen, [x, y], h, mix(kelp, pen.tone(0.3), 0.4))),
      ground(
        pen,
        [
          [-20, 440],
          [400, 430],
          [820, 440],
        ],
        pen.fade([
          [0, mix(leaf, amber, 0.25)],
          [1, mix(kelp, leaf, 0.2)],
        ]),
      ),
      pen.shape('M352 530Q376 420 358 300H404Q396 420 424 530Z', bark),
      crown(pen, [380, 200], 190, kelp, 12),
      ...apples.map(([x, y]) => pen.disc([x, y], 12, coral) + pen.disc([x - 4, y - 4], 4, blush)),
      ladder(pen, [560, 540], [486, 250], 52, mix(earth, sand, 0.4), 9),
      person(pen, [528, 436], 156, 'reach', { coat: sea, who: 0, flip: true }).drawing,
      person(pen, [206, 536], 128, 'give', { coat: amber, who: 1 }).drawing,
      ...[
        [256, 536],
        [330, 560],
        [640, 556],
      ].map(
        ([x = 0, y = 0]) =>
          pen.disc([x - 12, y - 40], 11, coral) +
          pen.disc([x + 8, y - 43], 11, coral) +
          pen.disc([x + 22, y - 38], 10, amber) +
          pen.shape(d`M${x - 34} ${y - 38}h68l-9 38h-50Z`, mix(earth, sand, 0.35)) +
          pen.line(d`M${x - 32} ${y - 26}h62M${x - 29} ${y - 13}h56`, earth, 2.4),
      ),
      grass(pen, [0, 800], () => 600, 110, 34, mix(kelp, deep, 0.1)),
    ];
  },
};

/** It has rained once. */
const desertFlower: Scene = {
  name: 'desert-flower',
  mood: 'desert',
  draw: (pen) => [
    sky(pen),
    sun(pen, [590, 180], 54, 0.8),
    ridge(pen, skyline(pen, 350, 26), 0.1, 'hills'),
    ground(
      pen,
      [
        [-20, 420],
        [180, 380],
        [420, 430],
        [640, 390],
        [820, 420],
      ],
      pen.tone(0.2),
    ),
    ground(
      pen,
      [
        [-20, 470],
        [240, 430],
        [520, 480],
        [820, 440],
      ],
      pen.fade([
        [0, pen.tone(0.36)],
        [1, pen.tone(0.6)],
      ]),
    ),
    pen.line(
      'M120 520l70 20 40 50M190 540l70-22 60 24 20 60M320 542l90-24M520 520l60 34 80-20 60 40M580 554l-20 50M660 534l40-30',
      pen.tone(0.95),
      3,
      { opacity: 0.5 },
    ),
    pen.oval([420, 536], 86, 9, deep, { opacity: 0.22 }),
    sprig(pen, [404, 534], 96, -34, kelp, 3),
    sprig(pen, [420, 534], 84, 40, leaf, 3),
    flower(pen, [410, 536], 190, coral, 10),
    pen.shape(
      'M690 446V330q0-16 15-16t15 16v50q18 0 18-18v-22q0-10 10-10t10 10v26q0 36-38 38v42Z',
      mix(kelp, pen.tone(0.5), 0.35),
    ),
    pen.shape(
      'M96 450v-70q0-11 11-11t11 11v26q12 0 12-12v-12q0-8 8-8t8 8v14q0 26-28 28v26Z',
      mix(kelp, pen.tone(0.4), 0.5),
    ),
    birds(
      pen,
      [
        [240, 150, 14],
        [290, 180, 10],
      ],
      pen.tone(0.8),
    ),
  ],
};

/** One path, and what one walks through. */
const wheat: Scene = {
  name: 'wheat',
  mood: 'dusk',
  draw: (pen) => [
    sky(pen),
    sun(pen, [400, 250], 60, 0.85),
    cloud(pen, [180, 150], 210, pen.mood.sky[1], 0.7),
    cloud(pen, [640, 120], 230, pen.mood.sky[1], 0.7),
    ridge(pen, skyline(pen, 300, 14), 0.3, 'hills'),
    tree(pen, [610, 318], 120, pen.tone(0.75)),
    flat(
      pen,
      312,
      pen.fade([
        [0, mix(amber, pen.mood.light, 0.4)],
        [1, mix(amber, earth, 0.6)],
      ]),
    ),
    path(
      pen,
      [400, 640],
      300,
      [
        [430, 520],
        [360, 430],
        [408, 370],
        [398, 330],
        [404, 314],
      ],
      mix(sand, earth, 0.35),
    ),
    grass(pen, [0, 360], () => 420, 44, 44, mix(amber, earth, 0.25)),
    grass(pen, [440, 800], () => 420, 44, 44, mix(amber, earth, 0.25)),
    person(pen, [390, 480], 150, 'walk', { coat: paper, trousers: deep, who: 2 }).drawing,
    grass(pen, [-10, 320], () => 510, 52, 80, mix(amber, earth, 0.4)),
    grass(pen, [470, 810], () => 510, 52, 80, mix(amber, earth, 0.4)),
    grass(pen, [-10, 260], () => 610, 56, 130, mix(amber, deep, 0.45)),
    grass(pen, [540, 810], () => 610, 56, 130, mix(amber, deep, 0.45)),
    birds(
      pen,
      [
        [300, 150, 10],
        [330, 132, 8],
        [280, 124, 7],
      ],
      pen.tone(0.8),
    ),
  ],
};

/** A roof for two, and it rains. */
const umbrella: Scene = {
  name: 'umbrella',
  mood: 'storm',
  draw: (pen) => [
    sky(pen),
    cloud(pen, [180, 120], 360, pen.mood.sky[0], 0.8),
    cloud(pen, [620, 100], 380, pen.mood.sky[0], 0.8),
    ...[80, 190, 300, 500, 610, 730].map((x, nth) =>
      house(
        pen,
        [x, 470],
        110,
        190 + (nth % 3) * 36,
        pen.tone(0.32 + (nth % 2) * 0.08),
        pen.tone(0.5),
      ),
    ),
    flat(
      pen,
      466,
      pen.fade([
        [0, pen.tone(0.45)],
        [1, pen.tone(0.85)],
      ]),
    ),
    pen.faint(
      0.4,
      ...[80, 190, 300, 500, 610, 730].map((x) =>
        pen.line(d`M${x - 22} 480v50M${x + 22} 484v40`, lamp, 7),
      ),
    ),
    rain(pen, 110, -0.2, 0.4),
    pen.oval([400, 566], 130, 14, deep, { opacity: 0.3 }),
    person(pen, [360, 562], 216, 'walk', { coat: amber, who: 1, long: true }).drawing,
    person(pen, [446, 562], 228, 'walk', { coat: sea, who: 0 }).drawing,
    pen.line('M414 470V246', bark, 6),
    pen.shape(
      'M236 306Q262 196 414 190Q566 196 592 306Q562 280 532 302Q500 276 474 300Q444 274 414 300Q384 274 354 300Q326 276 296 302Q266 280 236 306Z',
      coral,
    ),
    pen.shape(
      'M354 300Q362 220 414 190Q466 220 474 300Q444 274 414 300Q384 274 354 300Z',
      mix(coral, paper, 0.22),
    ),
    pen.line('M414 190v-16', bark, 6),
    shafts(
      pen,
      [414, 190],
      [
        [-190, 4],
        [190, 4],
      ],
      30,
      0.2,
    ),
  ],
};

export const gardens: readonly Scene[] = [
  garden,
  greenhouse,
  seed,
  nest,
  swing,
  orchard,
  desertFlower,
  wheat,
  umbrella,
];
