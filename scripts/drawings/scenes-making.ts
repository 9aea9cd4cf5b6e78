import { ladder, masonry } from './built.ts';
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
import { cliff, flat, ridge, skyline } from './land.ts';
import { d, type Pen, type Point, type Scene, straight } from './pen.ts';
import { type PoseName, person } from './people.ts';
import { sprig } from './plants.ts';
import { bank, birds, cloud, shafts, sky, sun } from './sky.ts';

/** A window with what lies behind it. */
const pane = (pen: Pen, x: number, y: number, w: number, h: number): string =>
  pen.box(x - 10, y - 10, w + 20, h + 20, mix(bark, earth, 0.5), { r: 4 }) +
  pen.box(
    x,
    y,
    w,
    h,
    pen.fade([
      [0, mix(sea, foam, 0.6)],
      [1, mix(amber, paper, 0.6)],
    ]),
  ) +
  pen.line(d`M${x + w / 2} ${y}v${h}M${x} ${y + h / 2}h${w}`, mix(bark, earth, 0.5), 7);

const floor = (pen: Pen, y: number): string =>
  flat(
    pen,
    y,
    pen.fade([
      [0, mix(earth, sand, 0.3)],
      [1, mix(earth, bark, 0.45)],
    ]),
  ) +
  pen.line(
    [0, 1, 2, 3, 4, 5, 6, 7]
      .map((nth) => d`M${nth * 118 - 10} ${y}l${(nth - 3.5) * 46} ${600 - y}`)
      .join(''),
    bark,
    2,
    { opacity: 0.35 },
  );

