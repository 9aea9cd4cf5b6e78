/** What bench/talk.ts runs inside a browser: the shipped classifier, over turns it is given. */
import { classifier } from '../src/domains/coaching/talk/engine/classify.ts';
import type { Utterance } from '../src/domains/coaching/talk/engine/features.ts';
import { unpacked } from '../src/domains/coaching/talk/engine/model.ts';

const aRound = 100;

/** Turns a second, round by round, once the browser has got to know the program. */
export function turnsASecond(weights: readonly number[], turns: readonly Utterance[]): number[] {
  const classify = classifier(unpacked(Uint8Array.from(weights)));
  for (const turn of turns.slice(0, 500)) classify(turn);
  const rounds: number[] = [];
  for (let from = 0; from + aRound <= turns.length; from += aRound) {
    const began = performance.now();
    for (const turn of turns.slice(from, from + aRound)) classify(turn);
    rounds.push(Math.round((aRound / (performance.now() - began)) * 1000));
  }
  return rounds;
}
