import { amber, coral, deep, earth, mix, paper, sand } from '../colours.ts';
import { ridge, skyline } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { cloud, sky, sun } from '../sky.ts';

/** The door is open; that is all one sees. */
export const cage: Scene = {
  name: 'birdcage',
  mood: 'dawn',
  draw: (pen) => [
    sky(pen),
    sun(pen, [620, 150], 42, 0.8),
    cloud(pen, [660, 320], 200, paper, 0.8),
    cloud(pen, [140, 150], 170, paper, 0.6),
    ridge(pen, skyline(pen, 440, 30), 0.14, 'hills'),
    ridge(pen, skyline(pen, 500, 20), 0.3, 'hills'),
    pen.box(
      -10,
      520,
      820,
      90,
      pen.fade([
        [0, mix(sand, paper, 0.3)],
        [1, mix(sand, earth, 0.4)],
      ]),
    ),
    pen.oval([340, 540], 170, 13, deep, { opacity: 0.22 }),
    pen.line('M340 108v-34q0-20 16-20', mix(amber, earth, 0.4), 6),
    pen.shape('M196 270Q196 108 340 108T484 270V520H196Z', paper, { opacity: 0.25 }),
    pen.line(
      Array.from(
        { length: 9 },
        (_, nth) =>
          d`M${340 + (nth - 4) * 36} 520V${250 + Math.abs(nth - 4) * 4}Q${340 + (nth - 4) * 30} ${140 + Math.abs(nth - 4) * 12} 340 108`,
      )
        .filter((_, nth) => nth < 5 || nth > 6)
        .join(''),
      mix(amber, earth, 0.35),
      5,
    ),
    pen.line('M196 270H484M196 400H376M452 400H484', mix(amber, earth, 0.35), 6),
    pen.box(184, 512, 312, 22, mix(amber, earth, 0.45), { r: 6 }),
    pen.line(
      'M376 296V500M376 296H448M376 500H448M448 296L520 280V512L448 500Z',
      mix(amber, earth, 0.35),
      5,
    ),
    pen.line('M472 292V506M496 286V508', mix(amber, earth, 0.35), 4),
    pen.line('M220 380H370', earth, 6),
    pen.placed(
      'translate(610 218) rotate(-16) scale(0.8)',
      pen.shape(
        'M-86 -4Q-40 -40 10 -22Q44 -34 58 -12L84 -2L56 6Q30 34 -20 26Q-60 22 -110 40Q-100 12 -86 -4Z',
        coral,
      ),
      pen.shape('M-30 -6Q-60 -100 40 -120Q24 -60 20 -16Z', mix(coral, deep, 0.25)),
      pen.shape('M-20 -2Q-110 -60 -104 -110Q-30 -80 14 -14Z', mix(coral, paper, 0.25)),
      pen.disc([48, -10], 3.6, deep),
    ),
    pen.shape('M404 470q14-16 34-10q-10 18-34 10Z', coral),
    pen.shape('M270 504q14-16 34-10q-10 18-34 10Z', coral),
  ],
};
