import { house, masonry } from './built.ts';
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
import { flat, ground, peak, ridge, skyline } from './land.ts';
import { d, type Point, type Scene, straight } from './pen.ts';
import { person } from './people.ts';
import { forest, grass, pine, sprig, tree } from './plants.ts';
import { bank, birds, cloud, crescent, rain, shafts, sky, stars, sun } from './sky.ts';

/** It flies because somebody holds it. */
const kite: Scene = {
  name: 'kite',
  mood: 'noon',
  draw: (pen) => {
    const child = person(pen, [210, 470], 130, 'pull', { coat: coral, who: 1 });
    const [hx, hy] = child.hand('far');
    return [
      sky(pen),
      cloud(pen, [260, 140], 220, paper, 0.85),
      cloud(pen, [680, 300], 180, paper, 0.7),
      ridge(pen, skyline(pen, 440, 26), 0.16, 'hills'),
      ridge(pen, skyline(pen, 490, 20), 0.3, 'hills'),
      ground(
        pen,
        [
          [-20, 500],
          [120, 468],
          [260, 466],
          [460, 520],
          [640, 560],
          [820, 570],
        ],
        pen.fade([
          [0, leaf],
          [1, kelp],
        ]),
      ),
      pen.line(d`M${hx} ${hy}Q420 420 588 142`, deep, 2, { opacity: 0.8 }),
      pen.placed(
        'rotate(24 600 130)',
        pen.shape('M600 46L662 126L600 226L538 126Z', coral),
        pen.shape('M600 46L662 126H600Z', amber),
        pen.shape('M538 126H600V226Z', mix(coral, deep, 0.25)),
        pen.line('M600 46V226M538 126H662', deep, 2.4),
        pen.line('M600 226q24 30-2 60t6 62', coral, 3),
        pen.shape(
          'M596 286l-20-10v20ZM596 286l20-10v20ZM602 336l-18-10v20ZM602 336l18-10v20Z',
          paper,
        ),
      ),
      child.drawing,
      grass(pen, [0, 800], (x) => 500 + Math.max(0, x - 260) * 0.13, 130, 30, mix(kelp, deep, 0.1)),
      birds(
        pen,
        [
          [420, 220, 9],
          [452, 204, 7],
        ],
        pen.tone(0.7),
      ),
    ];
  },
};

/** Very far away, and one looks anyway. */
const stargazer: Scene = {
  name: 'stargazer',
  mood: 'night',
  draw: (pen) => [
    sky(pen),
    pen.placed(
      'rotate(-28 400 200)',
      pen.oval([420, 160], 520, 74, foam, { opacity: 0.1 }),
      pen.oval([440, 160], 400, 36, foam, { opacity: 0.12 }),
    ),
    stars(pen, 190, 430),
    crescent(pen, [150, 120], 30),
    pen.line('M560 90L612 132L668 118L700 170L640 196L612 132', foam, 1.4, { opacity: 0.6 }),
    ...[
      [560, 90],
      [612, 132],
      [668, 118],
      [700, 170],
      [640, 196],
    ].map(([x = 0, y = 0]) => pen.disc([x, y], 3.6, pen.mood.light)),
    ridge(pen, skyline(pen, 460, 40), 0.45),
    ground(
      pen,
      [
        [-20, 560],
        [140, 520],
        [330, 478],
        [480, 480],
        [640, 540],
        [820, 570],
      ],
      pen.tone(0.92),
    ),
    pen.line('M430 424L396 496M430 424L440 498M430 424L474 494', mix(earth, pen.tone(0.9), 0.3), 6),
    pen.placed(
      'rotate(-36 430 420)',
      pen.box(372, 404, 140, 26, mix(amber, sand, 0.3), { r: 4 }),
      pen.box(502, 398, 30, 38, mix(amber, earth, 0.3), { r: 4 }),
      pen.box(350, 410, 26, 14, mix(sand, deep, 0.4)),
    ),
    person(pen, [336, 486], 128, 'lean', { coat: coral, who: 0, turn: -14 }).drawing,
    person(pen, [240, 506], 120, 'rest', { coat: sea, who: 1 }).drawing,
    grass(pen, [0, 800], (x) => 520 + Math.abs(x - 400) * 0.12, 120, 26, pen.tone(1)),
  ],
};

