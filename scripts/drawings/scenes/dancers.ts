import { lantern } from '../built.ts';
import { amber, coral, deep, earth, lamp, mix } from '../colours.ts';
import { flat, ridge, skyline } from '../land.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { sky, sun } from '../sky.ts';

/** Somebody leads, then the other. */
export const dancers: Scene = {
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
