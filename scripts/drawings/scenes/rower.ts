import { coral, deep, earth, foam, mix, sand, sea } from '../colours.ts';
import { ridge, skyline } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { person } from '../people.ts';
import { mist, sky, sun } from '../sky.ts';
import { boat, ripples, road, water } from '../water.ts';

/** Nobody else as far as one can see. */
export const rower: Scene = {
  name: 'rower',
  mood: 'dawn',
  draw: (pen) => {
    const one = person(pen, [392, 424], 140, 'row', { coat: coral, who: 2 });
    const [hx, hy] = one.hand('near');
    return [
      sky(pen),
      sun(pen, [400, 300], 48, 0.85),
      ridge(pen, skyline(pen, 318, 18), 0.06, 'hills'),
      mist(pen, 330, 70, pen.mood.light, 0.8),
      water(pen, 340, mix(pen.mood.sky[2], pen.mood.light, 0.4), mix(sea, deep, 0.3)),
      road(pen, 400, 344, 130, 0.65),
      ripples(pen, 350, 44, pen.mood.light, 0.35),
      boat(pen, [400, 440], 250, deep, sand),
      one.drawing,
      boat(pen, [400, 446], 250, mix(deep, sea, 0.3), sand),
      pen.line(d`M${hx} ${hy}L300 456L262 482`, mix(sand, earth, 0.5), 5),
      pen.oval([254, 488], 20, 5, sand, { turn: 34 }),
      pen.line('M226 502q34-10 66 0M190 518q60-16 120 0M520 484q60-8 110 2', foam, 2.4, {
        opacity: 0.6,
      }),
    ];
  },
};