/** One leaves the ground by letting go of weight. */
const balloon: Scene = {
  name: 'balloon',
  mood: 'dawn',
  draw: (pen) => [
    sky(pen),
    sun(pen, [150, 270], 44, 0.85),
    cloud(pen, [660, 150], 220, paper, 0.8),
    cloud(pen, [210, 170], 150, paper, 0.6),
    peak(pen, [660, 280], 380, 560, 0.16, 0.25),
    peak(pen, [120, 330], 320, 560, 0.22, 0.2),
    ridge(pen, skyline(pen, 470, 24), 0.32, 'hills'),
    bank(pen, 490, 60, paper, 0.6),
    ground(
      pen,
      [
        [-20, 570],
        [200, 530],
        [460, 560],
        [820, 530],
      ],
      mix(kelp, pen.tone(0.5), 0.3),
    ),
    pen.shape(
      'M400 60C260 60 250 210 316 290Q350 332 376 348H424Q450 332 484 290C550 210 540 60 400 60Z',
      coral,
    ),
    pen.shape(
      'M400 60C330 60 310 220 352 300Q372 332 384 348H416Q428 332 448 300C490 220 470 60 400 60Z',
      amber,
    ),
    pen.shape('M400 60C372 80 372 260 392 348H408C428 260 428 80 400 60Z', paper),
    pen.shape('M400 60C540 60 550 210 484 290Q450 332 424 348H412Q520 240 400 60Z', deep, {
      opacity: 0.12,
    }),
    pen.line('M378 348L372 400M422 348L428 400', bark, 2.4),
    person(pen, [400, 446], 70, 'point', { coat: sea, who: 1 }).drawing,
    pen.shape('M366 400h68l-7 44h-54Z', mix(earth, sand, 0.3)),
    pen.line('M368 412h64M370 426h60', earth, 2.4),
    pen.line('M434 410q24 60 6 108', bark, 2),
    pen.oval([440, 526], 11, 14, sand),
    pen.oval([352, 500], 9, 12, sand),
    pen.line('M356 470v20', sand, 2, { opacity: 0.5 }),
    ...[
      [90, 566],
      [130, 560],
      [620, 556],
      [700, 552],
      [744, 560],
    ].map(([x = 0, y = 0]) => tree(pen, [x, y], 62, mix(kelp, deep, 0.15))),
    house(pen, [560, 566], 54, 60, paper, coral, false),
  ],
};

/** All in one direction, and one that is not. */
const flock: Scene = {
  name: 'flock',
  mood: 'dusk',
  draw: (pen) => {
    const wings: readonly (readonly [number, number, number])[] = [
      [560, 150, 24],
      [520, 172, 22],
      [480, 196, 21],
      [440, 220, 20],
      [398, 246, 19],
      [356, 270, 18],
      [600, 182, 22],
      [632, 216, 21],
      [664, 250, 19],
      [694, 282, 18],
      [316, 296, 17],
    ];
    return [
      sky(pen),
      sun(pen, [250, 400], 56, 0.85),
      cloud(pen, [640, 420], 260, pen.mood.sky[2], 0.8),
      cloud(pen, [120, 240], 190, pen.mood.sky[1], 0.8),
      ridge(pen, skyline(pen, 470, 24), 0.22, 'hills'),
      flat(
        pen,
        490,
        pen.fade([
          [0, mix(pen.mood.sky[2], sea, 0.3)],
          [1, mix(sea, deep, 0.55)],
        ]),
      ),
      pen.faint(
        0.5,
        pen.box(150, 492, 200, 4, pen.mood.light),
        pen.box(180, 510, 150, 4, pen.mood.light),
        pen.box(190, 534, 120, 5, pen.mood.light),
      ),
      birds(pen, wings, pen.tone(0.85)),
      birds(pen, [[176, 128, 26]], coral),
      pen.line(
        Array.from({ length: 34 }, () => {
          const x = pen.between(-10, 810);
          return d`M${x} 612q${pen.between(-8, 8)} ${-50} ${pen.between(-14, 14)} ${-pen.between(60, 130)}`;
        }).join(''),
        pen.tone(1),
        4,
      ),
      ...Array.from({ length: 9 }, () =>
        pen.oval([pen.between(20, 780), pen.between(486, 520)], 5, 18, bark),
      ),
    ];
  },
};

