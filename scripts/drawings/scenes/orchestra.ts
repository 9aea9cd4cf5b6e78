import { amber, bark, coral, deep, earth, kelp, lamp, mix, paper, sand, sea } from '../colours.ts';
import { d, type Scene } from '../pen.ts';
import { person } from '../people.ts';
import type { PoseName } from '../poses.ts';
import { shafts } from '../sky.ts';

/** All look at one, who makes no sound. */
export const orchestra: Scene = {
  name: 'orchestra',
  mood: 'indoors',
  draw: (pen) => {
    const rows: readonly (readonly [number, number, number, number])[] = [
      [9, 300, 92, 330],
      [8, 356, 108, 280],
      [7, 424, 128, 300],
    ];
    const wear = [deep, mix(deep, sea, 0.5), mix(kelp, deep, 0.5), mix(coral, deep, 0.45)];
    const players = rows.flatMap(([count, y, tall, half], row) =>
      Array.from({ length: count }, (_, nth) => {
        const along = count > 1 ? nth / (count - 1) : 0.5;
        const x = 400 + (along - 0.5) * 2 * half;
        const bow = y + 34 * (1 - (2 * along - 1) ** 2) * -1;
        const flip = x > 400;
        const pose: PoseName = row === 0 ? 'stand' : 'sit';
        const out = person(pen, [x, bow], tall, pose, {
          coat: wear[(nth + row) % 4] ?? deep,
          who: nth + row,
          flip,
        });
        const [hx, hy] = out.hand('near');
        const way = flip ? -1 : 1;
        const thing =
          row === 2
            ? pen.oval([hx - way * 4, hy - 6], 9, 20, mix(earth, coral, 0.25), { turn: way * 24 }) +
              pen.line(d`M${hx - way * 10} ${hy - 22}l${way * 26} 34`, sand, 2)
            : row === 1
              ? pen.line(d`M${hx - way * 14} ${hy - 30}l${way * 20} 44`, amber, 6)
              : pen.disc([hx + way * 8, hy - 8], 12, mix(amber, lamp, 0.3));
        return out.drawing + thing;
      }),
    );
    return [
      pen.box(
        0,
        0,
        800,
        600,
        pen.fade([
          [0, mix(deep, coral, 0.3)],
          [0.6, mix(deep, coral, 0.16)],
          [1, deep],
        ]),
      ),
      pen.shape('M-10 -10H140Q110 220 60 470H-10Z', mix(coral, deep, 0.3)),
      pen.shape('M810 -10H660Q690 220 740 470H810Z', mix(coral, deep, 0.3)),
      pen.line(
        'M40 -10Q34 200 10 460M90 -10Q78 220 36 468M760 -10Q766 200 790 460M710 -10Q722 220 764 468',
        deep,
        6,
        { opacity: 0.35 },
      ),
      shafts(
        pen,
        [400, -30],
        [
          [-240, 120],
          [0, 150],
          [240, 120],
        ],
        560,
        0.34,
      ),
      pen.oval([400, 470], 430, 150, mix(earth, amber, 0.25)),
      pen.oval([400, 396], 380, 110, mix(earth, amber, 0.12)),
      ...players,
      pen.shape('M330 600l14-50h112l14 50Z', mix(earth, bark, 0.4)),
      person(pen, [400, 556], 196, 'conduct', { coat: deep, trousers: deep, who: 1 }).drawing,
      pen.line('M449 388l40-34', paper, 3.4),
    ];
  },
};
