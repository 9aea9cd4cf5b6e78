import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { figuresOf } from './domains/coaching/listening/rules-figures.ts';
import { type Given, UsageError } from './platform/cli/arguments.ts';

const time = z.number().min(0);
const stretches = z
  .array(
    z
      .union([z.tuple([time, time]), z.object({ from: time, to: time })])
      .transform((one) => ('from' in one ? one : { from: one[0], to: one[1] })),
  )
  .default([]);
const mark = z.union([
  time.transform((at) => ({ at, by: 'tap' as const })),
  z.object({ at: time, by: z.enum(['tap', 'card']).default('tap') }),
]);

/** Two lists of when somebody spoke, and what else is known; in milliseconds unless `unit` says `s`. */
const conversation = z.object({
  mine: stretches,
  theirs: stretches,
  questions: z.array(mark).default([]),
  unreliable: stretches,
  from: time.optional(),
  to: time.optional(),
  unit: z.enum(['ms', 's']).default('ms'),
});

type Conversation = z.infer<typeof conversation>;

/** `groundswell listening figures [FILE]`: the figures the product shows, from two lists of intervals. */
export async function listeningFigures(given: Given, print: (line: string) => void): Promise<void> {
  const [, , file] = given.words;
  const found = figures(parsed(file ? await readFile(file, 'utf8') : await text(process.stdin)));
  print(JSON.stringify(found, null, 2));
}

function parsed(json: string): Conversation {
  try {
    return conversation.parse(JSON.parse(json));
  } catch {
    throw new UsageError(
      'This is not a conversation. It looks like {"mine": [[0, 4200]], "theirs": [[5000, 9000]], "questions": [4200]}, in milliseconds.',
    );
  }
}

function figures({ unit, questions, ...given }: Conversation) {
  const ms = (at: number): number => Math.round(unit === 's' ? at * 1000 : at);
  const whole = (list: Conversation['mine']) =>
    list.map(({ from, to }) => ({ from: ms(from), to: ms(to) }));
  const [mine, theirs, unreliable] = [given.mine, given.theirs, given.unreliable].map(whole);
  const said = [...(mine ?? []), ...(theirs ?? [])];
  const earliest = said.reduce((first, { from }) => Math.min(first, from), said[0]?.from ?? 0);
  const latest = said.reduce((last, { to }) => Math.max(last, to), 0);
  const found = figuresOf({
    from: given.from === undefined ? earliest : ms(given.from),
    to: given.to === undefined ? latest : ms(given.to),
    mine: mine ?? [],
    theirs: theirs ?? [],
    unreliable: unreliable ?? [],
    questions: questions.map(({ at, by }) => ({ at: ms(at), by })),
  });
  const spoken = found.mineMs + found.theirsMs;
  return { share: spoken > 0 ? found.mineMs / spoken : null, ...found };
}