/** A house that stands where it stands. */
const storm: Scene = {
  name: 'storm',
  mood: 'storm',
  draw: (pen) => [
    sky(pen),
    cloud(pen, [200, 190], 460, mix(pen.mood.sky[0], deep, 0.4), 1),
    cloud(pen, [600, 170], 520, mix(pen.mood.sky[0], deep, 0.5), 1),
    cloud(pen, [400, 110], 620, mix(pen.mood.sky[0], deep, 0.3), 1),
    pen.glow([566, 260], 210, lamp, 0.5),
    pen.shape(
      straight([
        [560, 170],
        [528, 272],
        [556, 268],
        [520, 390],
        [592, 246],
        [562, 250],
        [596, 172],
      ]),
      lamp,
    ),
    ridge(pen, skyline(pen, 430, 14), 0.4, 'hills'),
    flat(
      pen,
      446,
      pen.fade([
        [0, mix(amber, pen.tone(0.6), 0.55)],
        [1, pen.tone(0.9)],
      ]),
    ),
    pen.glow([250, 420], 130, lamp, 0.6),
    house(
      pen,
      [250, 478],
      150,
      170,
      mix(paper, pen.tone(0.6), 0.35),
      mix(coral, pen.tone(0.8), 0.4),
    ),
    pen.placed(
      'rotate(14 410 480)',
      pine(pen, [410, 486], 190, pen.tone(0.95)),
      pine(pen, [468, 480], 130, pen.tone(0.95)),
    ),
    pen.placed('rotate(12 120 480)', pine(pen, [120, 486], 120, pen.tone(0.95))),
    pen.line(
      'M-10 520H200M300 520H810M60 500v40M140 500v40M360 500v40M450 500v40M540 500v40M640 500v40M740 500v40',
      mix(sand, pen.tone(0.8), 0.45),
      6,
    ),
    grass(pen, [0, 800], () => 604, 150, 70, pen.tone(1)),
    rain(pen, 130, -0.42, 0.35),
  ],
};

/** It shows somebody who looks back. */
const mirror: Scene = {
  name: 'mirror',
  mood: 'indoors',
  draw: (pen) => [
    sky(pen),
    flat(
      pen,
      500,
      pen.fade([
        [0, mix(earth, sand, 0.3)],
        [1, mix(earth, bark, 0.5)],
      ]),
    ),
    pen.shape('M-10 -10H120Q90 220 130 510H-10Z', mix(coral, earth, 0.25)),
    pen.line('M40 -10Q30 240 60 506M90 -10Q70 240 110 506', deep, 4, { opacity: 0.25 }),
    pen.box(420, 50, 270, 470, mix(amber, earth, 0.35), { r: 135 }),
    pen.within(
      'M436 185a119 119 0 0 1 238 0V380a119 119 0 0 1 -238 0Z',
      pen.placed(
        'translate(260 60) scale(0.72 0.76)',
        pen.box(
          200,
          -60,
          420,
          640,
          pen.fade([
            [0, mix(sea, foam, 0.5)],
            [0.55, mix(blush, foam, 0.4)],
            [0.8, mix(amber, paper, 0.4)],
          ]),
        ),
        peak(pen, [470, 190], 330, 470, 0.2, 0.3),
        ground(
          pen,
          [
            [150, 440],
            [420, 420],
            [640, 450],
          ],
          mix(leaf, kelp, 0.4),
        ),
      ),
      person(pen, [560, 500], 286, 'cheer', { coat: coral, who: 1, flip: true }).drawing,
    ),
    pen.line('M470 130q20-44 60-56M462 180v-16', paper, 6, { opacity: 0.6 }),
    pen.oval([280, 566], 120, 12, deep, { opacity: 0.25 }),
    person(pen, [280, 562], 330, 'stand', { coat: mix(sea, stone, 0.4), trousers: deep, who: 1 })
      .drawing,
    pen.shape('M716 540q-20-60 6-86h40q26 26 6 86Z', mix(kelp, foam, 0.2)),
    sprig(pen, [742, 456], 130, -16, kelp, 5),
    sprig(pen, [746, 456], 100, 24, leaf, 4),
  ],
};

