import { z } from 'zod';

export const id = z.uuid();
export const instant = z.iso.datetime({ offset: true });
export const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'This name is not one of ours.');

/** A language to read in, such as en, de or pt-BR. */
export const locale = z
  .string()
  .regex(
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/,
    'A language is written like en, de or pt-BR.',
  );

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Please keep this under ${most + 1} characters.`)
    .refine((text) => !/[\0\p{Cs}]/u.test(text), 'This holds a character that cannot be kept.');

export const mostQuestions = 500;
export const title = line(120).min(1, 'Please give the deck a name.');

/** A question in one language. */
export const said = z.object({
  text: line(500).min(1, 'Please write the question.'),
  probes: z.array(line(500).min(1)).max(8, 'Eight probes are enough.').default([]),
  why: line(1000).default(''),
});

export const written = said.extend({
  questionId: name.optional().describe('Left out for a new question.'),
});

const question = said.extend({ questionId: name });

const head = {
  deckId: id,
  source: z
    .enum(['published', 'own', 'shared'])
    .describe("Published for the organisation, yours, or a colleague's."),
  title: z.string(),
  summary: z.string(),
  locale: z.string().describe('The language it is shown in.'),
  locales: z.array(z.string()),
  questions: z.number().int(),
  by: z.object({ personId: id, name: z.string() }).nullable(),
  sharedAt: instant.nullable(),
};
export const deckHead = z.object(head);
export const deck = z.object({ ...head, list: z.array(question) });

/** A deck as one pair has it: how much of it they have not had within a year. */
export const choice = z.object({
  deckId: id,
  source: head.source,
  title: z.string(),
  questions: z.number().int(),
  left: z.number().int(),
});

export const drawn = z.object({
  drawId: id,
  deckId: id,
  questionId: z.string(),
  deck: z.string(),
  locale: z.string(),
  text: z.string(),
  probes: z.array(z.string()),
  why: z.string(),
  by: id,
  drawnAt: instant,
  hadAt: instant.nullable().describe('When these two last had it before; null: never.'),
});

export const hadOnce = z.object({
  drawId: id,
  meetingId: id,
  deck: z.string(),
  locale: z.string(),
  text: z.string(),
  by: id,
  drawnAt: instant,
});

export const planned = z.object({
  title: z.string(),
  questions: z.number().int(),
  locales: z.array(z.string()),
  state: z.enum(['new', 'changed', 'same']).describe('Against your own deck of this name.'),
});

export type Said = z.infer<typeof said>;
export type Written = z.output<typeof written>;
export type DeckHead = z.infer<typeof deckHead>;
export type Deck = z.infer<typeof deck>;
export type Choice = z.infer<typeof choice>;
export type Drawn = z.infer<typeof drawn>;
export type HadOnce = z.infer<typeof hadOnce>;
export type Planned = z.infer<typeof planned>;
