import { house } from '../built.ts';
import { amber, coral, deep, earth, kelp, lamp, mix, paper, sand, sea, stone } from '../colours.ts';
import { ridge, skyline } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { person } from '../people.ts';
import { crescent, sky, stars } from '../sky.ts';
import { boat, ripples, sail } from '../water.ts';

/** Everything lit, everything tied up. */
export const harbour: Scene = {
  name: 'harbour',
  mood: 'night',
  draw: (pen) => {
    const town = [70, 150, 222, 305, 384, 470, 548, 630, 716].map((x, nth) => {
      const wall =
        [
          sand,
          coral,
          paper,
          mix(sea, paper, 0.4),
          sand,
          paper,
          coral,
          mix(kelp, paper, 0.45),
          sand,
        ][nth] ?? sand;
      return house(
        pen,
        [x, 362],
        84,
        120 + (nth % 3) * 28,
        mix(wall, pen.tone(0.7), 0.25),
        mix(earth, pen.tone(0.8), 0.4),
      );
    });
    return [
      sky(pen),
      stars(pen, 60, 190),
      crescent(pen, [640, 90], 26),
      ridge(pen, skyline(pen, 270, 40), 0.45, 'hills'),
      ...town,
      pen.box(
        0,
        360,
        800,
        240,
        pen.fade([
          [0, mix(sea, deep, 0.35)],
          [1, deep],
        ]),
      ),
      ...[70, 150, 222, 305, 384, 470, 548, 630, 716].map((x) =>
        pen.faint(0.5, pen.line(d`M${x - 18} 378v46M${x + 18} 378v60M${x - 16} 440v20`, lamp, 5)),
      ),
      pen.box(0, 354, 800, 14, mix(stone, deep, 0.5)),
      ripples(pen, 372, 60, lamp, 0.35),
      boat(pen, [200, 452], 150, coral, paper),
      sail(pen, [200, 432], 0.1, paper),
      pen.line('M200 436V300M200 310l54 116M200 310l-46 116', mix(deep, sand, 0.35), 3),
      boat(pen, [440, 480], 180, mix(kelp, deep, 0.2), paper, -1),
      pen.line('M440 462V306M440 318l66 132M440 318l-60 132', mix(deep, sand, 0.35), 3.4),
      boat(pen, [650, 456], 140, amber, paper),
      pen.line('M650 438V318M650 326l48 102M650 326l-44 102', mix(deep, sand, 0.35), 3),
      pen.line(
        'M362 472Q330 420 330 366M130 446Q110 400 112 366M712 450Q748 420 752 366',
        sand,
        2,
        { opacity: 0.6 },
      ),
      pen.box(-10, 548, 820, 60, mix(earth, deep, 0.45)),
      pen.line('M0 566h800M0 588h800', deep, 2, { opacity: 0.5 }),
      person(pen, [620, 552], 96, 'sit', { coat: sea, who: 1, flip: true }).drawing,
    ];
  },
};
