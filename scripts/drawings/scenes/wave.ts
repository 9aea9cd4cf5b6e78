import { amber, coral, deep, foam, leaf, mix, paper, sea } from '../colours.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { cloud, sky, sun } from '../sky.ts';
import { swell, water } from '../water.ts';

/** The moment before it breaks. */
export const wave: Scene = {
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
