import { masonry } from '../built.ts';
import { amber, coral, deep, kelp, lamp, leaf, mix, paper, sand, stone } from '../colours.ts';
import { ground, path, peak, ridge, rock, skyline } from '../land.ts';
import { type Scene, straight } from '../pen.ts';
import { grass } from '../plants.ts';
import { cloud, sky } from '../sky.ts';

/** Nobody is there; the air on the other side is warmer. */
export const gate: Scene = {
  name: 'gate',
  mood: 'meadow',
  draw: (pen) => [
    sky(pen),
    cloud(pen, [620, 140], 220, paper, 0.7),
    ridge(pen, skyline(pen, 330, 30), 0.16),
    masonry(pen, -10, 240, 350, 260, mix(stone, sand, 0.45), 26),
    masonry(pen, 470, 240, 340, 260, mix(stone, sand, 0.45), 26),
    pen.within(
      'M340 500V210a65 65 0 0 1 130 0V500Z',
      pen.box(
        330,
        130,
        150,
        380,
        pen.fade([
          [0, mix(amber, paper, 0.5)],
          [1, paper],
        ]),
      ),
      pen.glow([405, 330], 200, lamp, 0.9),
      peak(pen, [430, 260], 160, 430, 0.2, 0.2),
      ground(
        pen,
        [
          [300, 430],
          [400, 416],
          [500, 430],
        ],
        mix(leaf, amber, 0.3),
      ),
      path(
        pen,
        [405, 520],
        90,
        [
          [410, 470],
          [396, 440],
          [420, 422],
        ],
        paper,
      ),
    ),
    pen.line('M340 500V210a65 65 0 0 1 130 0V500', mix(stone, deep, 0.3), 15),
    pen.shape(
      straight([
        [347, 212],
        [290, 176],
        [290, 530],
        [347, 500],
      ]),
      mix(kelp, deep, 0.25),
    ),
    pen.line('M328 204V512M309 190V522M290 260l57 24M290 430l57-8', deep, 3, { opacity: 0.45 }),
    ...Array.from({ length: 24 }, () =>
      pen.disc(
        [pen.between(470, 760), pen.between(226, 330)],
        pen.between(9, 22),
        mix(kelp, leaf, pen.chance() * 0.7),
      ),
    ),
    ...Array.from({ length: 12 }, () =>
      pen.disc([pen.between(480, 750), pen.between(230, 320)], 5, coral),
    ),
    ground(
      pen,
      [
        [-20, 500],
        [300, 496],
        [420, 506],
        [820, 494],
      ],
      mix(leaf, kelp, 0.5),
    ),
    path(
      pen,
      [380, 620],
      190,
      [
        [392, 560],
        [404, 520],
        [405, 490],
      ],
      mix(sand, paper, 0.4),
    ),
    pen.shape(
      straight([
        [345, 500],
        [466, 500],
        [540, 610],
        [300, 610],
      ]),
      pen.fade([
        [0, lamp, 0.5],
        [1, lamp, 0],
      ]),
    ),
    grass(pen, [-10, 280], () => 600, 60, 70, mix(kelp, deep, 0.2)),
    grass(pen, [540, 810], () => 600, 60, 70, mix(kelp, deep, 0.2)),
    rock(pen, [610, 560], 70, mix(stone, deep, 0.15)),
  ],
};