/** Rain outside; inside, time. */
const windowScene: Scene = {
  name: 'window',
  mood: 'storm',
  draw: (pen) => [
    pen.box(0, 0, 800, 600, mix(sand, deep, 0.55)),
    pen.within(
      'M150 50H650V420H150Z',
      sky(pen),
      ...[190, 270, 350, 450, 530, 610].map(
        (x, nth) =>
          pen.box(x - 40, 190 + ((nth * 53) % 120), 74, 300, pen.tone(0.3 + (nth % 3) * 0.15)) +
          [0, 1, 2, 3]
            .map((row) =>
              (row + nth) % 3
                ? pen.box(
                    x - 24 + (row % 2) * 26,
                    230 + ((nth * 53) % 120) + row * 34,
                    14,
                    18,
                    lamp,
                  )
                : '',
            )
            .join(''),
      ),
      rain(pen, 120, -0.15, 0.5),
    ),
    pen.line('M150 50H650V420H150ZM400 50V420M150 200H650', mix(paper, sand, 0.3), 16),
    pen.box(120, 420, 560, 26, mix(paper, sand, 0.5)),
    pen.box(120, 446, 560, 12, mix(sand, earth, 0.5)),
    pen.shape('M-10 -10H170Q140 240 176 520H-10Z', mix(coral, deep, 0.2)),
    pen.line('M50 -10Q36 240 70 510M110 -10Q90 250 126 512', deep, 5, { opacity: 0.3 }),
    person(pen, [330, 436], 268, 'rest', { coat: amber, who: 0 }).drawing,
    pen.shape('M520 420v-36h44v36q-22 8-44 0Z', coral),
    pen.line('M564 392q20 0 16 16q-4 10-16 8', coral, 5),
    pen.line('M534 376q-8-12 2-24q8-10 0-22M550 374q-8-10 2-20', foam, 3, { opacity: 0.6 }),
    pen.shape('M596 420q10-30 44-22q14-20 20-4q8-14 14 2q4 14-10 22Z', deep),
    pen.line('M596 420q-22 4-26-14', deep, 7),
    pen.box(0, 540, 800, 60, mix(earth, bark, 0.5)),
  ],
};

/** The door is open; that is all one sees. */
const cage: Scene = {
  name: 'birdcage',
  mood: 'dawn',
  draw: (pen) => [
    sky(pen),
    sun(pen, [620, 150], 42, 0.8),
    cloud(pen, [660, 320], 200, paper, 0.8),
    cloud(pen, [140, 150], 170, paper, 0.6),
    ridge(pen, skyline(pen, 440, 30), 0.14, 'hills'),
    ridge(pen, skyline(pen, 500, 20), 0.3, 'hills'),
    pen.box(
      -10,
      520,
      820,
      90,
      pen.fade([
        [0, mix(sand, paper, 0.3)],
        [1, mix(sand, earth, 0.4)],
      ]),
    ),
    pen.oval([340, 540], 170, 13, deep, { opacity: 0.22 }),
    pen.line('M340 108v-34q0-20 16-20', mix(amber, earth, 0.4), 6),
    pen.shape('M196 270Q196 108 340 108T484 270V520H196Z', paper, { opacity: 0.25 }),
    pen.line(
      Array.from(
        { length: 9 },
        (_, nth) =>
          d`M${340 + (nth - 4) * 36} 520V${250 + Math.abs(nth - 4) * 4}Q${340 + (nth - 4) * 30} ${140 + Math.abs(nth - 4) * 12} 340 108`,
      )
        .filter((_, nth) => nth < 5 || nth > 6)
        .join(''),
      mix(amber, earth, 0.35),
      5,
    ),
    pen.line('M196 270H484M196 400H376M452 400H484', mix(amber, earth, 0.35), 6),
    pen.box(184, 512, 312, 22, mix(amber, earth, 0.45), { r: 6 }),
    pen.line(
      'M376 296V500M376 296H448M376 500H448M448 296L520 280V512L448 500Z',
      mix(amber, earth, 0.35),
      5,
    ),
    pen.line('M472 292V506M496 286V508', mix(amber, earth, 0.35), 4),
    pen.line('M220 380H370', earth, 6),
    pen.placed(
      'translate(610 218) rotate(-16) scale(0.8)',
      pen.shape(
        'M-86 -4Q-40 -40 10 -22Q44 -34 58 -12L84 -2L56 6Q30 34 -20 26Q-60 22 -110 40Q-100 12 -86 -4Z',
        coral,
      ),
      pen.shape('M-30 -6Q-60 -100 40 -120Q24 -60 20 -16Z', mix(coral, deep, 0.25)),
      pen.shape('M-20 -2Q-110 -60 -104 -110Q-30 -80 14 -14Z', mix(coral, paper, 0.25)),
      pen.disc([48, -10], 3.6, deep),
    ),
    pen.shape('M404 470q14-16 34-10q-10 18-34 10Z', coral),
    pen.shape('M270 504q14-16 34-10q-10 18-34 10Z', coral),
  ],
};

