import { coral, kelp, mix, stone } from '../colours.ts';
import { fish } from '../details.ts';
import { ground } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { weed } from '../plants.ts';
import { mist, shafts, sky } from '../sky.ts';

/** A great ship from below, and what holds it. */
export const anchor: Scene = {
  name: 'anchor',
  mood: 'under',
  draw: (pen) => [
    sky(pen, 0.95),
    shafts(
      pen,
      [460, -20],
      [
        [-220, 80],
        [-30, 90],
        [210, 70],
      ],
      430,
      0.35,
    ),
    pen.shape(
      'M180 -10Q210 110 330 128H540Q640 116 690 -10Z',
      pen.fade([
        [0, mix(coral, pen.tone(0.7), 0.35)],
        [1, pen.tone(0.85)],
      ]),
    ),
    pen.line('M404 126V150', pen.tone(1), 10),
    ...Array.from({ length: 15 }, (_, nth) =>
      pen.line(
        d`M${404 - nth * 3.4} ${150 + nth * 19}v10`,
        nth % 2 ? pen.tone(0.9) : mix(stone, pen.tone(0.6), 0.4),
        nth % 2 ? 11 : 6,
      ),
    ),
    ground(
      pen,
      [
        [-20, 540],
        [160, 510],
        [330, 540],
        [520, 528],
        [700, 500],
        [820, 530],
      ],
      pen.tone(0.6),
    ),
    pen.line('M350 440V540M310 462h80', pen.tone(0.98), 15),
    pen.disc([350, 434], 15, pen.tone(0.98)),
    pen.disc([350, 434], 7, pen.tone(0.45)),
    pen.line('M262 478Q272 552 350 552T438 478', pen.tone(0.98), 15),
    pen.shape('M244 500l20-34 26 30ZM456 500l-20-34-26 30Z', pen.tone(0.98)),
    pen.shape('M220 560Q350 520 480 562L560 610H150Z', pen.tone(0.72)),
    weed(pen, [130, 560], 150, mix(kelp, pen.tone(0.8), 0.45)),
    weed(pen, [640, 540], 180, pen.tone(0.85)),
    weed(pen, [684, 548], 120, mix(kelp, pen.tone(0.8), 0.45)),
    ...(
      [
        [560, 300],
        [596, 320],
        [588, 282],
        [632, 304],
        [620, 270],
      ] as const
    ).map((at) => fish(pen, at, 12, coral)),
    ground(
      pen,
      [
        [-20, 585],
        [240, 572],
        [480, 590],
        [820, 570],
      ],
      pen.tone(0.97),
    ),
    mist(pen, 520, 90, pen.mood.sky[1], 0.25),
  ],
};
