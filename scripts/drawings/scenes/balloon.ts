import { house } from '../built.ts';
import { amber, bark, coral, deep, earth, kelp, mix, paper, sand, sea } from '../colours.ts';
import { ground, peak, ridge, skyline } from '../land.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { tree } from '../plants.ts';
import { bank, cloud, sky, sun } from '../sky.ts';

/** One leaves the ground by letting go of weight. */
export const balloon: Scene = {
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
