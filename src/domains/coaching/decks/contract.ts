import { z } from 'zod';
import { change, contractOf, read } from '../../../platform/universal/contract.ts';
import {
  choice,
  deck,
  deckHead,
  drawn,
  hadOnce,
  id,
  locale,
  mostQuestions,
  planned,
  title,
  written,
} from './contract-shapes.ts';

const done = z.object({});
const meeting = z.object({ meetingId: id });
const one = z.object({ deckId: id });

export const contract = contractOf('decks', {
  shelf: read({
    does: 'Lists the question decks you may use: published, your own, and those colleagues share.',
    input: z.object({}),
    output: z.object({ decks: z.array(deckHead) }),
  }),
  open: read({
    does: 'Opens a deck with all its questions.',
    input: one.extend({ locale: locale.optional() }),
    output: deck,
  }),

  table: read({
    does: 'Shows the question on the table of a room, and the deck the engineer chose for it.',
    input: meeting,
    output: z.object({
      question: drawn.nullable(),
      chosen: z.object({ deckId: id, title: z.string() }).nullable(),
    }),
  }),
  choices: read({
    does: 'Lists the decks a room can draw from, with what you two have not had within a year.',
    input: meeting,
    output: z.object({ decks: z.array(choice), surprise: z.number().int() }),
  }),
  had: read({
    does: 'Lists the questions you two have had, the latest first.',
    input: z.object({ pairId: id }),
    output: z.object({ questions: z.array(hadOnce) }),
  }),
  draw: change({
    does: 'Draws a question for both of you, one you two have not had within a year.',
    input: meeting.extend({
      deckId: id
        .nullable()
        .optional()
        .describe('Null: surprise us. Left out: the chosen deck, or else surprise us.'),
      again: z.boolean().default(false).describe('True: questions you have had may come again.'),
      instead: id
        .nullable()
        .optional()
        .describe('What lay on the table when you drew: if it is gone, you get what lies there.'),
    }),
    output: z.object({ question: drawn }),
  }),
  clearTable: change({
    does: 'Puts the drawn question away, for both of you.',
    input: meeting,
    output: done,
  }),
  choose: change({
    does: 'Chooses the deck for a career conversation of yours, or none.',
    input: meeting.extend({ deckId: id.nullable() }),
    output: done,
  }),

  write: change({
    does: 'Makes a deck of your own, or writes it anew in one language.',
    input: z.object({
      deckId: id.optional(),
      title,
      locale: locale.default('en'),
      questions: z.array(written).max(mostQuestions, 'A deck holds up to 500 questions.'),
    }),
    output: one,
    bodyLimit: 2_000_000,
  }),
  remove: change({
    does: 'Removes a deck of your own; what was drawn from it stays where it was drawn.',
    input: one,
    output: done,
  }),
  share: change({
    does: 'Shares a deck of your own within the organisation, or takes it back.',
    input: one.extend({ shared: z.boolean() }),
    output: done,
  }),
  bringIn: change({
    does: 'Brings in decks from JSON or CSV; without apply it only says what it would do.',
    input: z.object({ text: z.string().max(2_000_000), apply: z.boolean().default(false) }),
    output: z.object({
      decks: z.array(planned),
      refused: z.array(z.string()).describe('What could not be read, with the place.'),
      applied: z.boolean(),
    }),
    bodyLimit: 4_000_000,
  }),
});
