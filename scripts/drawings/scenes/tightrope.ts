import { house } from '../built.ts';
import { coral, deep, lamp } from '../colours.ts';
import { ridge, skyline } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { person } from '../people.ts';
import { cloud, sky, sun } from '../sky.ts';

/** A thin line, a long pole, and no hurry. */
export const tightrope: Scene = {
  name: 'tightrope',
  mood: 'dusk',
  draw: (pen) => {
    const walker = person(pen, [420, 298], 148, 'balance', { coat: coral, who: 0 });
    const roofs: readonly (readonly [number, number, number])[] = [
      [60, 460, 120],
      [190, 500, 90],
      [300, 478, 100],
      [420, 512, 110],
      [540, 486, 90],
      [660, 506, 100],
      [760, 470, 110],
    ];
    return [
      sky(pen),
      sun(pen, [420, 250], 92, 0.75),
      cloud(pen, [150, 180], 190, pen.mood.sky[1], 0.8),
      cloud(pen, [680, 140], 170, pen.mood.sky[1], 0.8),
      ridge(pen, skyline(pen, 430, 20), 0.2, 'hills'),
      ...roofs.map(([x, y, w]) => house(pen, [x, 612], w, 640 - y, pen.tone(0.6), pen.tone(0.8))),
      pen.box(-10, 250, 110, 360, pen.tone(0.9)),
      pen.box(-10, 238, 126, 16, pen.tone(0.98)),
      pen.box(704, 268, 110, 340, pen.tone(0.9)),
      pen.box(690, 256, 130, 16, pen.tone(0.98)),
      ...[300, 370, 440].map(
        (y) => pen.box(30, y, 26, 38, lamp) + pen.box(744, y + 14, 26, 38, lamp),
      ),
      pen.line('M104 246Q420 350 702 262', deep, 3),
      walker.drawing,
      pen.line(
        d`M258 ${walker.hand('far')[1] + 12}Q420 ${walker.hand('near')[1] - 10} 582 ${walker.hand('near')[1] + 10}`,
        lamp,
        4,
      ),
    ];
  },
};
