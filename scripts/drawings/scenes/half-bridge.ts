import { masonry } from '../built.ts';
import { amber, coral, deep, earth, kelp, mix, paper, sand, sea, stone } from '../colours.ts';
import { cliff, ridge, skyline } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { person } from '../people.ts';
import { bank, birds, cloud, sky, sun } from '../sky.ts';

/** From both sides; a little is still missing. */
export const halfBridge: Scene = {
  name: 'half-bridge',
  mood: 'dusk',
  draw: (pen) => {
    const arch = (x: number, w: number) =>
      d`M${x} 600V330H${x + w}V600H${x + w - 22}V470a${w / 2 - 22} ${w / 2 - 22} 0 0 0 ${-(w - 44)} 0V600Z`;
    const built = mix(stone, pen.tone(0.5), 0.45);
    return [
      sky(pen),
      sun(pen, [404, 300], 62, 0.85),
      cloud(pen, [170, 130], 200, pen.mood.sky[1], 0.8),
      cloud(pen, [650, 170], 200, pen.mood.sky[1], 0.8),
      ridge(pen, skyline(pen, 400, 36), 0.15),
      bank(pen, 470, 80, pen.mood.light, 0.5),
      pen.box(
        0,
        520,
        800,
        90,
        pen.fade([
          [0, mix(sea, pen.mood.sky[2], 0.4)],
          [1, mix(sea, deep, 0.5)],
        ]),
      ),
      pen.shape(`${arch(-30, 150)}${arch(120, 150)}`, built),
      pen.shape('M270 330h56l24 12-18 14 10 20-30 12-42 60Z', built),
      pen.shape(`${arch(530, 150)}${arch(680, 150)}`, built),
      pen.shape('M530 330h-50l-22 16 16 12-14 22 30 12 40 56Z', built),
      pen.line('M-10 330H330M476 330H810', mix(built, pen.mood.light, 0.35), 12),
      person(pen, [302, 324], 120, 'point', { coat: amber, who: 1, hat: paper }).drawing,
      person(pen, [500, 324], 120, 'cheer', { coat: coral, who: 0, hat: paper, flip: true })
        .drawing,
      person(pen, [178, 324], 112, 'pull', { coat: sea, who: 2 }).drawing,
      masonry(pen, 206, 284, 54, 40, mix(sand, earth, 0.3), 13),
      person(pen, [630, 324], 112, 'push', { coat: kelp, who: 3, flip: true }).drawing,
      masonry(pen, 536, 284, 54, 40, mix(sand, earth, 0.3), 13),
      cliff(
        pen,
        [
          [40, 360],
          [56, 430],
          [30, 520],
          [60, 610],
        ],
        'left',
        0.9,
      ),
      cliff(
        pen,
        [
          [770, 360],
          [752, 440],
          [776, 520],
          [744, 610],
        ],
        'right',
        0.9,
      ),
      birds(
        pen,
        [
          [404, 180, 11],
          [440, 160, 8],
        ],
        pen.tone(0.8),
      ),
    ];
  },
};
