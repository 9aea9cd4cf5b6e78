import { coral, kelp, mix, paper } from '../colours.ts';
import { ground, peak } from '../land.ts';
import type { Scene } from '../pen.ts';
import { person } from '../people.ts';
import { bank, cloud, sky, sun } from '../sky.ts';

/** Up here already, and the next one behind the clouds. */
export const nextPeak: Scene = {
  name: 'next-peak',
  mood: 'dawn',
  draw: (pen) => [
    sky(pen),
    sun(pen, [250, 190], 28, 0.7),
    peak(pen, [560, 84], 520, 560, 0.22, 0.36),
    peak(pen, [780, 250], 360, 560, 0.16, 0.26),
    bank(pen, 400, 90, paper, 0.9),
    bank(pen, 470, 120, paper, 0.95),
    cloud(pen, [420, 420], 330, paper, 0.95),
    cloud(pen, [690, 456], 300, paper, 0.95),
    cloud(pen, [120, 470], 280, paper, 0.9),
    ground(
      pen,
      [
        [-20, 610],
        [60, 560],
        [150, 500],
        [215, 470],
        [270, 488],
        [350, 548],
        [430, 600],
        [520, 640],
      ],
      pen.tone(0.85),
    ),
    pen.shape(
      'M150 503L214 468L270 488L236 500L210 492L180 516Z',
      mix(pen.tone(0.85), pen.mood.light, 0.3),
    ),
    person(pen, [212, 474], 128, 'think', { coat: coral, who: 2, pack: kelp }).drawing,
  ],
};
