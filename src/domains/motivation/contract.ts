import { z } from 'zod';
import { change, contractOf, read } from '../../platform/universal/contract.ts';
import { id, ranking, round, taking, wanted, wants } from './contract-shapes.ts';

const done = z.object({});

export const contract = contractOf('motivation', {
  mine: read({
    does: 'Shows how you sorted what moves you, each time, and what you are sorting now.',
    input: z.object({}),
    output: z.object({
      takings: z.array(taking).describe('Oldest first.'),
      draft: ranking.nullable(),
      rounds: z.array(round).describe('Guesses between you and others, newest first.'),
    }),
  }),
  ofPerson: read({
    does: 'Shows what moves somebody and what they want, as far as they show it to you.',
    input: z.object({ personId: id }),
    output: z.object({
      name: z.string(),
      mayGuess: z.boolean().describe('You lead or mentor them, so you may guess what moves them.'),
      mayLay: z.boolean().describe('They lead or mentor you, so you may open a guess together.'),
      motivators: taking.nullable(),
      wants: wants.nullable(),
      draft: ranking.nullable().describe('Your guess in the making.'),
      rounds: z.array(round).describe('Guesses between you two, newest first.'),
    }),
  }),
  wants: read({
    does: 'Shows what you want next, and what you wanted before.',
    input: z.object({}),
    output: z.object({ versions: z.array(wants).describe('Newest first.') }),
  }),
  prompts: read({
    does: 'Makes up to five open questions for a career conversation from what is wanted.',
    input: z.object({ meetingId: id }),
    output: z.object({ prompts: z.array(z.string()) }),
  }),

  arrange: change({
    does: 'Keeps an order in the making, of what moves you or of what you guess moves somebody.',
    input: z.object({ personId: id.describe('Whom it is about.'), ranking }),
    output: done,
  }),
  take: change({
    does: 'Says what moves you now, in this order.',
    input: z.object({ ranking }),
    output: z.object({ takingId: id }),
  }),
  guess: change({
    does: 'Seals your guess of what moves somebody; you open it together.',
    input: z.object({ personId: id, ranking }),
    output: z.object({ roundId: id }),
  }),
  lay: change({
    does: 'Lays your own order face down for somebody who leads you; with their guess it opens.',
    input: z.object({ personId: id.describe('Who guesses.') }),
    output: z.object({ roundId: id }),
  }),
  takeBack: change({
    does: 'Takes back what you laid, as long as it is sealed.',
    input: z.object({ roundId: id }),
    output: done,
  }),
  keepWants: change({
    does: 'Keeps what you want next; what you wanted before stays to look back on.',
    input: wanted,
    output: done,
  }),
});
