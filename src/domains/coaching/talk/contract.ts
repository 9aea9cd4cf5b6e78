import { z } from 'zod';
import { change, contractOf, read } from '../../../platform/universal/contract.ts';

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });
const done = z.object({});
const meeting = z.object({ meetingId: id });

const count = z.int().min(0).max(5000);
const sum = z.number().min(0).max(5000);
const answered = z.object({
  questions: count.describe('How many such questions somebody answered.'),
  medianWords: z.number().min(0).max(100_000).nullable(),
});

/** What is kept of a transcript: figures about the manager's own turns, and not one word of it. */
const figures = z.object({
  turns: count.describe("The manager's turns."),
  sums: z
    .object({ open: sum, closed: sum, reflection: sum, input: sum, other: sum })
    .describe('Sums of probabilities over the turns, which add up to their number.'),
  unsure: count.describe('Turns the classifier would not name.'),
  afterOpen: answered,
  afterClosed: answered,
  answers: z.object({
    heard: count.describe('Answers the manager spoke after.'),
    cutShort: count.describe('Of these, answers of one sentence that were met with input.'),
  }),
  ownQuestions: z.object({
    asked: count.describe('Turns with a question in them.'),
    selfAnswered: count.describe('Of these, turns that went on with an answer of their own.'),
  }),
});

export const contract = contractOf('talk', {
  meeting: read({
    does: 'Tells whether both of a meeting agree to look at its transcript, and what was kept.',
    input: meeting,
    output: z.object({
      side: z.enum(['manager', 'engineer']),
      startsAt: instant,
      me: z.object({ personId: id, name: z.string() }),
      them: z.object({ personId: id, name: z.string() }),
      mine: instant.nullable().describe('When you agreed.'),
      theirs: instant.nullable().describe('When the other one agreed.'),
      keptAt: instant.nullable().describe('When figures of it were kept; both are told.'),
      figures: figures.nullable().describe('For the manager alone, about the manager.'),
    }),
  }),
  agree: change({
    does: 'Agrees that a transcript of this meeting is looked at on the device of the manager.',
    input: meeting,
    output: done,
  }),
  withdraw: change({
    does: 'Takes your agreement back, and erases the figures that were kept, if you say so.',
    input: meeting.extend({ erase: z.boolean() }),
    output: done,
  }),
  keep: change({
    does: 'Keeps the figures about your own turns in this meeting, and no words.',
    input: meeting.extend({ figures }),
    output: done,
  }),
  mine: read({
    does: 'Lists the figures you kept about your own talking, for your eyes only, newest first.',
    input: z.object({}),
    output: z.object({
      conversations: z.array(
        z.object({
          meetingId: id,
          startsAt: instant,
          keptAt: instant,
          other: z.object({ personId: id, name: z.string() }),
          figures,
        }),
      ),
    }),
  }),
});

export type Figures = z.infer<typeof figures>;
