/**
 * Trains the classifier of talk and writes its weights: `node scripts/train-talk.ts [annomi.csv]`.
 * The same data and seed give the same bytes.
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packed } from '../src/domains/coaching/talk/engine/model.ts';
import { appRoot } from '../src/platform/root.ts';
import { readExamples } from './talk/annomi.ts';
import { seed, trained } from './talk/train.ts';

const [, , file = join(appRoot, '../shared/data/annomi/annomi-train.csv')] = process.argv;
const target = join(appRoot, 'src/domains/coaching/talk/engine/weights.bin');

const examples = await readExamples(file);
const model = trained(examples, seed);
const bytes = packed(model);
await writeFile(target, bytes);
console.log(
  JSON.stringify({
    turns: examples.length,
    rows: [model.words.rows.size, model.letters.rows.size, model.questions.rows.size],
    ...model.tuning,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }),
);
