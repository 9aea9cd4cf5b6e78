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
} from '../colours.ts';
import { ridge, skyline } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { sky, sun } from '../sky.ts';

/** They wait; somebody comes. */
export const nest: Scene = {
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
