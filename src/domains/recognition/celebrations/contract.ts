import { z } from 'zod';
import { change, contractOf, read } from '../../../platform/universal/contract.ts';
import {
  card,
  cardWords,
  celebration,
  channel,
  consent,
  id,
  instant,
  teamPerson,
  way,
  winFacts,
} from './contract-shapes.ts';

const none = z.object({});
const one = z.object({ celebrationId: id });
const somebody = z.object({ personId: id });
const page = z.object({
  before: instant.optional().describe('The day the page before ended with.'),
  limit: z.coerce.number<number>().int().min(1).max(100).default(50),
});
const celebrations = z.object({
  celebrations: z.array(celebration),
  next: instant.nullable(),
});

export const contract = contractOf('celebrations', {
  mine: read({
    does: 'Shows your celebration card, its earlier versions, and what you said yes to.',
    input: none,
    output: z.object({
      card: card.nullable(),
      earlier: z.array(card),
      consents: z.array(consent),
    }),
  }),
  keep: change({
    does: 'Keeps how you like to be celebrated, as a new version of your card.',
    input: cardWords,
    output: z.object({ cardId: id }),
  }),
  consent: change({
    does: 'Says yes to being celebrated in front of others in one way, or takes it back, at once.',
    input: z.object({ channel, given: z.boolean() }),
    output: none,
  }),
  ways: read({
    does: 'Lists the ways somebody likes to be celebrated that are open to you, and why others are not.',
    input: somebody,
    output: z.object({
      ways: z.array(way),
      card: card.nullable().describe('When they show it to you.'),
      timeZone: z.string(),
    }),
  }),
  occasions: read({
    does: 'Lists wins of somebody that you may see, to choose what to celebrate.',
    input: somebody,
    output: z.object({ wins: z.array(winFacts.extend({ isCelebrated: z.boolean() })) }),
  }),
  celebrate: change({
    does: 'Celebrates somebody in a way that is open: at once, at an hour of theirs, or ready to say.',
    input: z.object({
      personId: id,
      channel,
      wayWords: z.string().trim().max(200).default(''),
      winId: id.optional(),
      forWhat: z.string().trim().min(1, 'Please say what it is for.').max(300),
      body: z.string().trim().min(1, 'Please write a few words.').max(5000),
      goesAt: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'A day and a time are needed.')
        .optional()
        .describe('An hour on their clock; at once without it.'),
    }),
    output: one,
  }),
  done: change({
    does: 'Notes that you said or did what was ready, so that it stands on their page too.',
    input: one,
    output: none,
  }),
  withdraw: change({
    does: 'Withdraws a celebration that has not gone out.',
    input: one,
    output: none,
  }),
  received: read({
    does: 'Lists what was celebrated about you, newest first, over the years.',
    input: page,
    output: celebrations,
  }),
  sent: read({
    does: 'Lists celebrations you wrote, and how each of them stands.',
    input: page,
    output: celebrations,
  }),
  between: read({
    does: 'Lists celebrations between you and one person, both ways.',
    input: somebody.extend({ limit: page.shape.limit }),
    output: z.object({ celebrations: z.array(celebration) }),
  }),
  team: read({
    does: 'Shows for each of your reports when you celebrated them last, and what waits to be.',
    input: none,
    output: z.object({ people: z.array(teamPerson) }),
  }),
});
