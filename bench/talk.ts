/**
 * How well talk is told apart, by cross-validation over whole videos, and how fast in a browser:
 * `node bench/talk.ts [--seeds 1]`. No figure is made of a turn whose video was seen in training;
 * the tuning is found inside each training part.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { type Example, foldCount, foldsOf, readExamples } from '../scripts/talk/annomi.ts';
import { type Judged, report } from '../scripts/talk/measure.ts';
import { trained } from '../scripts/talk/train.ts';
import { classifier } from '../src/domains/coaching/talk/engine/classify.ts';
import { packed, unpacked } from '../src/domains/coaching/talk/engine/model.ts';
import { appRoot } from '../src/platform/root.ts';
import { argument, percentile, say } from './measure.ts';

const file = join(appRoot, '../shared/data/annomi/annomi-train.csv');
const weights = join(appRoot, 'src/domains/coaching/talk/engine/weights.bin');
const examples = await readExamples(file);

say(JSON.stringify({ turnsASecondInABrowser: await speedInBrowser(examples) }));
for (let seed = 1; seed <= argument('seeds', 1); seed += 1) {
  say(JSON.stringify({ seed, ...report(judgedWith(seed)) }, null, 2));
}

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

/** In Chromium, on one core: the middle and the best of rounds short enough to be left alone. */
async function speedInBrowser(turns: readonly Example[]) {
  const bytes = [...(await readFile(weights))];
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundled() });
    const given = turns.map(({ text, previous }) => ({ text, previous }));
    const program = `bench.turnsASecond(${JSON.stringify(bytes)}, ${JSON.stringify(given)})`;
    const rounds = await page.evaluate<number[]>(program);
    return { middle: percentile(rounds, 0.5), best: Math.max(...rounds) };
  } finally {
    await browser.close();
  }
}

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(appRoot, 'bench/talk-in-browser.ts'), name: 'bench', formats: ['iife'] },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('The classifier was not built.');
  return first.output.map((part) => ('code' in part ? part.code : '')).join('\n');
}
