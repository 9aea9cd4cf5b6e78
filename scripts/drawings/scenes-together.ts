import { fire, house, lantern } from './built.ts';
import {
  amber,
  bark,
  blush,
  type Colour,
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
} from './colours.ts';
import { flat, ground, ridge, skyline } from './land.ts';
import { d, type Scene, straight } from './pen.ts';
import { person } from './people.ts';
import { forest, grass } from './plants.ts';
import { birds, cloud, sky, stars, sun } from './sky.ts';

/** Faces are lit; behind the backs it is dark. */
const campfire: Scene = {
  name: 'campfire',
  mood: 'night',
  draw: (pen) => [
    sky(pen),
    stars(pen, 90, 330),
    ridge(pen, skyline(pen, 340, 40), 0.4),
    forest(pen, () => 440, [-10, 280], 9, 190, pen.tone(0.85)),
    forest(pen, () => 440, [520, 810], 9, 190, pen.tone(0.85)),
    ground(
      pen,
      [
        [-20, 450],
        [400, 430],
        [820, 450],
      ],
      pen.fade([
        [0, mix(kelp, pen.tone(0.9), 0.7)],
        [1, pen.tone(1)],
      ]),
    ),
    pen.oval([400, 510], 330, 74, amber, { opacity: 0.2 }),
    person(pen, [300, 466], 118, 'rest', { coat: kelp, who: 1 }).drawing,
    person(pen, [500, 466], 118, 'rest', { coat: sea, who: 2, flip: true }).drawing,
    fire(pen, [400, 510], 104),
    person(pen, [190, 524], 150, 'rest', { coat: coral, who: 0 }).drawing,
    person(pen, [614, 524], 150, 'rest', { coat: paper, who: 3, flip: true }).drawing,
    pen.line('M96 560h150M560 560h160', bark, 20),
    person(pen, [452, 590], 170, 'rest', { all: pen.tone(1), flip: true }).drawing,
    ...Array.from({ length: 16 }, (_, nth) =>
      pen.disc([400 + Math.sin(nth * 2.1) * (14 + nth * 4), 400 - nth * 20], 2.2, lamp, {
        opacity: 0.7,
      }),
    ),
  ],
};

/** The moment in which two hold it. */
const relay: Scene = {
  name: 'relay',
  mood: 'dawn',
  draw: (pen) => {
    const [first, second] = [
      person(pen, [290, 520], 246, 'run', { coat: sea, who: 2 }),
      person(pen, [520, 524], 246, 'run', { coat: coral, who: 1 }),
    ];
    const [x, y] = first.hand('far');
    return [
      sky(pen),
      sun(pen, [640, 220], 44, 0.8),
      ridge(pen, skyline(pen, 320, 20), 0.12, 'hills'),
      ...Array.from({ length: 40 }, (_, nth) =>
        pen.disc(
          [nth * 21 - 6, 372 + (nth % 3) * 9],
          8,
          [
            mix(coral, paper, 0.4),
            mix(sea, paper, 0.4),
            mix(amber, paper, 0.3),
            mix(kelp, paper, 0.4),
            mix(deep, paper, 0.5),
          ][nth % 5] ?? coral,
        ),
      ),
      pen.box(0, 392, 800, 26, mix(sea, paper, 0.25)),
      flat(
        pen,
        416,
        pen.fade([
          [0, mix(coral, earth, 0.3)],
          [1, mix(coral, earth, 0.55)],
        ]),
      ),
      pen.line('M-10 446H810M-10 488H810M-10 548H810', paper, 4, { opacity: 0.7 }),
      pen.oval([296, 524], 110, 9, deep, { opacity: 0.25 }),
      pen.oval([530, 528], 110, 9, deep, { opacity: 0.25 }),
      first.drawing,
      second.drawing,
      pen.line(
        d`M${x - 8} ${y + 6}L${second.hand('near')[0] + 4} ${second.hand('near')[1] + 2}`,
        lamp,
        9,
      ),
      pen.line('M120 380h90M90 420h110M140 460h60', paper, 4, { opacity: 0.5 }),
    ];
  },
};

