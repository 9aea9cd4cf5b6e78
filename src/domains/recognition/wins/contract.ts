import { z } from 'zod';
import { change, contractOf, read } from '../../../platform/universal/contract.ts';
import {
  candidate,
  day,
  found,
  id,
  mostFound,
  said,
  someone,
  sources,
  win,
} from './contract-shapes.ts';

const done = z.object({});
const one = z.object({ winId: id });
const withPerson = one.extend({ personId: id });
const chosen = z.object({ candidateIds: z.array(id).min(1).max(mostFound) });
const period = {
  from: day.optional().describe('The first day.'),
  until: day.optional().describe('The day after the last one.'),
};
const wins = z.object({ wins: z.array(win) });

export const contract = contractOf('wins', {
  book: read({
    does: 'Opens your book of wins: yours and what others noticed and you kept, newest first.',
    input: z.object({
      ...period,
      skill: z.string().max(40).optional(),
      text: z.string().trim().max(200).optional().describe('Words to look for.'),
      limit: z.coerce.number<number>().int().min(1).max(2000).default(500),
    }),
    output: wins.extend({
      skills: z.array(z.object({ skill: z.string(), wins: z.number().int() })),
      quarters: z
        .array(z.object({ quarter: z.string(), wins: z.number().int() }))
        .describe('Of the whole book, whatever was asked for: 2026-Q4.'),
      more: z.boolean(),
      could: z.array(someone).describe('Whom you could share one with.'),
    }),
  }),
  arrived: read({
    does: 'Lists what others logged for you and you have not kept or put away, and what you put away.',
    input: z.object({}),
    output: z.object({ waiting: z.array(win), putAway: z.array(win) }),
  }),
  ofPerson: read({
    does: 'Lists the wins of one person that you may see, newest first.',
    input: z.object({
      personId: id,
      limit: z.coerce.number<number>().int().min(1).max(500).default(200),
    }),
    output: wins.extend({ wholeBook: z.boolean().describe('They show you all of it.') }),
  }),
  open: read({ does: 'Opens one win.', input: one, output: win }),
  candidates: read({
    does: 'Lists what your imports found and you have not decided on.',
    input: z.object({}),
    output: z.object({ candidates: z.array(candidate) }),
  }),
  document: read({
    does: 'Writes your wins of a period as Markdown.',
    input: z.object({ ...period, skill: z.string().max(40).optional() }),
    output: z.object({ fileName: z.string(), text: z.string(), wins: z.number().int() }),
  }),

  log: change({
    does: 'Logs a win of yours, or one of somebody else’s that you noticed.',
    input: said.partial({ day: true }).extend({
      personId: id.optional().describe('Whose; yours, if nobody is named.'),
    }),
    output: one,
  }),
  edit: change({
    does: 'Changes what you wrote about a win of yours.',
    input: one.extend(said.shape),
    output: done,
  }),
  forget: change({
    does: 'Removes a win you wrote; for somebody else only within a quarter of an hour.',
    input: one,
    output: done,
  }),
  keep: change({
    does: 'Keeps in your book what somebody else logged for you, as it is or in your own words.',
    input: one.extend({ words: said.optional() }),
    output: one,
  }),
  putAway: change({
    does: 'Puts away what somebody else logged for you; they only know that it arrived.',
    input: one,
    output: done,
  }),
  share: change({
    does: 'Shares one win of your book with somebody you meet.',
    input: withPerson,
    output: done,
  }),
  unshare: change({
    does: 'Takes back that you shared a win, at once.',
    input: withPerson,
    output: done,
  }),

  bringIn: change({
    does: 'Reads a list, a table or merged work of a forge; keeps what it finds for you to decide on.',
    input: z.object({
      text: z
        .string()
        .min(1, 'There is nothing in it.')
        .max(4_000_000, 'Please bring in less at once.'),
      author: z.string().trim().max(200).optional().describe('Only what this login made.'),
      apply: z.boolean().default(false).describe('Without it you only see what it would bring.'),
    }),
    output: z.object({
      source: z.enum(sources),
      fresh: z.array(found),
      known: z.number().int().describe('Found by an import before.'),
      remarks: z.array(z.string()).describe('What was left out, and why.'),
    }),
    bodyLimit: 6_000_000,
  }),
  propose: change({
    does: 'Hands over what was found on your own computer, for you to decide on.',
    input: z.object({
      source: z.enum(sources),
      found: z.array(found).max(mostFound),
      apply: z.boolean().default(false).describe('Without it you only see what is new.'),
    }),
    output: z.object({ fresh: z.array(found), known: z.number().int() }),
    bodyLimit: 6_000_000,
  }),
  take: change({
    does: 'Makes wins of what an import found: those you chose, and no others.',
    input: chosen,
    output: z.object({ winIds: z.array(id) }),
  }),
  passOver: change({
    does: 'Leaves what an import found; it is not brought again.',
    input: chosen,
    output: done,
  }),
  bringBack: change({
    does: 'Takes back that you passed over something an import found.',
    input: chosen,
    output: done,
  }),
});
