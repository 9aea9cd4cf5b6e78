import { ladder, masonry } from '../built.ts';
import { amber, bark, coral, deep, earth, kelp, leaf, mix, paper, sand, sea } from '../colours.ts';
import { flat, ridge, skyline } from '../land.ts';
import { d, type Scene, straight } from '../pen.ts';
import { person } from '../people.ts';
import { cloud, sky, sun } from '../sky.ts';

/** Not finished; one already sees what it will be. */
export const scaffolding: Scene = {
  name: 'scaffolding',
  mood: 'noon',
  draw: (pen) => {
    const poles = [250, 360, 470, 580];
    return [
      sky(pen),
      sun(pen, [130, 130], 38, 0.7),
      cloud(pen, [660, 130], 230, paper, 0.8),
      cloud(pen, [220, 240], 150, paper, 0.5),
      ridge(pen, skyline(pen, 470, 20), 0.2, 'hills'),
      pen.box(286, 250, 270, 310, mix(sand, paper, 0.35)),
      pen.shape(
        straight([
          [286, 250],
          [340, 250],
          [340, 190],
          [420, 190],
          [420, 230],
          [476, 230],
          [476, 250],
          [556, 250],
          [556, 300],
          [286, 300],
        ]),
        mix(sand, paper, 0.35),
      ),
      masonry(pen, 286, 430, 270, 130, mix(sand, earth, 0.25), 22),
      ...[316, 396, 476].map((x) =>
        pen.shape(d`M${x} 400v-60q24 -34 48 0v60Z`, mix(deep, sea, 0.4)),
      ),
      ...[316, 396].map((x) => pen.shape(d`M${x} 300v-30q24 -30 48 0v30Z`, mix(deep, sea, 0.4))),
      pen.line(poles.map((x) => d`M${x} 566V120`).join(''), mix(earth, amber, 0.3), 9),
      pen.line(
        [216, 318, 420, 510].map((y) => d`M230 ${y}H600`).join(''),
        mix(earth, sand, 0.35),
        12,
      ),
      pen.line(
        'M250 510L360 420M470 510L580 420M360 420L470 318M250 318L360 216M470 318L580 216',
        mix(earth, bark, 0.3),
        5,
      ),
      ladder(pen, [330, 566], [300, 420], 34, mix(amber, earth, 0.2), 7),
      ladder(pen, [540, 420], [520, 318], 32, mix(amber, earth, 0.2), 5),
      ladder(pen, [300, 318], [326, 216], 32, mix(amber, earth, 0.2), 5),
      person(pen, [420, 312], 90, 'reach', { coat: coral, who: 2, hat: amber }).drawing,
      person(pen, [520, 210], 90, 'kneel', { coat: sea, who: 0, hat: amber, flip: true }).drawing,
      person(pen, [440, 414], 90, 'push', { coat: kelp, who: 1, hat: amber }).drawing,
      pen.line('M580 120H690V470', mix(earth, bark, 0.2), 7),
      pen.line('M690 130V420', deep, 2),
      pen.box(668, 420, 44, 36, coral),
      flat(
        pen,
        560,
        pen.fade([
          [0, mix(sand, leaf, 0.35)],
          [1, mix(earth, leaf, 0.3)],
        ]),
      ),
      person(pen, [690, 574], 96, 'reach', { coat: amber, who: 3, hat: paper, flip: true }).drawing,
      pen.shape('M90 570q50-50 100 0Z', mix(sand, earth, 0.3)),
      masonry(pen, 170, 540, 66, 32, mix(coral, earth, 0.4), 11),
    ];
  },
};
