import { tent } from './built.ts';
import {
  amber,
  coral,
  deep,
  foam,
  kelp,
  lamp,
  mix,
  paper,
  sand,
  sea,
  snow,
  stone,
} from './colours.ts';
import { cliff, ground, peak, ridge, rock, skyline } from './land.ts';
import { d, type Point, type Scene, soft, straight } from './pen.ts';
import { person } from './people.ts';
import { forest } from './plants.ts';
import { bank, birds, cloud, mist, sky, stars, sun } from './sky.ts';

/** Three on one rope, the light behind the top. */
const ropeTeam: Scene = {
  name: 'rope-team',
  mood: 'dawn',
  draw: (pen) => {
    const crest: Point[] = [
      [-20, 560],
      [120, 520],
      [250, 452],
      [370, 402],
      [480, 318],
      [560, 262],
      [625, 170],
      [668, 128],
      [720, 190],
      [820, 300],
    ];
    const climbers = [
      person(pen, [238, 460], 118, 'ascend', { coat: kelp, who: 1, pack: amber }),
      person(pen, [420, 368], 116, 'ascend', { coat: amber, who: 2, pack: sea }),
      person(pen, [571, 258], 114, 'climb', { coat: coral, who: 0, pack: deep }),
    ];
    const hips: Point[] = [
      [238, 402],
      [420, 310],
      [571, 202],
    ];
    const rope = hips.slice(1).map(([x, y], nth) => {
      const [fx, fy] = hips[nth] ?? [0, 0];
      return d`M${fx} ${fy}Q${(fx + x) / 2} ${(fy + y) / 2 + 44} ${x} ${y}`;
    });
    return [
      sky(pen),
      sun(pen, [668, 132], 30, 0.9),
      ridge(pen, skyline(pen, 400, 60), 0.12),
      mist(pen, 470, 170, pen.mood.light, 0.55),
      peak(pen, [110, 300], 380, 600, 0.3, 0.24),
      peak(pen, [330, 350], 330, 620, 0.42, 0.2),
      mist(pen, 520, 130, pen.mood.light, 0.45),
      ground(
        pen,
        crest,
        pen.fade([
          [0, mix(pen.tone(0.6), snow, 0.35)],
          [1, pen.tone(0.95)],
        ]),
      ),
      pen.shape(
        `${soft(crest)}L820 360Q700 260 664 186Q600 300 520 352Q390 470 250 520Q120 560 -20 600Z`,
        snow,
        { opacity: 0.8 },
      ),
      pen.line(rope.join(''), lamp, 2.6),
      ...climbers.map(({ drawing }) => drawing),
    ];
  },
};

/** One alone on a wall, and much air. */
const wall: Scene = {
  name: 'wall',
  mood: 'noon',
  draw: (pen) => {
    const face: Point[] = [
      [500, -10],
      [478, 90],
      [508, 150],
      [462, 240],
      [484, 330],
      [446, 400],
      [470, 500],
      [430, 610],
    ];
    const one = person(pen, [452, 398], 150, 'climb', { coat: coral, who: 3, turn: -6 });
    return [
      sky(pen),
      sun(pen, [150, 130], 34, 0.6),
      cloud(pen, [210, 300], 200, foam, 0.7),
      ridge(pen, skyline(pen, 470, 60), 0.18),
      ridge(pen, skyline(pen, 530, 36), 0.38, 'hills'),
      cloud(pen, [120, 500], 220, foam, 0.75),
      cliff(pen, face, 'right', 0.72),
      pen.line(
        'M520 60l-16 70 24 60M560 200l-40 90 30 70-20 80M640 80l-20 120 40 60M600 380l-30 90 24 80',
        pen.tone(0.95),
        3,
        { opacity: 0.45 },
      ),
      pen.line(d`M452 330Q440 430 458 610`, amber, 2.4),
      pen.line(d`M452 330Q474 250 476 168`, amber, 2.4),
      one.drawing,
      birds(
        pen,
        [
          [250, 170, 13],
          [290, 196, 9],
          [216, 208, 8],
        ],
        pen.tone(0.8),
      ),
    ];
  },
};

