/**
 * How well talk is told apart, by cross-validation over whole videos: `node bench/talk.ts [seeds]`.
 * Nothing a figure is made of was seen in training; the tuning is found inside each training part.
 */
import { join } from 'node:path';
import { type Example, foldCount, foldsOf, readExamples } from '../scripts/talk/annomi.ts';
import { type Judged, report } from '../scripts/talk/measure.ts';
import { trained } from '../scripts/talk/train.ts';
import { classifier } from '../src/domains/coaching/talk/engine/classify.ts';
import { packed, unpacked } from '../src/domains/coaching/talk/engine/model.ts';
import { appRoot } from '../src/platform/root.ts';

const seeds = Number(process.argv[2] ?? 1);
const file = join(appRoot, '../shared/data/annomi/annomi-train.csv');
const examples = await readExamples(file);

function judgedWith(seed: number): Judged[] {
  const folds = foldsOf(examples, seed);
  return Array.from({ length: foldCount }, (_, fold) => {
    const bytes = packed(
      trained(
        examples.filter((_, at) => folds[at] !== fold),
        seed,
      ),
    );
    const classify = classifier(unpacked(bytes));
    const unseen = examples.filter((_, at) => folds[at] === fold);
    return unseen.map((example): Judged => ({ example, said: classify(example) }));
  }).flat();
}

for (let seed = 1; seed <= seeds; seed += 1) {
  console.log(JSON.stringify({ seed, ...report(judgedWith(seed)) }, null, 2));
}

/** One core of this machine, turn by turn. */
function speedOf(turns: readonly Example[]): number {
  const classify = classifier(unpacked(packed(trained(turns.slice(0, 400), 1))));
  const began = performance.now();
  for (const turn of turns) classify(turn);
  return Math.round((turns.length / (performance.now() - began)) * 1000);
}
console.log(JSON.stringify({ turnsASecondInNode: speedOf(examples) }));
