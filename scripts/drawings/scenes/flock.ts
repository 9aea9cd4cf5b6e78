import { bark, coral, deep, mix, sea } from '../colours.ts';
import { flat, ridge, skyline } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { birds, cloud, sky, sun } from '../sky.ts';

/** All in one direction, and one that is not. */
export const flock: Scene = {
  name: 'flock',
  mood: 'dusk',
  draw: (pen) => {
    const wings: readonly (readonly [number, number, number])[] = [
      [560, 150, 24],
      [520, 172, 22],
      [480, 196, 21],
      [440, 220, 20],
      [398, 246, 19],
      [356, 270, 18],
      [600, 182, 22],
      [632, 216, 21],
      [664, 250, 19],
      [694, 282, 18],
      [316, 296, 17],
    ];
    return [
      sky(pen),
      sun(pen, [250, 400], 56, 0.85),
      cloud(pen, [640, 420], 260, pen.mood.sky[2], 0.8),
      cloud(pen, [120, 240], 190, pen.mood.sky[1], 0.8),
      ridge(pen, skyline(pen, 470, 24), 0.22, 'hills'),
      flat(
        pen,
        490,
        pen.fade([
          [0, mix(pen.mood.sky[2], sea, 0.3)],
          [1, mix(sea, deep, 0.55)],
        ]),
      ),
      pen.faint(
        0.5,
        pen.box(150, 492, 200, 4, pen.mood.light),
        pen.box(180, 510, 150, 4, pen.mood.light),
        pen.box(190, 534, 120, 5, pen.mood.light),
      ),
      birds(pen, wings, pen.tone(0.85)),
      birds(pen, [[176, 128, 26]], coral),
      pen.line(
        Array.from({ length: 34 }, () => {
          const x = pen.between(-10, 810);
          return d`M${x} 612q${pen.between(-8, 8)} ${-50} ${pen.between(-14, 14)} ${-pen.between(60, 130)}`;
        }).join(''),
        pen.tone(1),
        4,
      ),
      ...Array.from({ length: 9 }, () =>
        pen.oval([pen.between(20, 780), pen.between(486, 520)], 5, 18, bark),
      ),
    ];
  },
};