/** Much to choose from, and people who call it out. */
const market: Scene = {
  name: 'market',
  mood: 'noon',
  draw: (pen) => {
    const stall = (x: number, y: number, w: number, cloth: Colour, wares: readonly Colour[]) => {
      const stripes = Array.from({ length: 6 }, (_, nth) =>
        pen.shape(
          d`M${x + (nth * w) / 6} ${y}h${w / 6}l${(nth - 2.5) * 4 + 4} 44q${-w / 12} 16 ${-w / 6 - 4} 0Z`,
          nth % 2 ? paper : cloth,
        ),
      );
      const goods = Array.from({ length: 16 }, (_, nth) =>
        pen.disc(
          [x + 16 + ((nth % 8) * (w - 32)) / 7, y + 122 - Math.floor(nth / 8) * 14],
          11,
          wares[nth % wares.length] ?? cloth,
        ),
      );
      return (
        pen.line(d`M${x + 8} ${y + 30}V${y + 212}M${x + w - 8} ${y + 30}V${y + 212}`, bark, 7) +
        goods.join('') +
        pen.box(x - 4, y + 128, w + 8, 22, mix(earth, sand, 0.35)) +
        pen.box(x + 4, y + 150, w - 8, 60, mix(earth, bark, 0.25)) +
        stripes.join('')
      );
    };
    return [
      sky(pen),
      cloud(pen, [200, 90], 190, paper, 0.8),
      cloud(pen, [620, 120], 160, paper, 0.6),
      ...[60, 170, 290, 410, 530, 650, 760].map((x, nth) =>
        house(
          pen,
          [x, 400],
          116,
          210 + (nth % 3) * 40,
          mix([sand, blush, paper, sand][nth % 4] ?? sand, pen.mood.haze, 0.35),
          mix(coral, pen.mood.haze, 0.45),
          false,
        ),
      ),
      flat(
        pen,
        396,
        pen.fade([
          [0, mix(sand, paper, 0.3)],
          [1, mix(sand, earth, 0.3)],
        ]),
      ),
      person(pen, [150, 420], 130, 'point', { coat: paper, who: 3 }).drawing,
      person(pen, [420, 420], 130, 'stand', { coat: kelp, who: 1 }).drawing,
      person(pen, [690, 420], 130, 'think', { coat: sea, who: 0, flip: true }).drawing,
      stall(60, 270, 200, coral, [coral, amber, leaf]),
      stall(316, 270, 200, sea, [amber, paper, coral, leaf]),
      stall(572, 270, 200, kelp, [leaf, kelp, coral]),
      person(pen, [250, 560], 176, 'walk', { coat: amber, who: 2, long: true }).drawing,
      pen.shape('M214 486h48l-7 32h-34Z', mix(earth, sand, 0.3)),
      person(pen, [476, 566], 180, 'point', { coat: coral, who: 0, flip: true }).drawing,
      person(pen, [560, 566], 108, 'stand', { coat: lamp, trousers: sea, who: 1, flip: true })
        .drawing,
      ...[250, 476, 560].map((x) => pen.oval([x, 566], 44, 5, deep, { opacity: 0.2 })),
    ];
  },
};

