import { ladder } from '../built.ts';
import { amber, bark, blush, coral, deep, earth, kelp, leaf, mix, sand, sea } from '../colours.ts';
import { ground, ridge, skyline } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { person } from '../people.ts';
import { crown, grass, tree } from '../plants.ts';
import { sky, sun } from '../sky.ts';

/** More than one basket. */
export const orchard: Scene = {
  name: 'orchard',
  mood: 'dawn',
  draw: (pen) => {
    const apples: readonly (readonly [number, number])[] = [
      [262, 190],
      [310, 150],
      [350, 220],
      [404, 160],
      [450, 210],
      [476, 150],
      [300, 250],
      [420, 260],
      [366, 118],
      [500, 240],
      [250, 240],
    ];
    return [
      sky(pen),
      sun(pen, [660, 250], 42, 0.75),
      ridge(pen, skyline(pen, 370, 24), 0.14, 'hills'),
      ...[
        [60, 430, 120],
        [150, 440, 140],
        [640, 436, 130],
        [740, 442, 150],
      ].map(([x = 0, y = 0, h = 0]) => tree(pen, [x, y], h, mix(kelp, pen.tone(0.3), 0.4))),
      ground(
        pen,
        [
          [-20, 440],
          [400, 430],
          [820, 440],
        ],
        pen.fade([
          [0, mix(leaf, amber, 0.25)],
          [1, mix(kelp, leaf, 0.2)],
        ]),
      ),
      pen.shape('M352 530Q376 420 358 300H404Q396 420 424 530Z', bark),
      crown(pen, [380, 200], 190, kelp, 12),
      ...apples.map(([x, y]) => pen.disc([x, y], 12, coral) + pen.disc([x - 4, y - 4], 4, blush)),
      ladder(pen, [560, 540], [486, 250], 52, mix(earth, sand, 0.4), 9),
      person(pen, [528, 436], 156, 'reach', { coat: sea, who: 0, flip: true }).drawing,
      person(pen, [206, 536], 128, 'give', { coat: amber, who: 1 }).drawing,
      ...[
        [256, 536],
        [330, 560],
        [640, 556],
      ].map(
        ([x = 0, y = 0]) =>
          pen.disc([x - 12, y - 40], 11, coral) +
          pen.disc([x + 8, y - 43], 11, coral) +
          pen.disc([x + 22, y - 38], 10, amber) +
          pen.shape(d`M${x - 34} ${y - 38}h68l-9 38h-50Z`, mix(earth, sand, 0.35)) +
          pen.line(d`M${x - 32} ${y - 26}h62M${x - 29} ${y - 13}h56`, earth, 2.4),
      ),
      grass(pen, [0, 800], () => 600, 110, 34, mix(kelp, deep, 0.1)),
    ];
  },
};
