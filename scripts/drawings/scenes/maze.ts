import { amber, coral, deep, foam, kelp, leaf, mix, sand } from '../colours.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { tree } from '../plants.ts';

/** Green walls, seen from above; somebody is in there. */
export const maze: Scene = {
  name: 'maze',
  mood: 'meadow',
  draw: (pen) => {
    const hedge = mix(kelp, deep, 0.12);
    const rows = [
      'M120 110H680M120 110V530M680 110V530M120 530H370M440 530H680',
      'M200 180H330M400 180H610M200 180V330M610 180V300M200 400V460H310M610 370V460M380 460H540',
      'M280 250H470M540 250V330M280 250V390H360M470 250V310M360 320V390M430 390H540M430 320V460',
    ];
    const walls = rows.join('');
    return [
      pen.box(
        0,
        0,
        800,
        600,
        pen.fade([
          [0, mix(leaf, pen.mood.light, 0.35)],
          [1, mix(leaf, kelp, 0.35)],
        ]),
      ),
      pen.placed(
        'translate(400 300) scale(1 0.82) translate(-400 -290)',
        pen.box(96, 86, 608, 468, mix(sand, pen.mood.light, 0.2), { r: 10 }),
        pen.placed('translate(10 26)', pen.line(walls, deep, 34, { opacity: 0.25 })),
        pen.placed('translate(0 10)', pen.line(walls, mix(hedge, deep, 0.35), 34)),
        pen.line(walls, hedge, 34),
        pen.placed(
          'translate(-3 -5)',
          pen.line(walls, mix(leaf, pen.mood.light, 0.12), 20, { opacity: 0.55 }),
        ),
        pen.disc([572, 300], 24, amber, { opacity: 0.9 }),
        pen.disc([572, 300], 11, foam),
      ),
      person(pen, [318, 396], 62, 'stand', { coat: coral, who: 1 }).drawing,
      tree(pen, [60, 580], 150),
      tree(pen, [744, 590], 170),
      tree(pen, [52, 120], 100),
      tree(pen, [752, 110], 96),
    ];
  },
};
