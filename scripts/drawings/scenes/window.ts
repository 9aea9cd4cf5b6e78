import { amber, bark, coral, deep, earth, foam, lamp, mix, paper, sand } from '../colours.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { rain, sky } from '../sky.ts';

/** Rain outside; inside, time. */
export const windowScene: Scene = {
  name: 'window',
  mood: 'storm',
  draw: (pen) => [
    pen.box(0, 0, 800, 600, mix(sand, deep, 0.55)),
    pen.within(
      'M150 50H650V420H150Z',
      sky(pen),
      ...[190, 270, 350, 450, 530, 610].map(
        (x, nth) =>
          pen.box(x - 40, 190 + ((nth * 53) % 120), 74, 300, pen.tone(0.3 + (nth % 3) * 0.15)) +
          [0, 1, 2, 3]
            .map((row) =>
              (row + nth) % 3
                ? pen.box(
                    x - 24 + (row % 2) * 26,
                    230 + ((nth * 53) % 120) + row * 34,
                    14,
                    18,
                    lamp,
                  )
                : '',
            )
            .join(''),
      ),
      rain(pen, 120, -0.15, 0.5),
    ),
    pen.line('M150 50H650V420H150ZM400 50V420M150 200H650', mix(paper, sand, 0.3), 16),
    pen.box(120, 420, 560, 26, mix(paper, sand, 0.5)),
    pen.box(120, 446, 560, 12, mix(sand, earth, 0.5)),
    pen.shape('M-10 -10H170Q140 240 176 520H-10Z', mix(coral, deep, 0.2)),
    pen.line('M50 -10Q36 240 70 510M110 -10Q90 250 126 512', deep, 5, { opacity: 0.3 }),
    person(pen, [330, 436], 268, 'rest', { coat: amber, who: 0 }).drawing,
    pen.shape('M520 420v-36h44v36q-22 8-44 0Z', coral),
    pen.line('M564 392q20 0 16 16q-4 10-16 8', coral, 5),
    pen.line('M534 376q-8-12 2-24q8-10 0-22M550 374q-8-10 2-20', foam, 3, { opacity: 0.6 }),
    pen.shape('M596 420q10-30 44-22q14-20 20-4q8-14 14 2q4 14-10 22Z', deep),
    pen.line('M596 420q-22 4-26-14', deep, 7),
    pen.box(0, 540, 800, 60, mix(earth, bark, 0.5)),
  ],
};
