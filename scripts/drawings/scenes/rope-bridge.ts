import { amber, bark, coral, earth, foam, kelp, mix, sand } from '../colours.ts';
import { cliff, ridge, skyline } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { person } from '../people.ts';
import { forest, pine } from '../plants.ts';
import { bank, birds, sky, sun } from '../sky.ts';

/** Halfway over, where it hangs lowest. */
export const bridge: Scene = {
  name: 'rope-bridge',
  mood: 'meadow',
  draw: (pen) => {
    const sag = (x: number): number => 330 + 62 * (1 - ((x - 400) / 230) ** 2);
    const planks = Array.from({ length: 24 }, (_, nth) => 178 + nth * 19.4);
    const rail = (up: number) => d`M170 ${268 - up}Q400 ${460 - up * 1.2} 630 ${268 - up}`;
    return [
      sky(pen),
      sun(pen, [400, 150], 36, 0.75),
      ridge(pen, skyline(pen, 300, 50), 0.1),
      bank(pen, 380, 70, pen.mood.light, 0.8),
      ridge(pen, skyline(pen, 440, 30), 0.28),
      bank(pen, 500, 80, pen.mood.light, 0.85),
      pen.line('M396 600Q410 560 380 530T420 480', foam, 9, { opacity: 0.8 }),
      cliff(
        pen,
        [
          [176, 330],
          [190, 400],
          [160, 480],
          [186, 610],
        ],
        'left',
        0.85,
      ),
      cliff(
        pen,
        [
          [624, 330],
          [610, 400],
          [640, 480],
          [612, 610],
        ],
        'right',
        0.85,
      ),
      pen.shape('M-20 318Q90 300 178 328L172 348Q90 326 -20 346Z', mix(kelp, pen.tone(0.8), 0.3)),
      pen.shape('M820 312Q710 300 622 328L628 348Q710 326 820 342Z', mix(kelp, pen.tone(0.8), 0.3)),
      pen.line('M172 340V236M628 340V236', bark, 11),
      pen.line(rail(22), mix(earth, sand, 0.3), 3.4),
      person(pen, [404, 392], 122, 'walk', { coat: coral, who: 2, pack: amber }).drawing,
      pen.line(
        planks.map((x) => d`M${x - 7} ${sag(x)}L${x + 7} ${sag(x + 10)}`).join(''),
        earth,
        6,
      ),
      pen.line(
        planks
          .filter((_, nth) => nth % 2 === 0)
          .map((x) => d`M${x} ${sag(x)}V${sag(x) - 74 + 26 * (1 - ((x - 400) / 230) ** 2)}`)
          .join(''),
        mix(earth, sand, 0.3),
        1.8,
      ),
      pen.line(rail(36), mix(earth, sand, 0.45), 4),
      forest(pen, () => 316, [-10, 120], 4, 120, pen.tone(0.95)),
      pine(pen, [700, 312], 140, pen.tone(0.97)),
      pine(pen, [762, 310], 110, pen.tone(0.97)),
      birds(
        pen,
        [
          [300, 190, 11],
          [334, 172, 8],
        ],
        pen.tone(0.7),
      ),
    ];
  },
};
