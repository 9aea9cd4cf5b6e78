import { amber, coral, deep, kelp, leaf, mix, paper } from '../colours.ts';
import { ground, ridge, skyline } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { person } from '../people.ts';
import { grass } from '../plants.ts';
import { birds, cloud, sky } from '../sky.ts';

/** It flies because somebody holds it. */
export const kite: Scene = {
  name: 'kite',
  mood: 'noon',
  draw: (pen) => {
    const child = person(pen, [210, 470], 130, 'pull', { coat: coral, who: 1 });
    const [hx, hy] = child.hand('far');
    return [
      sky(pen),
      cloud(pen, [260, 140], 220, paper, 0.85),
      cloud(pen, [680, 300], 180, paper, 0.7),
      ridge(pen, skyline(pen, 440, 26), 0.16, 'hills'),
      ridge(pen, skyline(pen, 490, 20), 0.3, 'hills'),
      ground(
        pen,
        [
          [-20, 500],
          [120, 468],
          [260, 466],
          [460, 520],
          [640, 560],
          [820, 570],
        ],
        pen.fade([
          [0, leaf],
          [1, kelp],
        ]),
      ),
      pen.line(d`M${hx} ${hy}Q420 420 588 142`, deep, 2, { opacity: 0.8 }),
      pen.placed(
        'rotate(24 600 130)',
        pen.shape('M600 46L662 126L600 226L538 126Z', coral),
        pen.shape('M600 46L662 126H600Z', amber),
        pen.shape('M538 126H600V226Z', mix(coral, deep, 0.25)),
        pen.line('M600 46V226M538 126H662', deep, 2.4),
        pen.line('M600 226q24 30-2 60t6 62', coral, 3),
        pen.shape(
          'M596 286l-20-10v20ZM596 286l20-10v20ZM602 336l-18-10v20ZM602 336l18-10v20Z',
          paper,
        ),
      ),
      child.drawing,
      grass(pen, [0, 800], (x) => 500 + Math.max(0, x - 260) * 0.13, 130, 30, mix(kelp, deep, 0.1)),
      birds(
        pen,
        [
          [420, 220, 9],
          [452, 204, 7],
        ],
        pen.tone(0.7),
      ),
    ];
  },
};
