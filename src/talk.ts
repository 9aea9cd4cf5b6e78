import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type Classify, classifier, type Named } from './domains/coaching/talk/engine/classify.ts';
import { unpacked } from './domains/coaching/talk/engine/model.ts';
import { type Given, UsageError } from './platform/cli/arguments.ts';
import { appRoot } from './platform/root.ts';

const weights = join(appRoot, 'src/domains/coaching/talk/engine/weights.bin');

const utterance = z.object({
  text: z.string(),
  previous: z
    .string()
    .nullish()
    .transform((previous) => previous ?? ''),
});

/** `talk classify [FILE]`: lines of `{"text", "previous"?}` in, `{"label", "p"}` out, in their order. */
export async function talkClassify({ words: [, , file] }: Given): Promise<void> {
  const classify = classifier(unpacked(new Uint8Array(await readFile(weights))));
  const input = file ? createReadStream(file) : process.stdin;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const answer = `${JSON.stringify(answerTo(line, number, classify))}\n`;
    if (!process.stdout.write(answer)) await once(process.stdout, 'drain');
  }
}

function answerTo(line: string, number: number, classify: Classify): Named {
  const read = utterance.safeParse(parsed(line));
  if (!read.success) {
    throw new UsageError(`Line ${number} is not JSON such as {"text": "How was it?"}.`);
  }
  const { label, p } = classify(read.data);
  const rounded = Object.entries(p).map(([kind, share]) => [kind, Number(share.toFixed(6))]);
  return { label, p: Object.fromEntries(rounded) as Named['p'] };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