/** Up here already, and the next one behind the clouds. */
const nextPeak: Scene = {
  name: 'next-peak',
  mood: 'dawn',
  draw: (pen) => [
    sky(pen),
    sun(pen, [250, 190], 28, 0.7),
    peak(pen, [560, 84], 520, 560, 0.22, 0.36),
    peak(pen, [780, 250], 360, 560, 0.16, 0.26),
    bank(pen, 400, 90, paper, 0.9),
    bank(pen, 470, 120, paper, 0.95),
    cloud(pen, [420, 420], 330, paper, 0.95),
    cloud(pen, [690, 456], 300, paper, 0.95),
    cloud(pen, [120, 470], 280, paper, 0.9),
    ground(
      pen,
      [
        [-20, 610],
        [60, 560],
        [150, 500],
        [215, 470],
        [270, 488],
        [350, 548],
        [430, 600],
        [520, 640],
      ],
      pen.tone(0.85),
    ),
    pen.shape(
      'M150 503L214 468L270 488L236 500L210 492L180 516Z',
      mix(pen.tone(0.85), pen.mood.light, 0.3),
    ),
    person(pen, [212, 474], 128, 'think', { coat: coral, who: 2, pack: kelp }).drawing,
  ],
};

/** A lit tent under a great dark mountain. */
const camp: Scene = {
  name: 'camp',
  mood: 'night',
  draw: (pen) => [
    sky(pen),
    stars(pen, 90, 380),
    peak(pen, [450, 70], 620, 520, 0.35, 0.34),
    peak(pen, [130, 240], 380, 520, 0.45, 0.22),
    peak(pen, [720, 250], 340, 520, 0.5, 0.2),
    mist(pen, 480, 120, pen.mood.sky[2], 0.5),
    ground(
      pen,
      [
        [-20, 500],
        [200, 480],
        [420, 500],
        [620, 486],
        [820, 510],
      ],
      mix(pen.tone(0.75), snow, 0.1),
    ),
    forest(pen, () => 520, [-10, 210], 7, 110, pen.tone(0.95)),
    forest(pen, () => 525, [620, 820], 7, 120, pen.tone(0.95)),
    pen.glow([400, 510], 190, lamp, 0.75),
    tent(pen, [400, 535], 190, coral),
    person(pen, [540, 548], 66, 'rest', { coat: amber, who: 1, flip: true }).drawing,
    ground(
      pen,
      [
        [-20, 560],
        [300, 552],
        [560, 566],
        [820, 556],
      ],
      pen.tone(1),
    ),
  ],
};

/** Peaks like islands, and somebody who looks across. */
const fog: Scene = {
  name: 'fog',
  mood: 'dawn',
  draw: (pen) => [
    sky(pen),
    sun(pen, [560, 210], 36, 0.9),
    ridge(pen, skyline(pen, 330, 40), 0.05),
    bank(pen, 370, 60, paper, 0.95),
    ridge(
      pen,
      [
        [-20, 440],
        [60, 380],
        [110, 402],
        [170, 440],
        [330, 470],
        [560, 462],
        [640, 380],
        [700, 402],
        [760, 360],
        [820, 400],
      ],
      0.3,
    ),
    bank(pen, 452, 80, paper, 0.95),
    ridge(
      pen,
      [
        [-20, 520],
        [90, 470],
        [160, 500],
        [300, 560],
        [520, 570],
        [600, 520],
        [660, 540],
        [820, 490],
      ],
      0.5,
    ),
    bank(pen, 535, 80, paper, 0.95),
    pen.shape(
      straight([
        [240, 610],
        [300, 520],
        [330, 470],
        [372, 448],
        [420, 452],
        [446, 480],
        [500, 540],
        [560, 610],
      ]),
      pen.tone(0.95),
    ),
    pen.shape(
      straight([
        [330, 470],
        [372, 448],
        [420, 452],
        [400, 474],
        [366, 484],
        [340, 520],
        [316, 530],
      ]),
      mix(pen.tone(0.9), pen.mood.light, 0.22),
    ),
    person(pen, [394, 454], 168, 'stand', { coat: sea, trousers: deep, who: 0, long: true })
      .drawing,
    birds(
      pen,
      [
        [620, 150, 12],
        [654, 170, 9],
      ],
      pen.tone(0.5),
    ),
  ],
};