/** A place is laid for somebody. */
const emptyChair: Scene = {
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

/** Each carries one; the way is long. */
const lanterns: Scene = {
  name: 'lanterns',
  mood: 'night',
  draw: (pen) => {
    const line = (x: number) => 470 - 90 * Math.sin((x / 800) * Math.PI * 0.8) + x * 0.08;
    const walkers = [90, 190, 296, 400, 500, 590].map((x, nth) => {
      const tall = 150 - nth * 13;
      const one = person(pen, [x, line(x)], tall, 'walk', {
        coat: [coral, sea, amber, kelp, paper, coral][nth] ?? coral,
        who: nth,
      });
      const [hx, hy] = one.hand('far');
      return (
        pen.line(d`M${hx} ${hy}l${tall * 0.1} ${-tall * 0.3}`, bark, 3) +
        lantern(pen, [hx + tall * 0.1, hy - tall * 0.2], tall * 0.085) +
        one.drawing
      );
    });
    return [
      sky(pen),
      stars(pen, 70, 300),
      ridge(pen, skyline(pen, 300, 50), 0.35),
      ...[
        [690, 300],
        [740, 262],
        [770, 216],
      ].map(
        ([x = 0, y = 0], nth) =>
          pen.glow([x, y], 34 - nth * 8, lamp, 0.8) + pen.disc([x, y], 4.4 - nth, lamp),
      ),
      ground(
        pen,
        [
          [-20, 472],
          [100, 420],
          [220, 396],
          [400, 396],
          [560, 420],
          [660, 380],
          [740, 300],
          [820, 180],
        ],
        pen.tone(0.7),
      ),
      ground(
        pen,
        Array.from({ length: 11 }, (_, nth) => [nth * 84 - 20, line(nth * 84 - 20)] as const),
        pen.tone(0.92),
      ),
      ...walkers,
      grass(pen, [0, 800], () => 606, 120, 66, pen.tone(1)),
    ];
  },
};

/** Somebody leads, then the other. */
const dancers: Scene = {
  name: 'dancers',
  mood: 'dusk',
  draw: (pen) => [
    sky(pen),
    sun(pen, [400, 300], 120, 0.6),
    ridge(pen, skyline(pen, 400, 18), 0.2, 'hills'),
    flat(
      pen,
      430,
      pen.fade([
        [0, mix(earth, pen.tone(0.6), 0.4)],
        [1, pen.tone(0.9)],
      ]),
    ),
    pen.line('M-10 120Q200 210 400 150T810 110', pen.tone(0.9), 3),
    ...[60, 160, 262, 366, 470, 572, 676, 760].map((x, nth) =>
      lantern(
        pen,
        [x, 172 + 18 * Math.sin(nth * 1.4)],
        11,
        [lamp, coral, lamp, amber][nth % 4] ?? lamp,
      ),
    ),
    pen.oval([400, 556], 150, 16, deep, { opacity: 0.35 }),
    person(pen, [344, 552], 280, 'give', { coat: deep, who: 0, turn: -4 }).drawing,
    person(pen, [470, 552], 262, 'cheer', {
      coat: coral,
      trousers: coral,
      who: 1,
      long: true,
      flip: true,
      turn: 8,
    }).drawing,
    pen.shape('M428 424Q396 520 396 534Q470 560 560 520Q540 470 500 420Z', coral),
    pen.line('M440 450L420 530M466 444L470 540M490 440L530 524', mix(coral, deep, 0.35), 3, {
      opacity: 0.5,
    }),
    ...[90, 150, 690, 744].map(
      (x, nth) =>
        person(pen, [x, 470], 118, nth % 2 ? 'stand' : 'think', {
          all: pen.tone(0.85),
          flip: x > 400,
        }).drawing,
    ),
  ],
};

/** Who is inside looks out, and the door stands open. */
const treehouse: Scene = {
  name: 'treehouse',
  mood: 'dawn',
  draw: (pen) => [
    sky(pen),
    sun(pen, [150, 190], 40, 0.8),
    ridge(pen, skyline(pen, 430, 24), 0.14, 'hills'),
    forest(pen, () => 520, [0, 260], 8, 110, pen.tone(0.35)),
    ground(
      pen,
      [
        [-20, 530],
        [400, 514],
        [820, 530],
      ],
      pen.fade([
        [0, leaf],
        [1, mix(kelp, deep, 0.15)],
      ]),
    ),
    pen.shape(
      'M420 530Q470 420 440 300L400 120H540Q520 300 520 380Q520 470 580 530Q500 516 420 530Z',
      bark,
    ),
    pen.line('M440 300Q360 260 310 250M520 320Q600 280 680 280', bark, 24),
    ...[
      [330, 150, 96],
      [470, 96, 120],
      [620, 150, 104],
      [560, 60, 90],
      [390, 70, 90],
    ].map(
      ([x = 0, y = 0, r = 0], nth) =>
        pen.disc([x, y], r, mix(kelp, leaf, nth * 0.12)) +
        pen.disc([x - r * 0.2, y - r * 0.25], r * 0.68, mix(leaf, pen.mood.light, 0.12), {
          opacity: 0.55,
        }),
    ),
    house(pen, [480, 336], 200, 170, mix(earth, sand, 0.3), coral),
    pen.box(350, 334, 270, 16, mix(earth, bark, 0.2)),
    pen.line(
      'M356 334v-44M392 334v-44M578 334v-44M612 334v-44M350 292h50M572 292h46',
      mix(earth, sand, 0.3),
      6,
    ),
    pen.line('M392 350V520M424 350V520', sand, 4),
    pen.line(
      Array.from({ length: 8 }, (_, nth) => d`M390 ${372 + nth * 20}h36`).join(''),
      mix(earth, sand, 0.4),
      6,
    ),
    person(pen, [408, 470], 112, 'climb', { coat: amber, who: 1 }).drawing,
    person(pen, [596, 332], 96, 'point', { coat: sea, who: 2 }).drawing,
    person(pen, [250, 560], 124, 'cheer', { coat: coral, who: 3 }).drawing,
    grass(pen, [0, 800], () => 600, 110, 40, mix(kelp, deep, 0.15)),
    birds(
      pen,
      [
        [230, 130, 10],
        [264, 112, 8],
      ],
      pen.tone(0.6),
    ),
  ],
};

export const togethers: readonly Scene[] = [
  campfire,
  relay,
  market,
  emptyChair,
  lanterns,
  dancers,
  treehouse,
];
