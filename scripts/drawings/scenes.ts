import type { Scene } from './pen.ts';
import { anchor } from './scenes/anchor.ts';
import { balloon } from './scenes/balloon.ts';
import { cage } from './scenes/birdcage.ts';
import { bottle } from './scenes/bottle.ts';
import { boulder } from './scenes/boulder.ts';
import { cairn } from './scenes/cairn.ts';
import { camp } from './scenes/camp.ts';
import { campfire } from './scenes/campfire.ts';
import { canoe } from './scenes/canoe.ts';
import { chess } from './scenes/chess.ts';
import { crossroads } from './scenes/crossroads.ts';
import { dancers } from './scenes/dancers.ts';
import { desertFlower } from './scenes/desert-flower.ts';
import { diver } from './scenes/diver.ts';
import { emptyChair } from './scenes/empty-chair.ts';
import { flock } from './scenes/flock.ts';
import { fog } from './scenes/fog.ts';
import { garden } from './scenes/garden.ts';
import { gate } from './scenes/gate.ts';
import { greenhouse } from './scenes/greenhouse.ts';
import { halfBridge } from './scenes/half-bridge.ts';
import { hand } from './scenes/hand.ts';
import { harbour } from './scenes/harbour.ts';
import { hourglass } from './scenes/hourglass.ts';
import { iceberg } from './scenes/iceberg.ts';
import { island } from './scenes/island.ts';
import { kite } from './scenes/kite.ts';
import { ladderScene } from './scenes/ladder.ts';
import { lanterns } from './scenes/lanterns.ts';
import { lighthouseScene } from './scenes/lighthouse.ts';
import { loom } from './scenes/loom.ts';
import { map } from './scenes/map.ts';
import { market } from './scenes/market.ts';
import { maze } from './scenes/maze.ts';
import { mirror } from './scenes/mirror.ts';
import { nest } from './scenes/nest.ts';
import { nextPeak } from './scenes/next-peak.ts';
import { orchard } from './scenes/orchard.ts';
import { orchestra } from './scenes/orchestra.ts';
import { platform } from './scenes/platform.ts';
import { potter } from './scenes/potter.ts';
import { relay } from './scenes/relay.ts';
import { fork } from './scenes/river-fork.ts';
import { bridge } from './scenes/rope-bridge.ts';
import { ropeTeam } from './scenes/rope-team.ts';
import { rower } from './scenes/rower.ts';
import { sailing } from './scenes/sailing.ts';
import { scaffolding } from './scenes/scaffolding.ts';
import { seed } from './scenes/seed.ts';
import { stairs } from './scenes/stairs.ts';
import { stargazer } from './scenes/stargazer.ts';
import { steppingStones } from './scenes/stepping-stones.ts';
import { storm } from './scenes/storm.ts';
import { swing } from './scenes/swing.ts';
import { tide } from './scenes/tide.ts';
import { tightrope } from './scenes/tightrope.ts';
import { train } from './scenes/train.ts';
import { treehouse } from './scenes/treehouse.ts';
import { tunnel } from './scenes/tunnel.ts';
import { umbrella } from './scenes/umbrella.ts';
import { wall } from './scenes/wall.ts';
import { wave } from './scenes/wave.ts';
import { wheat } from './scenes/wheat.ts';
import { windowScene } from './scenes/window.ts';
import { workshop } from './scenes/workshop.ts';

/** The whole deck, in the order it is kept: one file a picture. */
export const scenes: readonly Scene[] = [
  ropeTeam,
  wall,
  nextPeak,
  camp,
  fog,
  hand,
  boulder,
  cairn,
  diver,
  iceberg,
  lighthouseScene,
  wave,
  tide,
  island,
  bottle,
  anchor,
  harbour,
  rower,
  canoe,
  sailing,
  bridge,
  tightrope,
  crossroads,
  fork,
  tunnel,
  stairs,
  maze,
  steppingStones,
  gate,
  ladderScene,
  garden,
  greenhouse,
  seed,
  nest,
  swing,
  orchard,
  desertFlower,
  wheat,
  umbrella,
  workshop,
  loom,
  scaffolding,
  orchestra,
  chess,
  halfBridge,
  potter,
  campfire,
  relay,
  market,
  emptyChair,
  lanterns,
  dancers,
  treehouse,
  kite,
  stargazer,
  balloon,
  flock,
  storm,
  mirror,
  windowScene,
  cage,
  map,
  train,
  platform,
  hourglass,
];
