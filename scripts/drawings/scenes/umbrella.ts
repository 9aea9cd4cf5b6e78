import { house } from '../built.ts';
import { amber, bark, coral, deep, lamp, mix, paper, sea } from '../colours.ts';
import { flat } from '../land.ts';
import { d, type Scene } from '../pen.ts';
import { person } from '../people.ts';
import { cloud, rain, shafts, sky } from '../sky.ts';

/** A roof for two, and it rains. */
export const umbrella: Scene = {
  name: 'umbrella',
  mood: 'storm',
  draw: (pen) => [
    sky(pen),
    cloud(pen, [180, 120], 360, pen.mood.sky[0], 0.8),
    cloud(pen, [620, 100], 380, pen.mood.sky[0], 0.8),
    ...[80, 190, 300, 500, 610, 730].map((x, nth) =>
      house(
        pen,
        [x, 470],
        110,
        190 + (nth % 3) * 36,
        pen.tone(0.32 + (nth % 2) * 0.08),
        pen.tone(0.5),
      ),
    ),
    flat(
      pen,
      466,
      pen.fade([
        [0, pen.tone(0.45)],
        [1, pen.tone(0.85)],
      ]),
    ),
    pen.faint(
      0.4,
      ...[80, 190, 300, 500, 610, 730].map((x) =>
        pen.line(d`M${x - 22} 480v50M${x + 22} 484v40`, lamp, 7),
      ),
    ),
    rain(pen, 110, -0.2, 0.4),
    pen.oval([400, 566], 130, 14, deep, { opacity: 0.3 }),
    person(pen, [360, 562], 216, 'walk', { coat: amber, who: 1, long: true }).drawing,
    person(pen, [446, 562], 228, 'walk', { coat: sea, who: 0 }).drawing,
    pen.line('M414 470V246', bark, 6),
    pen.shape(
      'M236 306Q262 196 414 190Q566 196 592 306Q562 280 532 302Q500 276 474 300Q444 274 414 300Q384 274 354 300Q326 276 296 302Q266 280 236 306Z',
      coral,
    ),
    pen.shape(
      'M354 300Q362 220 414 190Q466 220 474 300Q444 274 414 300Q384 274 354 300Z',
      mix(coral, paper, 0.22),
    ),
    pen.line('M414 190v-16', bark, 6),
    shafts(
      pen,
      [414, 190],
      [
        [-190, 4],
        [190, 4],
      ],
      30,
      0.2,
    ),
  ],
};
