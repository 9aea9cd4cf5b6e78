import {
  amber,
  bark,
  blush,
  deep,
  earth,
  kelp,
  leaf,
  mix,
  paper,
  sand,
  stone,
} from '../colours.ts';
import { ridge, skyline } from '../land.ts';
import { type Point, type Scene, soft } from '../pen.ts';
import { grass } from '../plants.ts';
import { sky, sun } from '../sky.ts';

/** Very small above, and busy below. */
export const seed: Scene = {
  name: 'seed',
  mood: 'meadow',
  draw: (pen) => {
    const roots: readonly (readonly Point[])[] = [
      [
        [400, 366],
        [396, 430],
        [410, 500],
        [398, 590],
      ],
      [
        [398, 400],
        [350, 440],
        [330, 500],
        [290, 540],
      ],
      [
        [404, 410],
        [460, 440],
        [480, 500],
        [530, 520],
      ],
      [
        [398, 450],
        [366, 490],
        [372, 550],
      ],
      [
        [408, 470],
        [440, 510],
        [436, 570],
      ],
      [
        [340, 470],
        [290, 470],
        [250, 490],
      ],
      [
        [470, 460],
        [520, 450],
        [560, 470],
      ],
    ];
    return [
      sky(pen, 0.5),
      sun(pen, [400, 130], 54, 0.9),
      ridge(pen, skyline(pen, 270, 20), 0.14, 'hills'),
      pen.box(
        0,
        330,
        800,
        270,
        pen.fade([
          [0, mix(earth, bark, 0.25)],
          [1, mix(bark, deep, 0.5)],
        ]),
      ),
      pen.shape(
        'M-20 336Q200 312 400 330T820 322V350Q600 352 400 356T-20 360Z',
        mix(kelp, leaf, 0.4),
      ),
      ...(
        [
          [120, 430, 36],
          [214, 540, 28],
          [640, 440, 40],
          [700, 540, 30],
          [560, 580, 24],
          [80, 560, 22],
          [600, 380, 18],
        ] as const
      ).map(
        ([x, y, r]) =>
          pen.oval([x, y], r, r * 0.72, mix(stone, bark, 0.55)) +
          pen.oval([x - 4, y - 5], r * 0.66, r * 0.4, mix(stone, earth, 0.45)),
      ),
      ...roots.map((points, nth) =>
        pen.line(soft(points), mix(sand, paper, 0.3), nth === 0 ? 9 : 5 - Math.min(2, nth * 0.4)),
      ),
      pen.oval([400, 372], 20, 28, mix(earth, amber, 0.4), { turn: 14 }),
      pen.line('M396 352q-8 22 4 42', mix(bark, earth, 0.4), 2.4),
      pen.line('M400 352Q392 300 404 246', leaf, 9),
      pen.shape('M404 252Q340 250 314 200Q382 190 404 252Z', leaf),
      pen.shape('M404 252Q330 232 314 200Q376 214 404 252Z', mix(leaf, pen.mood.light, 0.25)),
      pen.shape('M404 248Q416 186 488 178Q480 238 404 248Z', mix(leaf, kelp, 0.3)),
      pen.shape('M404 248Q430 206 488 178Q462 226 404 248Z', mix(leaf, pen.mood.light, 0.12)),
      grass(pen, [0, 330], () => 336, 60, 24, mix(kelp, leaf, 0.5)),
      grass(pen, [470, 800], () => 334, 60, 24, mix(kelp, leaf, 0.5)),
      pen.line('M620 352q30 8 50-4q14-10 30 2', blush, 7),
    ];
  },
};
