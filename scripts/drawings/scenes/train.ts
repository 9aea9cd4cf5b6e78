import { coral, deep, lamp, mix, sea, stone } from '../colours.ts';
import { peak } from '../land.ts';
import { d, type Point, type Scene, straight } from '../pen.ts';
import { forest } from '../plants.ts';
import { bank, birds, cloud, sky, sun } from '../sky.ts';

/** It passes; behind every window somebody is somewhere else. */
export const train: Scene = {
  name: 'train',
  mood: 'dusk',
  draw: (pen) => {
    const arches = [-30, 110, 250, 390, 530, 670];
    const car = (x: number, paint: typeof coral): string =>
      pen.box(x, 246, 186, 68, paint, { r: 8 }) +
      pen.box(x, 288, 186, 10, mix(paint, deep, 0.3)) +
      [0, 1, 2, 3].map((nth) => pen.box(x + 16 + nth * 41, 260, 30, 24, lamp, { r: 3 })).join('') +
      pen.disc([x + 36, 318], 10, deep) +
      pen.disc([x + 150, 318], 10, deep);
    const arch = (x: number): string =>
      d`M${x} 610V336H${x + 140}V610H${x + 122}V440a52 52 0 0 0 -104 0V610Z`;
    const wall: Point[] = [
      [-20, 326],
      [820, 326],
      [820, 344],
      [-20, 344],
    ];
    return [
      sky(pen),
      sun(pen, [210, 210], 50, 0.8),
      cloud(pen, [590, 120], 240, pen.mood.sky[1], 0.8),
      peak(pen, [620, 150], 460, 560, 0.16, 0.2),
      peak(pen, [330, 220], 340, 560, 0.22, 0.15),
      bank(pen, 450, 80, pen.mood.light, 0.5),
      forest(pen, () => 560, [0, 800], 20, 120, pen.tone(0.6)),
      pen.shape(arches.map(arch).join(''), mix(stone, pen.tone(0.6), 0.5)),
      pen.shape(straight(wall), mix(stone, pen.mood.light, 0.25)),
      car(-60, sea),
      car(136, sea),
      car(332, coral),
      pen.shape('M528 246h110q52 10 68 68H528Z', sea),
      pen.shape('M640 258q24 8 34 28h-40v-28Z', lamp),
      pen.box(544, 260, 30, 24, lamp, { r: 3 }),
      pen.box(586, 260, 30, 24, lamp, { r: 3 }),
      pen.box(528, 288, 160, 10, mix(sea, deep, 0.3)),
      pen.disc([564, 318], 10, deep),
      pen.disc([656, 318], 10, deep),
      pen.glow([712, 306], 110, lamp, 0.7),
      forest(pen, () => 620, [-10, 810], 16, 150, pen.tone(0.95)),
      birds(
        pen,
        [
          [420, 130, 11],
          [452, 112, 8],
        ],
        pen.tone(0.8),
      ),
    ];
  },
};
