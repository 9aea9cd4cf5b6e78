import { amber, bark, coral, deep, earth, kelp, mix, paper, sand, sea } from '../colours.ts';
import { floor } from '../details.ts';
import { d, type Scene, straight } from '../pen.ts';
import { person } from '../people.ts';
import { shafts, sky } from '../sky.ts';

/** Half woven: one sees how it is done. */
export const loom: Scene = {
  name: 'loom',
  mood: 'indoors',
  draw: (pen) => {
    const rows = [
      coral,
      paper,
      sea,
      amber,
      sea,
      paper,
      kelp,
      paper,
      coral,
      amber,
      deep,
      amber,
      coral,
      paper,
      sea,
    ];
    const weaver = person(pen, [186, 540], 250, 'sit', { coat: kelp, who: 1 });
    return [
      sky(pen),
      floor(pen, 500),
      shafts(
        pen,
        [700, -10],
        [
          [-260, 90],
          [-90, 70],
        ],
        560,
        0.5,
      ),
      pen.line('M310 556V70M690 556V70', mix(earth, bark, 0.3), 22),
      pen.line('M290 96H710M290 470H710', mix(earth, sand, 0.2), 22),
      pen.line(
        Array.from({ length: 30 }, (_, nth) => d`M${336 + nth * 11.4} 104V462`).join(''),
        mix(sand, paper, 0.5),
        2,
      ),
      ...rows.map((paint, nth) => pen.box(330, 448 - nth * 13, 340, 12.4, paint)),
      ...Array.from({ length: 7 }, (_, nth) =>
        pen.shape(
          straight([
            [356 + nth * 48, 340],
            [372 + nth * 48, 356],
            [356 + nth * 48, 372],
            [340 + nth * 48, 356],
          ]),
          nth % 2 ? deep : paper,
        ),
      ),
      pen.line('M330 252Q500 262 680 230', coral, 4),
      pen.shape('M666 222l60-18 14 12-60 24Z', mix(earth, sand, 0.3)),
      pen.line('M300 200H700', mix(earth, bark, 0.2), 12),
      weaver.drawing,
      pen.box(120, 486, 130, 16, mix(earth, bark, 0.3)),
      pen.line('M136 502v56M234 502v56', mix(earth, bark, 0.3), 12),
      ...[
        [90, 566, 28, coral],
        [150, 572, 22, amber],
        [60, 528, 20, sea],
      ].map(
        ([x, y, r, paint]) =>
          pen.disc([x as number, y as number], r as number, paint as typeof coral) +
          pen.line(
            d`M${(x as number) - 14} ${y as number}q14 -18 28 0M${(x as number) - 12} ${(y as number) + 8}q12 -14 26 -2`,
            paper,
            2,
            { opacity: 0.5 },
          ),
      ),
    ];
  },
};
