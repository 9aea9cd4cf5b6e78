import { amber, coral, deep, earth, kelp, lamp, mix, paper, sea } from '../colours.ts';
import { flat, ridge, skyline } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { person } from '../people.ts';
import { sky, sun } from '../sky.ts';

/** The moment in which two hold it. */
export const relay: Scene = {
  name: 'relay',
  mood: 'dawn',
  draw: (pen) => {
    const [first, second] = [
      person(pen, [290, 520], 246, 'run', { coat: sea, who: 2 }),
      person(pen, [520, 524], 246, 'run', { coat: coral, who: 1 }),
    ];
    const [x, y] = first.hand('far');
    return [
      sky(pen),
      sun(pen, [640, 220], 44, 0.8),
      ridge(pen, skyline(pen, 320, 20), 0.12, 'hills'),
      ...Array.from({ length: 40 }, (_, nth) =>
        pen.disc(
          [nth * 21 - 6, 372 + (nth % 3) * 9],
          8,
          [
            mix(coral, paper, 0.4),
            mix(sea, paper, 0.4),
            mix(amber, paper, 0.3),
            mix(kelp, paper, 0.4),
            mix(deep, paper, 0.5),
          ][nth % 5] ?? coral,
        ),
      ),
      pen.box(0, 392, 800, 26, mix(sea, paper, 0.25)),
      flat(
        pen,
        416,
        pen.fade([
          [0, mix(coral, earth, 0.3)],
          [1, mix(coral, earth, 0.55)],
        ]),
      ),
      pen.line('M-10 446H810M-10 488H810M-10 548H810', paper, 4, { opacity: 0.7 }),
      pen.oval([296, 524], 110, 9, deep, { opacity: 0.25 }),
      pen.oval([530, 528], 110, 9, deep, { opacity: 0.25 }),
      first.drawing,
      second.drawing,
      pen.line(
        d`M${x - 8} ${y + 6}L${second.hand('near')[0] + 4} ${second.hand('near')[1] + 2}`,
        lamp,
        9,
      ),
      pen.line('M120 380h90M90 420h110M140 460h60', paper, 4, { opacity: 0.5 }),
    ];
  },
};
