import { bark, coral, deep, earth, kelp, leaf, mix, paper, sand, sea } from '../colours.ts';
import { flat, ridge, skyline } from '../land.ts';
import { d, type Point, type Scene, straight } from '../pen.ts';
import { person } from '../people.ts';
import { sky, sun } from '../sky.ts';

/** It is somebody's turn. */
export const chess: Scene = {
  name: 'chess',
  mood: 'meadow',
  draw: (pen) => {
    const piece = (x: number, y: number, tall: number, paint: typeof coral) =>
      pen.shape(
        d`M${x - tall * 0.26} ${y}q${tall * 0.2} ${-tall * 0.1} ${tall * 0.14} ${-tall * 0.62}h${tall * 0.24}q${-tall * 0.06} ${tall * 0.52} ${tall * 0.14} ${tall * 0.62}Z`,
        paint,
      ) + pen.disc([x, y - tall * 0.78], tall * 0.18, paint);
    const tiles = Array.from({ length: 24 }, (_, nth) => {
      const [column, row] = [nth % 6, Math.floor(nth / 6)];
      const edge = (c: number, r: number): Point => [400 + (c - 3) * (46 + r * 7), 400 + r * 15];
      return (column + row) % 2
        ? pen.shape(
            straight([
              edge(column, row),
              edge(column + 1, row),
              edge(column + 1, row + 1),
              edge(column, row + 1),
            ]),
            mix(earth, bark, 0.4),
          )
        : '';
    });
    return [
      sky(pen),
      sun(pen, [400, 150], 40, 0.6),
      ridge(pen, skyline(pen, 330, 20), 0.14, 'hills'),
      ridge(pen, skyline(pen, 390, 16), 0.3, 'hills'),
      flat(
        pen,
        440,
        pen.fade([
          [0, leaf],
          [1, mix(kelp, deep, 0.15)],
        ]),
      ),
      pen.oval([400, 566], 330, 26, deep, { opacity: 0.2 }),
      pen.line('M330 470L300 580M470 470L500 580', mix(earth, bark, 0.4), 16),
      person(pen, [196, 556], 290, 'sit', { coat: coral, who: 0 }).drawing,
      person(pen, [604, 556], 290, 'sit', { coat: sea, who: 3, flip: true }).drawing,
      pen.line(
        'M150 498h90M160 500v76M232 500v76M560 498h90M568 500v76M640 500v76',
        mix(earth, bark, 0.3),
        14,
      ),
      pen.shape(
        straight([
          [248, 394],
          [552, 394],
          [622, 466],
          [178, 466],
        ]),
        mix(sand, earth, 0.2),
      ),
      pen.box(178, 466, 444, 14, mix(earth, bark, 0.2)),
      ...tiles,
      piece(300, 412, 44, paper),
      piece(340, 440, 56, paper),
      piece(270, 446, 54, paper),
      piece(408, 428, 74, paper),
      piece(470, 414, 46, deep),
      piece(510, 444, 58, deep),
      piece(452, 450, 76, deep),
      piece(538, 412, 44, deep),
    ];
  },
};
