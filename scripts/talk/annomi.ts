/**
 * AnnoMI: counselling dialogues annotated by experts (Wu et al. 2022, ICASSP, and 2023, Future
 * Internet 15:110). Its text stays outside this repository; only hashed weights come from it.
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { randomFrom } from '../../src/demo/random.ts';
import type { Kind } from '../../src/domains/coaching/talk/engine/classify.ts';

const rowShape = z.object({
  transcript_id: z.string(),
  video_url: z.string(),
  utterance_id: z.string(),
  interlocutor: z.enum(['therapist', 'client']),
  utterance_text: z.string(),
  main_therapist_behaviour: z.string(),
  question_subtype: z.string(),
});
type Row = z.infer<typeof rowShape>;

export type Example = {
  readonly text: string;
  readonly previous: string;
  readonly session: string;
  /** Sessions cut from one video never stand on both sides of a test. */
  readonly video: string;
  /** What share of the annotators named it so. */
  readonly told: Readonly<Record<Kind, number>>;
};

export async function readExamples(file: string): Promise<Example[]> {
  const rows = z.array(rowShape).parse(parse(await readFile(file), { columns: true, bom: true }));
  const utterances = Map.groupBy(rows, (row) => `${row.transcript_id} ${row.utterance_id}`);
  const examples: Example[] = [];
  let previous = { session: '', text: '' };
  for (const annotated of utterances.values()) {
    const [row] = annotated;
    if (!row) continue;
    const session = row.transcript_id;
    if (row.interlocutor === 'client') previous = { session, text: row.utterance_text };
    else {
      examples.push({
        text: row.utterance_text,
        previous: previous.session === session ? previous.text : '',
        session,
        video: row.video_url,
        told: toldBy(annotated),
      });
    }
  }
  return examples;
}

function toldBy(annotated: readonly Row[]): Example['told'] {
  const share = (kind: Kind) =>
    annotated.filter((row) => kindOf(row) === kind).length / annotated.length;
  return {
    'open question': share('open question'),
    'closed question': share('closed question'),
    reflection: share('reflection'),
    input: share('input'),
    other: share('other'),
  };
}

function kindOf({ main_therapist_behaviour: main, question_subtype: subtype }: Row): Kind {
  if (main === 'question') return subtype === 'open' ? 'open question' : 'closed question';
  if (main === 'therapist_input') return 'input';
  return main === 'reflection' ? 'reflection' : 'other';
}

export const isQuestion = ({ told }: Example): boolean =>
  told['open question'] + told['closed question'] >= 0.5;

/** Five parts of whole videos, shuffled by a seed. */
export function foldsOf(examples: readonly Example[], seed: number): number[] {
  const videos = [...new Set(examples.map(({ video }) => video))].sort();
  const random = randomFrom(seed);
  for (let at = videos.length - 1; at > 0; at -= 1) {
    const other = random.whole(0, at);
    [videos[at], videos[other]] = [videos[other] ?? '', videos[at] ?? ''];
  }
  const foldOf = new Map(videos.map((video, at) => [video, at % foldCount]));
  return examples.map(({ video }) => foldOf.get(video) ?? 0);
}

export const foldCount = 5;
