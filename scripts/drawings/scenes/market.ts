import { house } from '../built.ts';
import {
  amber,
  bark,
  blush,
  type Colour,
  coral,
  deep,
  earth,
  kelp,
  lamp,
  leaf,
  mix,
  paper,
  sand,
  sea,
} from '../colours.ts';
import { flat } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { person } from '../people.ts';
import { cloud, sky } from '../sky.ts';

/** Much to choose from, and people who call it out. */
export const market: Scene = {
  name: 'market',
  mood: 'noon',
  draw: (pen) => {
    const stall = (x: number, y: number, w: number, cloth: Colour, wares: readonly Colour[]) => {
      const stripes = Array.from({ length: 6 }, (_, nth) =>
        pen.shape(
          d`M${x + (nth * w) / 6} ${y}h${w / 6}l${(nth - 2.5) * 4 + 4} 44q${-w / 12} 16 ${-w / 6 - 4} 0Z`,
          nth % 2 ? paper : cloth,
        ),
      );
      const goods = Array.from({ length: 16 }, (_, nth) =>
        pen.disc(
          [x + 16 + ((nth % 8) * (w - 32)) / 7, y + 122 - Math.floor(nth / 8) * 14],
          11,
          wares[nth % wares.length] ?? cloth,
        ),
      );
      return (
        pen.line(d`M${x + 8} ${y + 30}V${y + 212}M${x + w - 8} ${y + 30}V${y + 212}`, bark, 7) +
        goods.join('') +
        pen.box(x - 4, y + 128, w + 8, 22, mix(earth, sand, 0.35)) +
        pen.box(x + 4, y + 150, w - 8, 60, mix(earth, bark, 0.25)) +
        stripes.join('')
      );
    };
    return [
      sky(pen),
      cloud(pen, [200, 90], 190, paper, 0.8),
      cloud(pen, [620, 120], 160, paper, 0.6),
      ...[60, 170, 290, 410, 530, 650, 760].map((x, nth) =>
        house(
          pen,
          [x, 400],
          116,
          210 + (nth % 3) * 40,
          mix([sand, blush, paper, sand][nth % 4] ?? sand, pen.mood.haze, 0.35),
          mix(coral, pen.mood.haze, 0.45),
          false,
        ),
      ),
      flat(
        pen,
        396,
        pen.fade([
          [0, mix(sand, paper, 0.3)],
          [1, mix(sand, earth, 0.3)],
        ]),
      ),
      person(pen, [150, 420], 130, 'point', { coat: paper, who: 3 }).drawing,
      person(pen, [420, 420], 130, 'stand', { coat: kelp, who: 1 }).drawing,
      person(pen, [690, 420], 130, 'think', { coat: sea, who: 0, flip: true }).drawing,
      stall(60, 270, 200, coral, [coral, amber, leaf]),
      stall(316, 270, 200, sea, [amber, paper, coral, leaf]),
      stall(572, 270, 200, kelp, [leaf, kelp, coral]),
      person(pen, [250, 560], 176, 'walk', { coat: amber, who: 2, long: true }).drawing,
      pen.shape('M214 486h48l-7 32h-34Z', mix(earth, sand, 0.3)),
      person(pen, [476, 566], 180, 'point', { coat: coral, who: 0, flip: true }).drawing,
      person(pen, [560, 566], 108, 'stand', { coat: lamp, trousers: sea, who: 1, flip: true })
        .drawing,
      ...[250, 476, 560].map((x) => pen.oval([x, 566], 44, 5, deep, { opacity: 0.2 })),
    ];
  },
};
