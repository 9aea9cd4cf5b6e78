import { house } from '../built.ts';
import { amber, bark, coral, deep, earth, foam, kelp, leaf, mix, paper, sea } from '../colours.ts';
import { ground, ridge, skyline } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { person } from '../people.ts';
import { flower, forest, grass, sprig } from '../plants.ts';
import { sky, sun } from '../sky.ts';

/** Water for what is there already. */
export const garden: Scene = {
  name: 'garden',
  mood: 'meadow',
  draw: (pen) => {
    const gardener = person(pen, [280, 500], 210, 'give', { coat: coral, who: 1, hat: amber });
    const [hx, hy] = gardener.hand('near');
    const beds: readonly (readonly [number, number])[] = [
      [400, 546],
      [452, 520],
      [500, 556],
      [548, 530],
      [600, 560],
      [650, 534],
      [704, 556],
    ];
    return [
      sky(pen),
      sun(pen, [640, 120], 36, 0.7),
      ridge(pen, skyline(pen, 330, 24), 0.16, 'hills'),
      house(pen, [640, 420], 170, 190, paper, coral, false),
      forest(pen, () => 420, [0, 200], 6, 120, pen.tone(0.5)),
      ground(
        pen,
        [
          [-20, 420],
          [300, 410],
          [560, 420],
          [820, 412],
        ],
        pen.fade([
          [0, leaf],
          [1, mix(kelp, leaf, 0.3)],
        ]),
      ),
      pen.shape('M340 500Q580 470 820 500V600H330Z', mix(earth, bark, 0.35)),
      ...beds.map(([x, y], nth) =>
        nth % 3 === 0
          ? flower(pen, [x, y], 74, [coral, amber, paper][(nth / 3) % 3] ?? coral)
          : sprig(pen, [x, y], 66 + (nth % 2) * 18, nth % 2 ? 6 : -5),
      ),
      gardener.drawing,
      pen.shape(d`M${hx - 6} ${hy - 4}h52l-5 50h-42Z`, sea) +
        pen.line(d`M${hx + 42} ${hy + 30}l44 -34`, sea, 8) +
        pen.line(d`M${hx - 4} ${hy}q24 -40 48 0`, mix(sea, deep, 0.3), 5),
      pen.line(
        Array.from(
          { length: 11 },
          (_, nth) =>
            d`M${hx + 88 + nth * 3.4} ${hy - 6 + nth}q${12 + nth * 5} ${20} ${16 + nth * 7} ${70 + (nth % 3) * 26}`,
        ).join(''),
        foam,
        1.8,
        { opacity: 0.75 },
      ),
      grass(pen, [-10, 240], () => 596, 50, 56, mix(kelp, deep, 0.15)),
    ];
  },
};
