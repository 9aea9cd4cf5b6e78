import { amber, coral, deep, kelp, lamp, mix, sea, snow } from '../colours.ts';
import { ground, peak, ridge, skyline } from '../land.ts';
import { d, type Point, type Scene, soft } from '../pen.ts';
import { person } from '../people.ts';
import { mist, sky, sun } from '../sky.ts';

/** Three on one rope, the light behind the top. */
export const ropeTeam: Scene = {
  name: 'rope-team',
  mood: 'dawn',
  draw: (pen) => {
    const crest: Point[] = [
      [-20, 560],
      [120, 520],
      [250, 452],
      [370, 402],
      [480, 318],
      [560, 262],
      [625, 170],
      [668, 128],
      [720, 190],
      [820, 300],
    ];
    const climbers = [
      person(pen, [238, 460], 118, 'ascend', { coat: kelp, who: 1, pack: amber }),
      person(pen, [420, 368], 116, 'ascend', { coat: amber, who: 2, pack: sea }),
      person(pen, [571, 258], 114, 'climb', { coat: coral, who: 0, pack: deep }),
    ];
    const hips: Point[] = [
      [238, 402],
      [420, 310],
      [571, 202],
    ];
    const rope = hips.slice(1).map(([x, y], nth) => {
      const [fx, fy] = hips[nth] ?? [0, 0];
      return d`M${fx} ${fy}Q${(fx + x) / 2} ${(fy + y) / 2 + 44} ${x} ${y}`;
    });
    return [
      sky(pen),
      sun(pen, [668, 132], 30, 0.9),
      ridge(pen, skyline(pen, 400, 60), 0.12),
      mist(pen, 470, 170, pen.mood.light, 0.55),
      peak(pen, [110, 300], 380, 600, 0.3, 0.24),
      peak(pen, [330, 350], 330, 620, 0.42, 0.2),
      mist(pen, 520, 130, pen.mood.light, 0.45),
      ground(
        pen,
        crest,
        pen.fade([
          [0, mix(pen.tone(0.6), snow, 0.35)],
          [1, pen.tone(0.95)],
        ]),
      ),
      pen.shape(
        `${soft(crest)}L820 360Q700 260 664 186Q600 300 520 352Q390 470 250 520Q120 560 -20 600Z`,
        snow,
        { opacity: 0.8 },
      ),
      pen.line(rope.join(''), lamp, 2.6),
      ...climbers.map(({ drawing }) => drawing),
    ];
  },
};
