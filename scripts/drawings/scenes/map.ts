import {
  amber,
  bark,
  coral,
  deep,
  earth,
  foam,
  kelp,
  leaf,
  mix,
  paper,
  sand,
  sea,
  stone,
} from '../colours.ts';
import { d, type Scene } from '../pen.ts';
import { shafts } from '../sky.ts';

/** Somewhere on it, one is. */
export const map: Scene = {
  name: 'map',
  mood: 'indoors',
  draw: (pen) => [
    pen.box(
      0,
      0,
      800,
      600,
      pen.fade([
        [0, mix(earth, sand, 0.2)],
        [1, mix(earth, bark, 0.5)],
      ]),
    ),
    pen.line('M-10 110H810M-10 260H810M-10 410H810M-10 560H810', bark, 3, { opacity: 0.3 }),
    pen.placed(
      'rotate(-5 400 300)',
      pen.box(116, 84, 590, 450, deep, { opacity: 0.25, r: 4 }),
      pen.shape(
        'M100 70L250 86L400 66L550 86L700 70V510L550 528L400 508L250 528L100 510Z',
        mix(paper, sand, 0.2),
      ),
      pen.shape('M250 86L400 66V508L250 528ZM550 86L700 70V510L550 528Z', deep, { opacity: 0.07 }),
      pen.shape(
        'M140 330C180 250 260 280 300 220S420 130 500 170S640 150 664 240S600 400 520 420S420 380 360 430S190 480 150 430Z',
        mix(leaf, sand, 0.45),
      ),
      pen.shape('M560 440q40-30 80 0q10 40-40 46q-50-6-40-46Z', mix(leaf, sand, 0.45)),
      pen.line('M300 220Q360 300 340 360T360 430', mix(sea, foam, 0.3), 7),
      pen.line('M340 340Q420 330 460 280', mix(sea, foam, 0.3), 5),
      pen.shape(
        'M470 250l26-46 26 46ZM506 256l22-38 22 38ZM440 262l18-32 18 32Z',
        mix(stone, earth, 0.3),
      ),
      pen.shape('M486 222l10-18 10 18ZM520 232l8-14 8 14Z', paper),
      ...[
        [210, 330],
        [236, 318],
        [226, 346],
        [256, 338],
        [590, 300],
        [612, 316],
        [604, 284],
      ].map(([x = 0, y = 0]) => pen.shape(d`M${x} ${y}l-10 22h20Z`, kelp)),
      pen.line('M200 420Q250 380 300 380T420 330T560 360', coral, 5, { opacity: 0.9 }),
      pen.disc([200, 420], 9, coral),
      pen.line('M548 346l26 28M574 346l-26 28', coral, 7),
    ),
    pen.disc([642, 470], 74, deep, { opacity: 0.3 }),
    pen.disc([636, 460], 74, mix(amber, earth, 0.25)),
    pen.disc([636, 460], 60, paper),
    pen.line('M636 408v12M636 500v12M584 460h12M676 460h12', deep, 4),
    pen.placed(
      'rotate(32 636 460)',
      pen.shape('M636 412L648 460H624Z', coral),
      pen.shape('M636 508L648 460H624Z', deep),
    ),
    pen.disc([636, 460], 6, amber),
    pen.line('M92 560L250 470', mix(amber, paper, 0.2), 15),
    pen.shape('M250 462l24-6-14 22Z', deep),
    pen.line('M92 560l14-8', coral, 15),
    shafts(
      pen,
      [820, -20],
      [
        [-760, 120],
        [-420, 90],
      ],
      640,
      0.3,
    ),
  ],
};
