import type { Scene } from './pen.ts';
import { airs } from './scenes-air.ts';
import { gardens } from './scenes-garden.ts';
import { makings } from './scenes-making.ts';
import { mountains } from './scenes-mountains.ts';
import { seaScenes } from './scenes-sea.ts';
import { togethers } from './scenes-together.ts';
import { ways } from './scenes-ways.ts';

/** The whole deck, in the order it is kept. */
export const scenes: readonly Scene[] = [
  ...mountains,
  ...seaScenes,
  ...ways,
  ...gardens,
  ...makings,
  ...togethers,
  ...airs,
];