/** Somewhere on it, one is. */
const map: Scene = {
  name: 'map',
  mood: 'indoors',
  draw: (pen) => [
    pen.box(
      0,
      0,
      800,
      600,
      pen.fade([
        [0, mix(earth, sand, 0.2)],
        [1, mix(earth, bark, 0.5)],
      ]),
    ),
    pen.line('M-10 110H810M-10 260H810M-10 410H810M-10 560H810', bark, 3, { opacity: 0.3 }),
    pen.placed(
      'rotate(-5 400 300)',
      pen.box(116, 84, 590, 450, deep, { opacity: 0.25, r: 4 }),
      pen.shape(
        'M100 70L250 86L400 66L550 86L700 70V510L550 528L400 508L250 528L100 510Z',
        mix(paper, sand, 0.2),
      ),
      pen.shape('M250 86L400 66V508L250 528ZM550 86L700 70V510L550 528Z', deep, { opacity: 0.07 }),
      pen.shape(
        'M140 330C180 250 260 280 300 220S420 130 500 170S640 150 664 240S600 400 520 420S420 380 360 430S190 480 150 430Z',
        mix(leaf, sand, 0.45),
      ),
      pen.shape('M560 440q40-30 80 0q10 40-40 46q-50-6-40-46Z', mix(leaf, sand, 0.45)),
      pen.line('M300 220Q360 300 340 360T360 430', mix(sea, foam, 0.3), 7),
      pen.line('M340 340Q420 330 460 280', mix(sea, foam, 0.3), 5),
      pen.shape(
        'M470 250l26-46 26 46ZM506 256l22-38 22 38ZM440 262l18-32 18 32Z',
        mix(stone, earth, 0.3),
      ),
      pen.shape('M486 222l10-18 10 18ZM520 232l8-14 8 14Z', paper),
      ...[
        [210, 330],
        [236, 318],
        [226, 346],
        [256, 338],
        [590, 300],
        [612, 316],
        [604, 284],
      ].map(([x = 0, y = 0]) => pen.shape(d`M${x} ${y}l-10 22h20Z`, kelp)),
      pen.line('M200 420Q250 380 300 380T420 330T560 360', coral, 5, { opacity: 0.9 }),
      pen.disc([200, 420], 9, coral),
      pen.line('M548 346l26 28M574 346l-26 28', coral, 7),
    ),
    pen.disc([642, 470], 74, deep, { opacity: 0.3 }),
    pen.disc([636, 460], 74, mix(amber, earth, 0.25)),
    pen.disc([636, 460], 60, paper),
    pen.line('M636 408v12M636 500v12M584 460h12M676 460h12', deep, 4),
    pen.placed(
      'rotate(32 636 460)',
      pen.shape('M636 412L648 460H624Z', coral),
      pen.shape('M636 508L648 460H624Z', deep),
    ),
    pen.disc([636, 460], 6, amber),
    pen.line('M92 560L250 470', mix(amber, paper, 0.2), 15),
    pen.shape('M250 462l24-6-14 22Z', deep),
    pen.line('M92 560l14-8', coral, 15),
    shafts(
      pen,
      [820, -20],
      [
        [-760, 120],
        [-420, 90],
      ],
      640,
      0.3,
    ),
  ],
};

