import { lighthouse } from '../built.ts';
import { coral, deep, foam, lamp, mix, paper, sea } from '../colours.ts';
import { type Scene, straight } from '../pen.ts';
import { cloud, rain, sky } from '../sky.ts';
import { boat, swell } from '../water.ts';

/** A light for others, in weather. */
export const lighthouseScene: Scene = {
  name: 'lighthouse',
  mood: 'storm',
  draw: (pen) => [
    sky(pen),
    cloud(pen, [160, 170], 360, pen.mood.sky[0], 0.7),
    cloud(pen, [640, 120], 420, pen.mood.sky[0], 0.75),
    pen.shape(
      straight([
        [548, 180],
        [-20, 60],
        [-20, 210],
      ]),
      pen.fade(
        [
          [0, lamp, 0],
          [1, lamp, 0.65],
        ],
        [0, 0, 1, 0],
      ),
    ),
    pen.shape(
      straight([
        [548, 180],
        [820, 120],
        [820, 232],
      ]),
      pen.fade(
        [
          [0, lamp, 0.55],
          [1, lamp, 0],
        ],
        [0, 0, 1, 0],
      ),
    ),
    swell(pen, 430, 22, 130, mix(sea, pen.tone(0.4), 0.5), 0.25),
    pen.shape(
      straight([
        [400, 610],
        [424, 500],
        [470, 448],
        [520, 424],
        [590, 430],
        [650, 470],
        [700, 520],
        [730, 610],
      ]),
      pen.tone(0.85),
    ),
    pen.shape(
      straight([
        [424, 500],
        [470, 448],
        [520, 424],
        [500, 470],
        [460, 520],
      ]),
      mix(pen.tone(0.8), pen.mood.light, 0.2),
    ),
    lighthouse(pen, [548, 436], 315),
    pen.glow([548, 178], 120, lamp, 0.9),
    swell(pen, 500, 34, 170, mix(sea, deep, 0.35), 0.5),
    boat(pen, [196, 486], 110, deep, coral, 1),
    pen.line('M186 476V392M186 398l52 62', paper, 3),
    swell(pen, 560, 40, 220, mix(sea, deep, 0.6), 0.6),
    pen.line('M404 540q10-52 34-66M438 556q-4-60 26-92M392 560q-30-30-34-60', foam, 3, {
      opacity: 0.7,
    }),
    rain(pen, 90, -0.28, 0.3),
  ],
};
