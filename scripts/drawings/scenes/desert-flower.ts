import { coral, deep, kelp, leaf, mix } from '../colours.ts';
import { ground, ridge, skyline } from '../land.ts';
import type { Scene } from '../pen.ts';
import { flower, sprig } from '../plants.ts';
import { birds, sky, sun } from '../sky.ts';

/** It has rained once. */
export const desertFlower: Scene = {
  name: 'desert-flower',
  mood: 'desert',
  draw: (pen) => [
    sky(pen),
    sun(pen, [590, 180], 54, 0.8),
    ridge(pen, skyline(pen, 350, 26), 0.1, 'hills'),
    ground(
      pen,
      [
        [-20, 420],
        [180, 380],
        [420, 430],
        [640, 390],
        [820, 420],
      ],
      pen.tone(0.2),
    ),
    ground(
      pen,
      [
        [-20, 470],
        [240, 430],
        [520, 480],
        [820, 440],
      ],
      pen.fade([
        [0, pen.tone(0.36)],
        [1, pen.tone(0.6)],
      ]),
    ),
    pen.line(
      'M120 520l70 20 40 50M190 540l70-22 60 24 20 60M320 542l90-24M520 520l60 34 80-20 60 40M580 554l-20 50M660 534l40-30',
      pen.tone(0.95),
      3,
      { opacity: 0.5 },
    ),
    pen.oval([420, 536], 86, 9, deep, { opacity: 0.22 }),
    sprig(pen, [404, 534], 96, -34, kelp, 3),
    sprig(pen, [420, 534], 84, 40, leaf, 3),
    flower(pen, [410, 536], 190, coral, 10),
    pen.shape(
      'M690 446V330q0-16 15-16t15 16v50q18 0 18-18v-22q0-10 10-10t10 10v26q0 36-38 38v42Z',
      mix(kelp, pen.tone(0.5), 0.35),
    ),
    pen.shape(
      'M96 450v-70q0-11 11-11t11 11v26q12 0 12-12v-12q0-8 8-8t8 8v14q0 26-28 28v26Z',
      mix(kelp, pen.tone(0.4), 0.5),
    ),
    birds(
      pen,
      [
        [240, 150, 14],
        [290, 180, 10],
      ],
      pen.tone(0.8),
    ),
  ],
};