/** One lies at the edge and holds the other. */
const hand: Scene = {
  name: 'hand',
  mood: 'dusk',
  draw: (pen) => {
    const below = person(pen, [412, 500], 190, 'reach', { coat: amber, who: 2 });
    const above = person(pen, [520, 300], 190, 'lean', { coat: coral, who: 1, flip: true });
    return [
      sky(pen),
      sun(pen, [180, 250], 40, 0.8),
      ridge(pen, skyline(pen, 420, 50), 0.12),
      ridge(pen, skyline(pen, 500, 30), 0.35, 'hills'),
      mist(pen, 520, 140, pen.mood.light, 0.4),
      cliff(
        pen,
        [
          [466, 300],
          [452, 360],
          [470, 430],
          [440, 520],
          [452, 610],
        ],
        'right',
        0.9,
      ),
      pen.shape('M466 300L820 280V330Q640 316 470 336Z', mix(kelp, pen.tone(0.9), 0.45)),
      pen.shape(
        straight([
          [340, 504],
          [470, 498],
          [450, 610],
          [372, 610],
        ]),
        pen.tone(0.82),
      ),
      pen.shape(
        straight([
          [340, 504],
          [470, 498],
          [440, 518],
          [362, 522],
        ]),
        mix(pen.tone(0.8), pen.mood.light, 0.22),
      ),
      below.drawing,
      above.drawing,
      birds(
        pen,
        [
          [250, 150, 10],
          [284, 134, 8],
        ],
        pen.tone(0.7),
      ),
    ];
  },
};

/** A stone larger than whoever pushes it. */
const boulder: Scene = {
  name: 'boulder',
  mood: 'desert',
  draw: (pen) => {
    const slope: Point[] = [
      [-20, 560],
      [160, 520],
      [330, 452],
      [500, 360],
      [640, 262],
      [720, 222],
      [820, 210],
    ];
    return [
      sky(pen),
      sun(pen, [640, 130], 36, 0.85),
      ridge(pen, skyline(pen, 430, 44), 0.1, 'hills'),
      ridge(pen, skyline(pen, 500, 30), 0.28, 'hills'),
      ground(
        pen,
        slope,
        pen.fade([
          [0, pen.tone(0.55)],
          [1, pen.tone(0.95)],
        ]),
      ),
      pen.disc([498, 276], 98, mix(stone, pen.tone(0.7), 0.3)),
      pen.within(
        'M400 276a98 98 0 1 0 196 0a98 98 0 1 0 -196 0Z',
        pen.disc([524, 250], 92, mix(stone, pen.mood.light, 0.3), { opacity: 0.55 }),
        pen.line('M440 330l30-24 8-40 34-12M540 350l-10-30 24-20', pen.tone(0.9), 3, {
          opacity: 0.4,
        }),
      ),
      person(pen, [352, 446], 150, 'push', { coat: sea, who: 3, turn: -20 }).drawing,
      rock(pen, [120, 545], 60, pen.tone(0.8)),
      rock(pen, [180, 548], 34, pen.tone(0.9)),
      pen.line('M60 600Q230 540 372 462', pen.tone(0.35), 5, { opacity: 0.35 }),
    ];
  },
};

/** Small stones, laid on one another by many who passed. */
const cairn: Scene = {
  name: 'cairn',
  mood: 'meadow',
  draw: (pen) => {
    const stones: readonly (readonly [number, number, number, number])[] = [
      [400, 486, 120, 34],
      [392, 430, 98, 28],
      [408, 384, 82, 24],
      [398, 342, 64, 21],
      [404, 306, 50, 18],
      [399, 276, 34, 14],
    ];
    const placing = person(pen, [560, 520], 205, 'give', { coat: amber, who: 1, flip: true });
    return [
      sky(pen),
      cloud(pen, [180, 150], 220, paper, 0.8),
      cloud(pen, [640, 110], 160, paper, 0.6),
      ridge(pen, skyline(pen, 360, 46), 0.12),
      ridge(pen, skyline(pen, 430, 30), 0.34, 'hills'),
      ground(
        pen,
        [
          [-20, 500],
          [240, 486],
          [480, 500],
          [820, 470],
        ],
        mix(kelp, pen.tone(0.7), 0.4),
      ),
      ...stones.map(
        ([x, y, rx, ry]) =>
          pen.oval([x, y], rx / 1.35, ry, mix(stone, pen.tone(0.6), 0.25)) +
          pen.oval(
            [x - rx * 0.1, y - ry * 0.25],
            rx / 1.7,
            ry * 0.58,
            mix(stone, pen.mood.light, 0.4),
            { opacity: 0.75 },
          ),
      ),
      placing.drawing,
      pen.oval(
        [placing.hand('near')[0] - 14, placing.hand('near')[1] - 6],
        22,
        14,
        mix(stone, sand, 0.5),
      ),
    ];
  },
};

export const mountains: readonly Scene[] = [
  ropeTeam,
  wall,
  nextPeak,
  camp,
  fog,
  hand,
  boulder,
  cairn,
];
