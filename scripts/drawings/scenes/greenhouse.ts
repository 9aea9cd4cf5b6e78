import { amber, bark, coral, deep, earth, kelp, lamp, leaf, mix, paper, sea } from '../colours.ts';
import { ground, ridge, skyline } from '../land.ts';
import { type Scene, straight } from '../pen.ts';
import { person } from '../people.ts';
import { crown, flower, forest, grass, sprig } from '../plants.ts';
import { sky, stars } from '../sky.ts';

/** Warm inside, whatever it is outside. */
export const greenhouse: Scene = {
  name: 'greenhouse',
  mood: 'dusk',
  draw: (pen) => {
    const frame = 'M180 520V300L400 170L620 300V520Z';
    return [
      sky(pen),
      stars(pen, 30, 200),
      ridge(pen, skyline(pen, 400, 24), 0.25, 'hills'),
      forest(pen, () => 470, [-10, 180], 7, 150, pen.tone(0.85)),
      forest(pen, () => 470, [630, 810], 7, 150, pen.tone(0.85)),
      ground(
        pen,
        [
          [-20, 510],
          [400, 500],
          [820, 512],
        ],
        pen.tone(0.8),
      ),
      pen.glow([400, 400], 380, lamp, 0.75),
      pen.shape(
        frame,
        pen.fade([
          [0, mix(lamp, amber, 0.2)],
          [1, mix(lamp, leaf, 0.35)],
        ]),
        { opacity: 0.95 },
      ),
      pen.within(
        frame,
        crown(pen, [262, 420], 66, kelp),
        crown(pen, [540, 400], 74, mix(kelp, leaf, 0.5)),
        pen.box(180, 470, 440, 60, mix(earth, bark, 0.4)),
        ...[210, 250, 300, 520, 566, 600].map((x, nth) =>
          sprig(pen, [x, 476], 74 + (nth % 3) * 22, nth % 2 ? 8 : -8, nth % 2 ? leaf : kelp),
        ),
        flower(pen, [330, 478], 92, coral),
        flower(pen, [484, 478], 80, paper),
        person(pen, [404, 512], 168, 'give', { coat: sea, who: 2 }).drawing,
        sprig(pen, [468, 424], 50, 6),
      ),
      pen.line(
        'M180 520V300L400 170L620 300V520M180 300H620M290 235V520M510 235V520M400 170V290M180 410H290M510 410H620',
        mix(deep, kelp, 0.3),
        6,
      ),
      pen.line('M236 520V268M564 520V268M345 290V202M455 290V202', mix(deep, kelp, 0.3), 2.4, {
        opacity: 0.6,
      }),
      pen.shape(
        straight([
          [180, 524],
          [620, 524],
          [740, 610],
          [80, 610],
        ]),
        pen.fade([
          [0, lamp, 0.4],
          [1, lamp, 0],
        ]),
      ),
      grass(pen, [0, 800], () => 600, 120, 40, pen.tone(1)),
    ];
  },
};
