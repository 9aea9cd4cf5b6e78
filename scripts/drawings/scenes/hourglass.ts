import { amber, bark, deep, earth, foam, lamp, mix, sea } from '../colours.ts';
import { ground, ridge, skyline } from '../land.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { birds, sky, sun } from '../sky.ts';

/** As much as there is, and no more. */
export const hourglass: Scene = {
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
