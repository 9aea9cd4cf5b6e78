import { bark, deep, earth, mix, stone } from '../colours.ts';
import { ridge, skyline } from '../land.ts';
import { d, type Scene, straight } from '../pen.ts';
import { person } from '../people.ts';
import { sky, sun } from '../sky.ts';

/** One sees the end; what is in between is dark. */
export const tunnel: Scene = {
  name: 'tunnel',
  mood: 'dawn',
  draw: (pen) => {
    const ring = (r: number, y: number): string =>
      d`M${400 - r} 610V${y}a${r} ${r} 0 0 1 ${r * 2} 0V610Z`;
    return [
      pen.box(0, 0, 800, 600, mix(deep, earth, 0.12)),
      ...[
        [380, 380],
        [300, 370],
        [232, 362],
        [176, 356],
        [132, 350],
      ].map(([r = 0, y = 0], nth) =>
        pen.shape(ring(r, y), mix(mix(deep, stone, 0.1 + nth * 0.07), pen.mood.light, nth * 0.035)),
      ),
      ...[
        [380, 380],
        [300, 370],
        [232, 362],
        [176, 356],
      ].map(([r = 0, y = 0]) =>
        pen.line(d`M${400 - r} 600V${y}a${r} ${r} 0 0 1 ${r * 2} 0V600`, deep, 5, { opacity: 0.5 }),
      ),
      pen.within(
        ring(104, 346),
        pen.placed(
          'translate(296 230) scale(0.27 0.34)',
          sky(pen),
          sun(pen, [400, 250], 90, 0.9),
          ridge(pen, skyline(pen, 420, 60), 0.25),
          ridge(pen, skyline(pen, 500, 40), 0.5, 'hills'),
        ),
      ),
      pen.glow([400, 340], 330, pen.mood.light, 0.6),
      pen.shape(
        straight([
          [352, 432],
          [448, 432],
          [640, 610],
          [160, 610],
        ]),
        mix(earth, deep, 0.45),
      ),
      ...[446, 466, 492, 526, 570].map((y, nth) =>
        pen.line(
          d`M${400 - 52 - nth * 34} ${y}H${400 + 52 + nth * 34}`,
          mix(bark, earth, 0.5),
          5 + nth * 3,
        ),
      ),
      pen.line('M380 432L250 610M420 432L550 610', mix(stone, pen.mood.light, 0.4), 6),
      person(pen, [400, 500], 124, 'walk', { all: deep }).drawing,
      pen.shape(
        straight([
          [384, 500],
          [416, 500],
          [480, 600],
          [330, 600],
        ]),
        pen.fade([
          [0, deep, 0.55],
          [1, deep, 0],
        ]),
      ),
    ];
  },
};
