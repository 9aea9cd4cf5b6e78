/** What bench/talk.ts runs inside a browser: the shipped classifier, over turns it is given. */
import { classifier } from '../src/domains/coaching/talk/engine/classify.ts';
import type { Utterance } from '../src/domains/coaching/talk/engine/features.ts';
import { unpacked } from '../src/domains/coaching/talk/engine/model.ts';

/** Turns a second, after a first round in which the browser gets to know the program. */
export function turnsASecond(weights: readonly number[], turns: readonly Utterance[]): number {
  const classify = classifier(unpacked(Uint8Array.from(weights)));
  for (const turn of turns.slice(0, 300)) classify(turn);
  const began = performance.now();
  for (const turn of turns) classify(turn);
  return Math.round((turns.length / (performance.now() - began)) * 1000);
}