/** Everything has its place, and one thing is under way. */
const workshop: Scene = {
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

/** Half woven: one sees how it is done. */
const loom: Scene = {
  name: 'loom',
  mood: 'indoors',
  draw: (pen) => {
    const rows = [
      coral,
      paper,
      sea,
      amber,
      sea,
      paper,
      kelp,
      paper,
      coral,
      amber,
      deep,
      amber,
      coral,
      paper,
      sea,
    ];
    const weaver = person(pen, [186, 540], 250, 'sit', { coat: kelp, who: 1 });
    return [
      sky(pen),
      floor(pen, 500),
      shafts(
        pen,
        [700, -10],
        [
          [-260, 90],
          [-90, 70],
        ],
        560,
        0.5,
      ),
      pen.line('M310 556V70M690 556V70', mix(earth, bark, 0.3), 22),
      pen.line('M290 96H710M290 470H710', mix(earth, sand, 0.2), 22),
      pen.line(
        Array.from({ length: 30 }, (_, nth) => d`M${336 + nth * 11.4} 104V462`).join(''),
        mix(sand, paper, 0.5),
        2,
      ),
      ...rows.map((paint, nth) => pen.box(330, 448 - nth * 13, 340, 12.4, paint)),
      ...Array.from({ length: 7 }, (_, nth) =>
        pen.shape(
          straight([
            [356 + nth * 48, 340],
            [372 + nth * 48, 356],
            [356 + nth * 48, 372],
            [340 + nth * 48, 356],
          ]),
          nth % 2 ? deep : paper,
        ),
      ),
      pen.line('M330 252Q500 262 680 230', coral, 4),
      pen.shape('M666 222l60-18 14 12-60 24Z', mix(earth, sand, 0.3)),
      pen.line('M300 200H700', mix(earth, bark, 0.2), 12),
      weaver.drawing,
      pen.box(120, 486, 130, 16, mix(earth, bark, 0.3)),
      pen.line('M136 502v56M234 502v56', mix(earth, bark, 0.3), 12),
      ...[
        [90, 566, 28, coral],
        [150, 572, 22, amber],
        [60, 528, 20, sea],
      ].map(
        ([x, y, r, paint]) =>
          pen.disc([x as number, y as number], r as number, paint as typeof coral) +
          pen.line(
            d`M${(x as number) - 14} ${y as number}q14 -18 28 0M${(x as number) - 12} ${(y as number) + 8}q12 -14 26 -2`,
            paper,
            2,
            { opacity: 0.5 },
          ),
      ),
    ];
  },
};

/** Not finished; one already sees what it will be. */
const scaffolding: Scene = {
  name: 'scaffolding',
  mood: 'noon',
  draw: (pen) => {
    const poles = [250, 360, 470, 580];
    return [
      sky(pen),
      sun(pen, [130, 130], 38, 0.7),
      cloud(pen, [660, 130], 230, paper, 0.8),
      cloud(pen, [220, 240], 150, paper, 0.5),
      ridge(pen, skyline(pen, 470, 20), 0.2, 'hills'),
      pen.box(286, 250, 270, 310, mix(sand, paper, 0.35)),
      pen.shape(
        straight([
          [286, 250],
          [340, 250],
          [340, 190],
          [420, 190],
          [420, 230],
          [476, 230],
          [476, 250],
          [556, 250],
          [556, 300],
          [286, 300],
        ]),
        mix(sand, paper, 0.35),
      ),
      masonry(pen, 286, 430, 270, 130, mix(sand, earth, 0.25), 22),
      ...[316, 396, 476].map((x) =>
        pen.shape(d`M${x} 400v-60q24 -34 48 0v60Z`, mix(deep, sea, 0.4)),
      ),
      ...[316, 396].map((x) => pen.shape(d`M${x} 300v-30q24 -30 48 0v30Z`, mix(deep, sea, 0.4))),
      pen.line(poles.map((x) => d`M${x} 566V120`).join(''), mix(earth, amber, 0.3), 9),
      pen.line(
        [216, 318, 420, 510].map((y) => d`M230 ${y}H600`).join(''),
        mix(earth, sand, 0.35),
        12,
      ),
      pen.line(
        'M250 510L360 420M470 510L580 420M360 420L470 318M250 318L360 216M470 318L580 216',
        mix(earth, bark, 0.3),
        5,
      ),
      ladder(pen, [330, 566], [300, 420], 34, mix(amber, earth, 0.2), 7),
      ladder(pen, [540, 420], [520, 318], 32, mix(amber, earth, 0.2), 5),
      ladder(pen, [300, 318], [326, 216], 32, mix(amber, earth, 0.2), 5),
      person(pen, [420, 312], 90, 'reach', { coat: coral, who: 2, hat: amber }).drawing,
      person(pen, [520, 210], 90, 'kneel', { coat: sea, who: 0, hat: amber, flip: true }).drawing,
      person(pen, [440, 414], 90, 'push', { coat: kelp, who: 1, hat: amber }).drawing,
      pen.line('M580 120H690V470', mix(earth, bark, 0.2), 7),
      pen.line('M690 130V420', deep, 2),
      pen.box(668, 420, 44, 36, coral),
      flat(
        pen,
        560,
        pen.fade([
          [0, mix(sand, leaf, 0.35)],
          [1, mix(earth, leaf, 0.3)],
        ]),
      ),
      person(pen, [690, 574], 96, 'reach', { coat: amber, who: 3, hat: paper, flip: true }).drawing,
      pen.shape('M90 570q50-50 100 0Z', mix(sand, earth, 0.3)),
      masonry(pen, 170, 540, 66, 32, mix(coral, earth, 0.4), 11),
    ];
  },
};

/** All look at one, who makes no sound. */
const orchestra: Scene = {
  name: 'orchestra',
  mood: 'indoors',
  draw: (pen) => {
    const rows: readonly (readonly [number, number, number, number])[] = [
      [9, 300, 92, 330],
      [8, 356, 108, 280],
      [7, 424, 128, 300],
    ];
    const wear = [deep, mix(deep, sea, 0.5), mix(kelp, deep, 0.5), mix(coral, deep, 0.45)];
    const players = rows.flatMap(([count, y, tall, half], row) =>
      Array.from({ length: count }, (_, nth) => {
        const along = count > 1 ? nth / (count - 1) : 0.5;
        const x = 400 + (along - 0.5) * 2 * half;
        const bow = y + 34 * (1 - (2 * along - 1) ** 2) * -1;
        const flip = x > 400;
        const pose: PoseName = row === 0 ? 'stand' : 'sit';
        const out = person(pen, [x, bow], tall, pose, {
          coat: wear[(nth + row) % 4] ?? deep,
          who: nth + row,
          flip,
        });
        const [hx, hy] = out.hand('near');
        const way = flip ? -1 : 1;
        const thing =
          row === 2
            ? pen.oval([hx - way * 4, hy - 6], 9, 20, mix(earth, coral, 0.25), { turn: way * 24 }) +
              pen.line(d`M${hx - way * 10} ${hy - 22}l${way * 26} 34`, sand, 2)
            : row === 1
              ? pen.line(d`M${hx - way * 14} ${hy - 30}l${way * 20} 44`, amber, 6)
              : pen.disc([hx + way * 8, hy - 8], 12, mix(amber, lamp, 0.3));
        return out.drawing + thing;
      }),
    );
    return [
      pen.box(
        0,
        0,
        800,
        600,
        pen.fade([
          [0, mix(deep, coral, 0.3)],
          [0.6, mix(deep, coral, 0.16)],
          [1, deep],
        ]),
      ),
      pen.shape('M-10 -10H140Q110 220 60 470H-10Z', mix(coral, deep, 0.3)),
      pen.shape('M810 -10H660Q690 220 740 470H810Z', mix(coral, deep, 0.3)),
      pen.line(
        'M40 -10Q34 200 10 460M90 -10Q78 220 36 468M760 -10Q766 200 790 460M710 -10Q722 220 764 468',
        deep,
        6,
        { opacity: 0.35 },
      ),
      shafts(
        pen,
        [400, -30],
        [
          [-240, 120],
          [0, 150],
          [240, 120],
        ],
        560,
        0.34,
      ),
      pen.oval([400, 470], 430, 150, mix(earth, amber, 0.25)),
      pen.oval([400, 396], 380, 110, mix(earth, amber, 0.12)),
      ...players,
      pen.shape('M330 600l14-50h112l14 50Z', mix(earth, bark, 0.4)),
      person(pen, [400, 556], 196, 'conduct', { coat: deep, trousers: deep, who: 1 }).drawing,
      pen.line('M449 388l40-34', paper, 3.4),
    ];
  },
};

/** It is somebody's turn. */
const chess: Scene = {
  name: 'chess',
  mood: 'meadow',
  draw: (pen) => {
    const piece = (x: number, y: number, tall: number, paint: typeof coral) =>
      pen.shape(
        d`M${x - tall * 0.26} ${y}q${tall * 0.2} ${-tall * 0.1} ${tall * 0.14} ${-tall * 0.62}h${tall * 0.24}q${-tall * 0.06} ${tall * 0.52} ${tall * 0.14} ${tall * 0.62}Z`,
        paint,
      ) + pen.disc([x, y - tall * 0.78], tall * 0.18, paint);
    const tiles = Array.from({ length: 24 }, (_, nth) => {
      const [column, row] = [nth % 6, Math.floor(nth / 6)];
      const edge = (c: number, r: number): Point => [400 + (c - 3) * (46 + r * 7), 400 + r * 15];
      return (column + row) % 2
        ? pen.shape(
            straight([
              edge(column, row),
              edge(column + 1, row),
              edge(column + 1, row + 1),
              edge(column, row + 1),
            ]),
            mix(earth, bark, 0.4),
          )
        : '';
    });
    return [
      sky(pen),
      sun(pen, [400, 150], 40, 0.6),
      ridge(pen, skyline(pen, 330, 20), 0.14, 'hills'),
      ridge(pen, skyline(pen, 390, 16), 0.3, 'hills'),
      flat(
        pen,
        440,
        pen.fade([
          [0, leaf],
          [1, mix(kelp, deep, 0.15)],
        ]),
      ),
      pen.oval([400, 566], 330, 26, deep, { opacity: 0.2 }),
      pen.line('M330 470L300 580M470 470L500 580', mix(earth, bark, 0.4), 16),
      person(pen, [196, 556], 290, 'sit', { coat: coral, who: 0 }).drawing,
      person(pen, [604, 556], 290, 'sit', { coat: sea, who: 3, flip: true }).drawing,
      pen.line(
        'M150 498h90M160 500v76M232 500v76M560 498h90M568 500v76M640 500v76',
        mix(earth, bark, 0.3),
        14,
      ),
      pen.shape(
        straight([
          [248, 394],
          [552, 394],
          [622, 466],
          [178, 466],
        ]),
        mix(sand, earth, 0.2),
      ),
      pen.box(178, 466, 444, 14, mix(earth, bark, 0.2)),
      ...tiles,
      piece(300, 412, 44, paper),
      piece(340, 440, 56, paper),
      piece(270, 446, 54, paper),
      piece(408, 428, 74, paper),
      piece(470, 414, 46, deep),
      piece(510, 444, 58, deep),
      piece(452, 450, 76, deep),
      piece(538, 412, 44, deep),
    ];
  },
};

/** From both sides; a little is still missing. */
const halfBridge: Scene = {
  name: 'half-bridge',
  mood: 'dusk',
  draw: (pen) => {
    const arch = (x: number, w: number) =>
      d`M${x} 600V330H${x + w}V600H${x + w - 22}V470a${w / 2 - 22} ${w / 2 - 22} 0 0 0 ${-(w - 44)} 0V600Z`;
    const built = mix(stone, pen.tone(0.5), 0.45);
    return [
      sky(pen),
      sun(pen, [404, 300], 62, 0.85),
      cloud(pen, [170, 130], 200, pen.mood.sky[1], 0.8),
      cloud(pen, [650, 170], 200, pen.mood.sky[1], 0.8),
      ridge(pen, skyline(pen, 400, 36), 0.15),
      bank(pen, 470, 80, pen.mood.light, 0.5),
      pen.box(
        0,
        520,
        800,
        90,
        pen.fade([
          [0, mix(sea, pen.mood.sky[2], 0.4)],
          [1, mix(sea, deep, 0.5)],
        ]),
      ),
      pen.shape(`${arch(-30, 150)}${arch(120, 150)}`, built),
      pen.shape('M270 330h56l24 12-18 14 10 20-30 12-42 60Z', built),
      pen.shape(`${arch(530, 150)}${arch(680, 150)}`, built),
      pen.shape('M530 330h-50l-22 16 16 12-14 22 30 12 40 56Z', built),
      pen.line('M-10 330H330M476 330H810', mix(built, pen.mood.light, 0.35), 12),
      person(pen, [302, 324], 120, 'point', { coat: amber, who: 1, hat: paper }).drawing,
      person(pen, [500, 324], 120, 'cheer', { coat: coral, who: 0, hat: paper, flip: true })
        .drawing,
      person(pen, [178, 324], 112, 'pull', { coat: sea, who: 2 }).drawing,
      masonry(pen, 206, 284, 54, 40, mix(sand, earth, 0.3), 13),
      person(pen, [630, 324], 112, 'push', { coat: kelp, who: 3, flip: true }).drawing,
      masonry(pen, 536, 284, 54, 40, mix(sand, earth, 0.3), 13),
      cliff(
        pen,
        [
          [40, 360],
          [56, 430],
          [30, 520],
          [60, 610],
        ],
        'left',
        0.9,
      ),
      cliff(
        pen,
        [
          [770, 360],
          [752, 440],
          [776, 520],
          [744, 610],
        ],
        'right',
        0.9,
      ),
      birds(
        pen,
        [
          [404, 180, 11],
          [440, 160, 8],
        ],
        pen.tone(0.8),
      ),
    ];
  },
};

/** Clay turns; hands decide. */
const potter: Scene = {
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

export const makings: readonly Scene[] = [
  workshop,
  loom,
  scaffolding,
  orchestra,
  chess,
  halfBridge,
  potter,
];
