import { lantern } from '../built.ts';
import { amber, bark, coral, kelp, lamp, paper, sea } from '../colours.ts';
import { ground, ridge, skyline } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { person } from '../people.ts';
import { grass } from '../plants.ts';
import { sky, stars } from '../sky.ts';

/** Each carries one; the way is long. */
export const lanterns: Scene = {
  name: 'lanterns',
  mood: 'night',
  draw: (pen) => {
    const line = (x: number) => 470 - 90 * Math.sin((x / 800) * Math.PI * 0.8) + x * 0.08;
    const walkers = [90, 190, 296, 400, 500, 590].map((x, nth) => {
      const tall = 150 - nth * 13;
      const one = person(pen, [x, line(x)], tall, 'walk', {
        coat: [coral, sea, amber, kelp, paper, coral][nth] ?? coral,
        who: nth,
      });
      const [hx, hy] = one.hand('far');
      return (
        pen.line(d`M${hx} ${hy}l${tall * 0.1} ${-tall * 0.3}`, bark, 3) +
        lantern(pen, [hx + tall * 0.1, hy - tall * 0.2], tall * 0.085) +
        one.drawing
      );
    });
    return [
      sky(pen),
      stars(pen, 70, 300),
      ridge(pen, skyline(pen, 300, 50), 0.35),
      ...[
        [690, 300],
        [740, 262],
        [770, 216],
      ].map(
        ([x = 0, y = 0], nth) =>
          pen.glow([x, y], 34 - nth * 8, lamp, 0.8) + pen.disc([x, y], 4.4 - nth, lamp),
      ),
      ground(
        pen,
        [
          [-20, 472],
          [100, 420],
          [220, 396],
          [400, 396],
          [560, 420],
          [660, 380],
          [740, 300],
          [820, 180],
        ],
        pen.tone(0.7),
      ),
      ground(
        pen,
        Array.from({ length: 11 }, (_, nth) => [nth * 84 - 20, line(nth * 84 - 20)] as const),
        pen.tone(0.92),
      ),
      ...walkers,
      grass(pen, [0, 800], () => 606, 120, 66, pen.tone(1)),
    ];
  },
};
