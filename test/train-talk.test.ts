/** The classifier of talk is trained anew to the same bytes: on a fixture here, on the whole where it is. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldsOf, readExamples } from '../scripts/talk/annomi.ts';
import { seed, trained } from '../scripts/talk/train.ts';
import { classifier } from '../src/domains/coaching/talk/engine/classify.ts';
import { packed, unpacked } from '../src/domains/coaching/talk/engine/model.ts';
import { appRoot } from '../src/platform/root.ts';

const corpus = join(appRoot, '../shared/data/annomi/annomi-train.csv');
const weights = join(appRoot, 'src/domains/coaching/talk/engine/weights.bin');

const said = {
  'question,open': ['What was hard about NN?', 'How did you get to NN?', 'Tell me about NN?'],
  'question,closed': ['Did you do NN?', 'Is NN on Monday?', 'Have you asked for NN?'],
  'reflection,n/a': ['You felt alone with NN.', 'It sounds like NN matters to you.'],
  'therapist_input,n/a': ['You should read about NN.', 'I would suggest that you try NN.'],
  'other,n/a': ['Okay.', 'Mm-hmm.', 'Thank you for NN.'],
} as const;
const topics = ['the plan', 'the new team', 'the release', 'this week', 'your path'];

/** Made up, in the columns of AnnoMI. */
function fixture(): string {
  const header =
    'transcript_id,video_url,utterance_id,interlocutor,utterance_text,main_therapist_behaviour,question_subtype';
  const rows = topics.flatMap((topic, session) =>
    Object.entries(said).flatMap(([told, sentences], kind) =>
      sentences.flatMap((sentence, nth) => {
        const id = (kind * 10 + nth) * 2;
        const text = sentence.replace('NN', topic);
        return [
          `${session},video ${session},${id},client,"Well, ${topic}, I think.",n/a,n/a`,
          `${session},video ${session},${id + 1},therapist,"${text}",${told}`,
        ];
      }),
    ),
  );
  return [header, ...rows].join('\n');
}

async function fixtureExamples() {
  const folder = await mkdtemp(join(tmpdir(), 'groundswell-talk-'));
  const file = join(folder, 'fixture.csv');
  await writeFile(file, fixture());
  const examples = await readExamples(file);
  await rm(folder, { recursive: true });
  return examples;
}

describe('training', () => {
  it('gives the same bytes for the same seed, and names what it was told', async () => {
    const examples = await fixtureExamples();
    expect(examples).toHaveLength(65);
    expect(examples[1]?.previous).toBe('Well, the plan, I think.');
    const [once, again] = [packed(trained(examples, 1)), packed(trained(examples, 1))];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    const classify = classifier(unpacked(once));
    const { p } = classify({ text: 'What was hard about the harbour?' });
    expect(p['open question']).toBeGreaterThan(p['closed question']);
    expect(p['open question'] + p['closed question']).toBeGreaterThan(p.input);
    expect(Object.values(p).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
  });

  it('never has a video on both sides', async () => {
    const examples = await fixtureExamples();
    const folds = foldsOf(examples, 3);
    const foldOfVideo = new Map(examples.map(({ video }, at) => [video, folds[at]]));
    expect(examples.every(({ video }, at) => foldOfVideo.get(video) === folds[at])).toBe(true);
    expect(new Set(folds).size).toBe(5);
    expect(foldsOf(examples, 3)).toEqual(folds);
  });

  it('keeps the weights under 250 kilobytes', async () => {
    expect((await readFile(weights)).length).toBeLessThanOrEqual(250_000);
  });

  it.skipIf(!existsSync(corpus))('makes the shipped weights anew from AnnoMI', async () => {
    const anew = packed(trained(await readExamples(corpus), seed));
    expect(Buffer.from(anew).equals(await readFile(weights))).toBe(true);
  });
});
