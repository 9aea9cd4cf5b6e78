import { house, ladder, masonry } from './built.ts';
import {
  amber,
  bark,
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
import { cliff, ground, path, peak, ridge, rock, skyline } from './land.ts';
import { d, type Point, type Scene, soft, straight } from './pen.ts';
import { person } from './people.ts';
import { forest, grass, pine, tree } from './plants.ts';
import { bank, birds, cloud, mist, shafts, sky, stars, sun } from './sky.ts';
import { ripples } from './water.ts';

/** Halfway over, where it hangs lowest. */
const bridge: Scene = {
  name: 'rope-bridge',
  mood: 'meadow',
  draw: (pen) => {
    const sag = (x: number): number => 330 + 62 * (1 - ((x - 400) / 230) ** 2);
    const planks = Array.from({ length: 24 }, (_, nth) => 178 + nth * 19.4);
    const rail = (up: number) => d`M170 ${268 - up}Q400 ${460 - up * 1.2} 630 ${268 - up}`;
    return [
      sky(pen),
      sun(pen, [400, 150], 36, 0.75),
      ridge(pen, skyline(pen, 300, 50), 0.1),
      bank(pen, 380, 70, pen.mood.light, 0.8),
      ridge(pen, skyline(pen, 440, 30), 0.28),
      bank(pen, 500, 80, pen.mood.light, 0.85),
      pen.line('M396 600Q410 560 380 530T420 480', foam, 9, { opacity: 0.8 }),
      cliff(
        pen,
        [
          [176, 330],
          [190, 400],
          [160, 480],
          [186, 610],
        ],
        'left',
        0.85,
      ),
      cliff(
        pen,
        [
          [624, 330],
          [610, 400],
          [640, 480],
          [612, 610],
        ],
        'right',
        0.85,
      ),
      pen.shape('M-20 318Q90 300 178 328L172 348Q90 326 -20 346Z', mix(kelp, pen.tone(0.8), 0.3)),
      pen.shape('M820 312Q710 300 622 328L628 348Q710 326 820 342Z', mix(kelp, pen.tone(0.8), 0.3)),
      pen.line('M172 340V236M628 340V236', bark, 11),
      pen.line(rail(22), mix(earth, sand, 0.3), 3.4),
      person(pen, [404, 392], 122, 'walk', { coat: coral, who: 2, pack: amber }).drawing,
      pen.line(
        planks.map((x) => d`M${x - 7} ${sag(x)}L${x + 7} ${sag(x + 10)}`).join(''),
        earth,
        6,
      ),
      pen.line(
        planks
          .filter((_, nth) => nth % 2 === 0)
          .map((x) => d`M${x} ${sag(x)}V${sag(x) - 74 + 26 * (1 - ((x - 400) / 230) ** 2)}`)
          .join(''),
        mix(earth, sand, 0.3),
        1.8,
      ),
      pen.line(rail(36), mix(earth, sand, 0.45), 4),
      forest(pen, () => 316, [-10, 120], 4, 120, pen.tone(0.95)),
      pine(pen, [700, 312], 140, pen.tone(0.97)),
      pine(pen, [762, 310], 110, pen.tone(0.97)),
      birds(
        pen,
        [
          [300, 190, 11],
          [334, 172, 8],
        ],
        pen.tone(0.7),
      ),
    ];
  },
};

/** A thin line, a long pole, and no hurry. */
const tightrope: Scene = {
  name: 'tightrope',
  mood: 'dusk',
  draw: (pen) => {
    const walker = person(pen, [420, 298], 148, 'balance', { coat: coral, who: 0 });
    const roofs: readonly (readonly [number, number, number])[] = [
      [60, 460, 120],
      [190, 500, 90],
      [300, 478, 100],
      [420, 512, 110],
      [540, 486, 90],
      [660, 506, 100],
      [760, 470, 110],
    ];
    return [
      sky(pen),
      sun(pen, [420, 250], 92, 0.75),
      cloud(pen, [150, 180], 190, pen.mood.sky[1], 0.8),
      cloud(pen, [680, 140], 170, pen.mood.sky[1], 0.8),
      ridge(pen, skyline(pen, 430, 20), 0.2, 'hills'),
      ...roofs.map(([x, y, w]) => house(pen, [x, 612], w, 640 - y, pen.tone(0.6), pen.tone(0.8))),
      pen.box(-10, 250, 110, 360, pen.tone(0.9)),
      pen.box(-10, 238, 126, 16, pen.tone(0.98)),
      pen.box(704, 268, 110, 340, pen.tone(0.9)),
      pen.box(690, 256, 130, 16, pen.tone(0.98)),
      ...[300, 370, 440].map(
        (y) => pen.box(30, y, 26, 38, lamp) + pen.box(744, y + 14, 26, 38, lamp),
      ),
      pen.line('M104 246Q420 350 702 262', deep, 3),
      walker.drawing,
      pen.line(
        d`M258 ${walker.hand('far')[1] + 12}Q420 ${walker.hand('near')[1] - 10} 582 ${walker.hand('near')[1] + 10}`,
        lamp,
        4,
      ),
    ];
  },
};

/** Four ways, and a post that names none of them. */
const crossroads: Scene = {
  name: 'crossroads',
  mood: 'dawn',
  draw: (pen) => [
    sky(pen),
    sun(pen, [560, 250], 34, 0.8),
    cloud(pen, [180, 140], 210, paper, 0.7),
    ridge(pen, skyline(pen, 300, 30), 0.1),
    ridge(
      pen,
      [
        [-20, 370],
        [180, 340],
        [380, 356],
        [600, 330],
        [820, 360],
      ],
      0.3,
      'hills',
    ),
    ground(
      pen,
      [
        [-20, 380],
        [300, 366],
        [560, 372],
        [820, 360],
      ],
      pen.fade([
        [0, mix(leaf, pen.tone(0.3), 0.35)],
        [1, mix(kelp, pen.tone(0.8), 0.35)],
      ]),
    ),
    path(
      pen,
      [360, 620],
      210,
      [
        [380, 520],
        [400, 450],
        [470, 400],
        [520, 370],
        [560, 352],
        [556, 340],
      ],
      sand,
    ),
    path(
      pen,
      [398, 452],
      74,
      [
        [300, 424],
        [190, 398],
        [90, 380],
        [-20, 366],
      ],
      sand,
    ),
    path(
      pen,
      [404, 456],
      80,
      [
        [520, 446],
        [660, 418],
        [830, 404],
      ],
      sand,
    ),
    path(
      pen,
      [390, 470],
      60,
      [
        [350, 420],
        [372, 388],
        [330, 364],
        [346, 350],
      ],
      sand,
    ),
    forest(pen, () => 372, [20, 170], 7, 54, pen.tone(0.55)),
    pen.line('M470 520V300', bark, 12),
    pen.shape('M476 306h104l26 18-26 18H476Z', paper),
    pen.shape('M464 348H366l-26 17 26 17h98Z', mix(amber, paper, 0.25)),
    pen.shape('M476 388h80l22 16-22 16h-80Z', coral),
    pen.box(462, 300, 16, 130, bark),
    person(pen, [330, 562], 200, 'think', { coat: sea, who: 1, pack: earth }).drawing,
    grass(pen, [430, 520], () => 524, 26, 26, mix(kelp, deep, 0.25)),
    grass(pen, [560, 800], () => 590, 40, 44, mix(kelp, deep, 0.3)),
    grass(pen, [0, 190], () => 592, 40, 50, mix(kelp, deep, 0.3)),
  ],
};

/** From high above: one river that becomes two. */
const fork: Scene = {
  name: 'river-fork',
  mood: 'meadow',
  draw: (pen) => {
    const arm = (points: readonly Point[], w: number) => [
      pen.line(soft(points), mix(sand, leaf, 0.25), w + 18),
      pen.line(soft(points), mix(sea, foam, 0.2), w),
    ];
    const main: Point[] = [
      [380, 640],
      [396, 540],
      [350, 450],
      [392, 370],
    ];
    const left: Point[] = [
      [392, 370],
      [330, 310],
      [250, 290],
      [190, 220],
      [110, 190],
      [60, 110],
      [-30, 80],
    ];
    const right: Point[] = [
      [392, 370],
      [440, 300],
      [540, 290],
      [590, 220],
      [690, 200],
      [720, 110],
      [820, 40],
    ];
    const [a, b, c] = [arm(main, 84), arm(left, 54), arm(right, 54)];
    const field = (points: readonly Point[], paint: Parameters<typeof pen.shape>[1]) =>
      pen.shape(straight(points), paint);
    return [
      pen.box(
        0,
        0,
        800,
        600,
        pen.fade([
          [0, mix(leaf, pen.mood.light, 0.25)],
          [1, mix(kelp, leaf, 0.5)],
        ]),
      ),
      field(
        [
          [-10, 300],
          [150, 330],
          [180, 470],
          [-10, 500],
        ],
        mix(leaf, amber, 0.25),
      ),
      field(
        [
          [560, 360],
          [810, 330],
          [810, 470],
          [600, 480],
        ],
        mix(leaf, amber, 0.4),
      ),
      field(
        [
          [300, -10],
          [480, -10],
          [470, 130],
          [330, 150],
        ],
        mix(kelp, leaf, 0.35),
      ),
      field(
        [
          [590, 490],
          [810, 480],
          [810, 610],
          [560, 610],
        ],
        mix(kelp, leaf, 0.3),
      ),
      pen.line(
        'M-10 330l160 28M-10 370l165 26M-10 410l170 26M-10 450l175 20M575 385l240-26M582 420l230-26M590 454l225-22',
        mix(kelp, deep, 0.1),
        2.5,
        { opacity: 0.3 },
      ),
      ...[a[0], b[0], c[0], a[1], b[1], c[1]].map((one) => one ?? ''),
      pen.line(
        'M372 610q14-70-8-130M402 600q12-80-16-150M200 236q-40-30-80-34M560 282q36-14 50-60',
        foam,
        3,
        { opacity: 0.55 },
      ),
      ...Array.from({ length: 46 }, () => {
        const [x, y] = [pen.between(10, 790), pen.between(10, 590)];
        const isClear = [...main, ...left, ...right].every(
          ([px, py]) => Math.hypot(px - x, py - y) > 84,
        );
        const r = pen.between(9, 20);
        return isClear
          ? pen.disc([x + 5, y + 7], r, deep, { opacity: 0.22 }) +
              pen.disc([x, y], r, mix(kelp, leaf, pen.chance() * 0.5)) +
              pen.disc([x - r * 0.25, y - r * 0.25], r * 0.6, mix(leaf, pen.mood.light, 0.16))
          : '';
      }),
      pen.placed(
        'rotate(-14 386 478)',
        pen.oval([392, 486], 13, 34, deep, { opacity: 0.25 }),
        pen.shape('M384 440q20 36 0 76q-22-38 0-76Z', coral),
        pen.disc([384, 478], 7, bark),
        pen.line('M360 486l50-14', sand, 4),
      ),
      cloud(pen, [150, 110], 190, paper, 0.55),
      cloud(pen, [690, 330], 150, paper, 0.45),
    ];
  },
};

/** One sees the end; what is in between is dark. */
const tunnel: Scene = {
  name: 'tunnel',
  mood: 'dawn',
  draw: (pen) => {
    const ring = (r: number, y: number): string =>
      d`M${400 - r} 610V${y}a${r} ${r} 0 0 1 ${r * 2} 0V610Z`;
    return [
      pen.box(0, 0, 800, 600, mix(deep, earth, 0.12)),
      ...[
        [380, 380],
        [300, 370],
        [232, 362],
        [176, 356],
        [132, 350],
      ].map(([r = 0, y = 0], nth) =>
        pen.shape(ring(r, y), mix(mix(deep, stone, 0.1 + nth * 0.07), pen.mood.light, nth * 0.035)),
      ),
      ...[
        [380, 380],
        [300, 370],
        [232, 362],
        [176, 356],
      ].map(([r = 0, y = 0]) =>
        pen.line(d`M${400 - r} 600V${y}a${r} ${r} 0 0 1 ${r * 2} 0V600`, deep, 5, { opacity: 0.5 }),
      ),
      pen.within(
        ring(104, 346),
        pen.placed(
          'translate(296 230) scale(0.27 0.34)',
          sky(pen),
          sun(pen, [400, 250], 90, 0.9),
          ridge(pen, skyline(pen, 420, 60), 0.25),
          ridge(pen, skyline(pen, 500, 40), 0.5, 'hills'),
        ),
      ),
      pen.glow([400, 340], 330, pen.mood.light, 0.6),
      pen.shape(
        straight([
          [352, 432],
          [448, 432],
          [640, 610],
          [160, 610],
        ]),
        mix(earth, deep, 0.45),
      ),
      ...[446, 466, 492, 526, 570].map((y, nth) =>
        pen.line(
          d`M${400 - 52 - nth * 34} ${y}H${400 + 52 + nth * 34}`,
          mix(bark, earth, 0.5),
          5 + nth * 3,
        ),
      ),
      pen.line('M380 432L250 610M420 432L550 610', mix(stone, pen.mood.light, 0.4), 6),
      person(pen, [400, 500], 124, 'walk', { all: deep }).drawing,
      pen.shape(
        straight([
          [384, 500],
          [416, 500],
          [480, 600],
          [330, 600],
        ]),
        pen.fade([
          [0, deep, 0.55],
          [1, deep, 0],
        ]),
      ),
    ];
  },
};

/** Steps that end in the air. */
const stairs: Scene = {
  name: 'stairs',
  mood: 'dusk',
  draw: (pen) => {
    const steps = Array.from({ length: 11 }, (_, nth): Point => [150 + nth * 42, 520 - nth * 32]);
    return [
      sky(pen),
      stars(pen, 26, 180),
      sun(pen, [660, 250], 40, 0.7),
      cloud(pen, [640, 330], 240, pen.mood.light, 0.6),
      cloud(pen, [230, 200], 180, pen.mood.sky[1], 0.9),
      ridge(pen, skyline(pen, 470, 24), 0.2, 'hills'),
      ground(
        pen,
        [
          [-20, 536],
          [220, 520],
          [500, 540],
          [820, 524],
        ],
        pen.tone(0.75),
      ),
      ...steps.map(
        ([x, y], nth) =>
          pen.shape(
            straight([
              [x, y],
              [x + 46, y],
              [x + 46, y + 16],
              [x, y + 16],
            ]),
            mix(sand, pen.mood.light, 0.3),
          ) +
          pen.shape(
            straight([
              [x, y + 16],
              [x + 46, y + 16],
              [x + 46, Math.min(528, y + 60 + nth * 6)],
              [x, Math.min(528, y + 84 + nth * 6)],
            ]),
            pen.fade([
              [0, mix(sand, pen.tone(0.7), 0.45)],
              [1, mix(sand, pen.tone(0.7), 0.75)],
            ]),
          ),
      ),
      person(pen, [590, 202], 140, 'stand', { coat: coral, who: 3 }).drawing,
      tree(pen, [90, 545], 130, mix(kelp, pen.tone(0.8), 0.4)),
      grass(pen, [0, 800], (x) => 545 + Math.sin(x / 90) * 6, 120, 26, pen.tone(0.95)),
      birds(
        pen,
        [
          [690, 150, 11],
          [724, 132, 8],
          [668, 124, 7],
        ],
        pen.tone(0.75),
      ),
    ];
  },
};

/** Green walls, seen from above; somebody is in there. */
const maze: Scene = {
  name: 'maze',
  mood: 'meadow',
  draw: (pen) => {
    const hedge = mix(kelp, deep, 0.12);
    const rows = [
      'M120 110H680M120 110V530M680 110V530M120 530H370M440 530H680',
      'M200 180H330M400 180H610M200 180V330M610 180V300M200 400V460H310M610 370V460M380 460H540',
      'M280 250H470M540 250V330M280 250V390H360M470 250V310M360 320V390M430 390H540M430 320V460',
    ];
    const walls = rows.join('');
    return [
      pen.box(
        0,
        0,
        800,
        600,
        pen.fade([
          [0, mix(leaf, pen.mood.light, 0.35)],
          [1, mix(leaf, kelp, 0.35)],
        ]),
      ),
      pen.placed(
        'translate(400 300) scale(1 0.82) translate(-400 -290)',
        pen.box(96, 86, 608, 468, mix(sand, pen.mood.light, 0.2), { r: 10 }),
        pen.placed('translate(10 26)', pen.line(walls, deep, 34, { opacity: 0.25 })),
        pen.placed('translate(0 10)', pen.line(walls, mix(hedge, deep, 0.35), 34)),
        pen.line(walls, hedge, 34),
        pen.placed(
          'translate(-3 -5)',
          pen.line(walls, mix(leaf, pen.mood.light, 0.12), 20, { opacity: 0.55 }),
        ),
        pen.disc([572, 300], 24, amber, { opacity: 0.9 }),
        pen.disc([572, 300], 11, foam),
      ),
      person(pen, [318, 396], 62, 'stand', { coat: coral, who: 1 }).drawing,
      tree(pen, [60, 580], 150),
      tree(pen, [744, 590], 170),
      tree(pen, [52, 120], 100),
      tree(pen, [752, 110], 96),
    ];
  },
};

/** From stone to stone; the next one is a little further. */
const steppingStones: Scene = {
  name: 'stepping-stones',
  mood: 'meadow',
  draw: (pen) => [
    sky(pen, 0.5),
    sun(pen, [640, 110], 34, 0.7),
    ridge(pen, skyline(pen, 200, 30), 0.12),
    ridge(pen, skyline(pen, 262, 18), 0.34, 'hills'),
    forest(pen, () => 292, [0, 800], 22, 90, pen.tone(0.55)),
    pen.box(
      0,
      288,
      800,
      312,
      pen.fade([
        [0, mix(sea, foam, 0.5)],
        [0.3, mix(sea, leaf, 0.3)],
        [1, mix(sea, deep, 0.4)],
      ]),
    ),
    ripples(pen, 296, 70, foam, 0.5),
    ...(
      [
        [690, 330, 60],
        [610, 352, 66],
        [526, 378, 76],
        [430, 410, 92],
        [318, 452, 116],
        [150, 520, 170],
      ] as const
    ).map(
      ([x, y, w]) =>
        pen.oval([x, y + w * 0.1], w * 0.56, w * 0.17, deep, { opacity: 0.3 }) +
        pen.oval([x, y], w * 0.5, w * 0.17, mix(stone, deep, 0.25)) +
        pen.oval([x - 3, y - w * 0.05], w * 0.46, w * 0.13, mix(stone, pen.mood.light, 0.3)),
    ),
    person(pen, [318, 448], 178, 'balance', { coat: amber, who: 0 }).drawing,
    pen.line('M250 478q-30 4-56 0M392 470q40 6 60 0', foam, 3, { opacity: 0.7 }),
    ground(
      pen,
      [
        [-20, 560],
        [60, 548],
        [140, 580],
        [200, 640],
      ],
      mix(kelp, deep, 0.2),
    ),
    grass(pen, [-10, 130], () => 566, 40, 54, mix(leaf, kelp, 0.5)),
  ],
};

/** Nobody is there; the air on the other side is warmer. */
const gate: Scene = {
  name: 'gate',
  mood: 'meadow',
  draw: (pen) => [
    sky(pen),
    cloud(pen, [620, 140], 220, paper, 0.7),
    ridge(pen, skyline(pen, 330, 30), 0.16),
    masonry(pen, -10, 240, 350, 260, mix(stone, sand, 0.45), 26),
    masonry(pen, 470, 240, 340, 260, mix(stone, sand, 0.45), 26),
    pen.within(
      'M340 500V210a65 65 0 0 1 130 0V500Z',
      pen.box(
        330,
        130,
        150,
        380,
        pen.fade([
          [0, mix(amber, paper, 0.5)],
          [1, paper],
        ]),
      ),
      pen.glow([405, 330], 200, lamp, 0.9),
      peak(pen, [430, 260], 160, 430, 0.2, 0.2),
      ground(
        pen,
        [
          [300, 430],
          [400, 416],
          [500, 430],
        ],
        mix(leaf, amber, 0.3),
      ),
      path(
        pen,
        [405, 520],
        90,
        [
          [410, 470],
          [396, 440],
          [420, 422],
        ],
        paper,
      ),
    ),
    pen.line('M340 500V210a65 65 0 0 1 130 0V500', mix(stone, deep, 0.3), 15),
    pen.shape(
      straight([
        [347, 212],
        [290, 176],
        [290, 530],
        [347, 500],
      ]),
      mix(kelp, deep, 0.25),
    ),
    pen.line('M328 204V512M309 190V522M290 260l57 24M290 430l57-8', deep, 3, { opacity: 0.45 }),
    ...Array.from({ length: 24 }, () =>
      pen.disc(
        [pen.between(470, 760), pen.between(226, 330)],
        pen.between(9, 22),
        mix(kelp, leaf, pen.chance() * 0.7),
      ),
    ),
    ...Array.from({ length: 12 }, () =>
      pen.disc([pen.between(480, 750), pen.between(230, 320)], 5, coral),
    ),
    ground(
      pen,
      [
        [-20, 500],
        [300, 496],
        [420, 506],
        [820, 494],
      ],
      mix(leaf, kelp, 0.5),
    ),
    path(
      pen,
      [380, 620],
      190,
      [
        [392, 560],
        [404, 520],
        [405, 490],
      ],
      mix(sand, paper, 0.4),
    ),
    pen.shape(
      straight([
        [345, 500],
        [466, 500],
        [540, 610],
        [300, 610],
      ]),
      pen.fade([
        [0, lamp, 0.5],
        [1, lamp, 0],
      ]),
    ),
    grass(pen, [-10, 280], () => 600, 60, 70, mix(kelp, deep, 0.2)),
    grass(pen, [540, 810], () => 600, 60, 70, mix(kelp, deep, 0.2)),
    rock(pen, [610, 560], 70, mix(stone, deep, 0.15)),
  ],
};

/** Up into what one cannot see. */
const ladderScene: Scene = {
  name: 'ladder',
  mood: 'night',
  draw: (pen) => [
    sky(pen),
    stars(pen, 80, 420),
    sun(pen, [590, 150], 52, 0.4),
    ridge(pen, skyline(pen, 500, 24), 0.4, 'hills'),
    ladder(pen, [360, 566], [410, 150], 66, mix(amber, earth, 0.35), 15),
    person(pen, [374, 440], 132, 'climb', { coat: coral, who: 1, turn: -4 }).drawing,
    cloud(pen, [430, 190], 330, foam, 0.95),
    cloud(pen, [330, 222], 250, foam, 0.95),
    cloud(pen, [130, 300], 170, foam, 0.35),
    shafts(
      pen,
      [420, 200],
      [
        [-90, 40],
        [30, 46],
        [130, 30],
      ],
      330,
      0.16,
    ),
    ground(
      pen,
      [
        [-20, 556],
        [300, 540],
        [560, 556],
        [820, 536],
      ],
      pen.tone(0.9),
    ),
    grass(pen, [0, 800], () => 560, 120, 26, pen.tone(1)),
    mist(pen, 560, 60, pen.mood.sky[2], 0.15),
  ],
};

export const ways: readonly Scene[] = [
  bridge,
  tightrope,
  crossroads,
  fork,
  tunnel,
  stairs,
  maze,
  steppingStones,
  gate,
  ladderScene,
];
