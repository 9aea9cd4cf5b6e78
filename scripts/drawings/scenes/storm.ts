import { house } from '../built.ts';
import { amber, coral, deep, lamp, mix, paper, sand } from '../colours.ts';
import { flat, ridge, skyline } from '../land.ts';
import { type Scene, straight } from '../pen.ts';
import { grass, pine } from '../plants.ts';
import { cloud, rain, sky } from '../sky.ts';

/** A house that stands where it stands. */
export const storm: Scene = {
  name: 'storm',
  mood: 'storm',
  draw: (pen) => [
    sky(pen),
    cloud(pen, [200, 190], 460, mix(pen.mood.sky[0], deep, 0.4), 1),
    cloud(pen, [600, 170], 520, mix(pen.mood.sky[0], deep, 0.5), 1),
    cloud(pen, [400, 110], 620, mix(pen.mood.sky[0], deep, 0.3), 1),
    pen.glow([566, 260], 210, lamp, 0.5),
    pen.shape(
      straight([
        [560, 170],
        [528, 272],
        [556, 268],
        [520, 390],
        [592, 246],
        [562, 250],
        [596, 172],
      ]),
      lamp,
    ),
    ridge(pen, skyline(pen, 430, 14), 0.4, 'hills'),
    flat(
      pen,
      446,
      pen.fade([
        [0, mix(amber, pen.tone(0.6), 0.55)],
        [1, pen.tone(0.9)],
      ]),
    ),
    pen.glow([250, 420], 130, lamp, 0.6),
    house(
      pen,
      [250, 478],
      150,
      170,
      mix(paper, pen.tone(0.6), 0.35),
      mix(coral, pen.tone(0.8), 0.4),
    ),
    pen.placed(
      'rotate(14 410 480)',
      pine(pen, [410, 486], 190, pen.tone(0.95)),
      pine(pen, [468, 480], 130, pen.tone(0.95)),
    ),
    pen.placed('rotate(12 120 480)', pine(pen, [120, 486], 120, pen.tone(0.95))),
    pen.line(
      'M-10 520H200M300 520H810M60 500v40M140 500v40M360 500v40M450 500v40M540 500v40M640 500v40M740 500v40',
      mix(sand, pen.tone(0.8), 0.45),
      6,
    ),
    grass(pen, [0, 800], () => 604, 150, 70, pen.tone(1)),
    rain(pen, 130, -0.42, 0.35),
  ],
};