/** It passes; behind every window somebody is somewhere else. */
const train: Scene = {
  name: 'train',
  mood: 'dusk',
  draw: (pen) => {
    const arches = [-30, 110, 250, 390, 530, 670];
    const car = (x: number, paint: typeof coral): string =>
      pen.box(x, 246, 186, 68, paint, { r: 8 }) +
      pen.box(x, 288, 186, 10, mix(paint, deep, 0.3)) +
      [0, 1, 2, 3].map((nth) => pen.box(x + 16 + nth * 41, 260, 30, 24, lamp, { r: 3 })).join('') +
      pen.disc([x + 36, 318], 10, deep) +
      pen.disc([x + 150, 318], 10, deep);
    const arch = (x: number): string =>
      d`M${x} 610V336H${x + 140}V610H${x + 122}V440a52 52 0 0 0 -104 0V610Z`;
    const wall: Point[] = [
      [-20, 326],
      [820, 326],
      [820, 344],
      [-20, 344],
    ];
    return [
      sky(pen),
      sun(pen, [210, 210], 50, 0.8),
      cloud(pen, [590, 120], 240, pen.mood.sky[1], 0.8),
      peak(pen, [620, 150], 460, 560, 0.16, 0.2),
      peak(pen, [330, 220], 340, 560, 0.22, 0.15),
      bank(pen, 450, 80, pen.mood.light, 0.5),
      forest(pen, () => 560, [0, 800], 20, 120, pen.tone(0.6)),
      pen.shape(arches.map(arch).join(''), mix(stone, pen.tone(0.6), 0.5)),
      pen.shape(straight(wall), mix(stone, pen.mood.light, 0.25)),
      car(-60, sea),
      car(136, sea),
      car(332, coral),
      pen.shape('M528 246h110q52 10 68 68H528Z', sea),
      pen.shape('M640 258q24 8 34 28h-40v-28Z', lamp),
      pen.box(544, 260, 30, 24, lamp, { r: 3 }),
      pen.box(586, 260, 30, 24, lamp, { r: 3 }),
      pen.box(528, 288, 160, 10, mix(sea, deep, 0.3)),
      pen.disc([564, 318], 10, deep),
      pen.disc([656, 318], 10, deep),
      pen.glow([712, 306], 110, lamp, 0.7),
      forest(pen, () => 620, [-10, 810], 16, 150, pen.tone(0.95)),
      birds(
        pen,
        [
          [420, 130, 11],
          [452, 112, 8],
        ],
        pen.tone(0.8),
      ),
    ];
  },
};

/** With a case, and the track is empty. */
const platform: Scene = {
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

/** As much as there is, and no more. */
const hourglass: Scene = {
  name: 'hourglass',
  mood: 'desert',
  draw: (pen) => [
    sky(pen),
    sun(pen, [170, 160], 44, 0.75),
    ridge(pen, skyline(pen, 380, 30), 0.08, 'hills'),
    ground(
      pen,
      [
        [-20, 470],
        [180, 420],
        [420, 470],
        [640, 430],
        [820, 460],
      ],
      pen.tone(0.24),
    ),
    ground(
      pen,
      [
        [-20, 530],
        [240, 500],
        [400, 516],
        [580, 506],
        [820, 520],
      ],
      pen.fade([
        [0, pen.tone(0.36)],
        [1, pen.tone(0.62)],
      ]),
    ),
    pen.oval([430, 556], 210, 18, deep, { opacity: 0.2 }),
    pen.shape(
      'M300 90H500Q506 230 418 304V312Q506 386 500 530H300Q294 386 382 312V304Q294 230 300 90Z',
      foam,
      { opacity: 0.42 },
    ),
    pen.shape('M312 214Q400 240 488 214Q474 262 412 304H388Q326 262 312 214Z', amber),
    pen.shape('M304 526Q306 478 332 452Q400 392 468 452Q494 478 496 526Z', amber),
    pen.shape('M304 526Q330 470 400 424Q440 480 496 526Z', mix(amber, lamp, 0.4)),
    pen.line('M400 304V430', amber, 5),
    pen.line('M318 110Q312 220 370 286M318 510Q314 420 352 360', foam, 7, { opacity: 0.8 }),
    pen.box(270, 66, 260, 30, mix(earth, bark, 0.2), { r: 8 }),
    pen.box(270, 526, 260, 30, mix(earth, bark, 0.2), { r: 8 }),
    pen.line('M288 96V526M512 96V526', mix(earth, bark, 0.1), 13),
    person(pen, [640, 548], 120, 'think', { coat: sea, who: 2, flip: true }).drawing,
    birds(
      pen,
      [
        [620, 170, 11],
        [654, 152, 8],
      ],
      pen.tone(0.8),
    ),
  ],
};

export const airs: readonly Scene[] = [
  kite,
  stargazer,
  balloon,
  flock,
  storm,
  mirror,
  windowScene,
  cage,
  map,
  train,
  platform,
  hourglass,
];
