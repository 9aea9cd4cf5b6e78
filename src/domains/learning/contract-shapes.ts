import { z } from 'zod';

export const id = z.uuid();
const instant = z.iso.datetime({ offset: true });
export const date = z.iso.date();
export const slug = z.string().regex(/^[a-z0-9-]{1,80}$/, 'This address is not one of ours.');
export const name = z.string().regex(/^[a-z0-9-]{1,40}$/, 'This name is not one of ours.');

const kept = 'This holds a character that cannot be kept.';
const writable = (most: number) =>
  z
    .string()
    .max(most, `Please keep this under ${most + 1} characters.`)
    .refine((text) => !text.includes('\0'), kept);
/** Own words: for whoever wrote them, and nobody else. */
export const words = writable(10_000);
export const asked = writable(1000).trim().min(1, 'Please write your question.');

/** A language to read in; without it, the person's own. */
export const language = z
  .string()
  .regex(/^[A-Za-z0-9-]{2,35}$/, 'A language is written like en, de or pt-BR.')
  .optional();

const reading = z.object({
  paragraph: z.number().int(),
  paragraphs: z.number().int(),
  readAt: instant,
  finishedAt: instant.nullable(),
});

/** What every kind of item has on a shelf. */
const heading = {
  itemId: id,
  versionId: id,
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  locale: z.string().describe('The language it is shown in.'),
  locales: z.array(z.string()).describe('All languages it can be read in.'),
};

const stepKind = z.enum(['read', 'do', 'reflect', 'meet']);

const step = z.object({
  stepId: name,
  week: z.number().int(),
  day: z.number().int(),
  kind: stepKind,
  title: z.string(),
  text: z.string().describe('Markdown.'),
  reads: z.object({ slug: z.string(), title: z.string() }).nullable(),
  dueOn: date.nullable().describe('Null for who is not on the way.'),
  doneAt: instant.nullable(),
  words: z.string(),
});

const enrolment = z.object({
  enrolmentId: id,
  startsOn: date,
  enrolledAt: instant,
});

export const question = z.object({
  questionId: id,
  text: z.string(),
  askedOn: date,
  by: z.object({ personId: id, name: z.string() }).nullable(),
  mine: z.boolean(),
});

const article = z.object({
  type: z.literal('article'),
  ...heading,
  minutes: z.number().nullable(),
  text: z.string().describe('Markdown.'),
  reading: reading.nullable(),
});

const programme = z.object({
  type: z.literal('programme'),
  ...heading,
  text: z.string(),
  weeks: z.number().int(),
  today: date,
  enrolment: enrolment.nullable(),
  steps: z.array(step),
});

const webinar = z.object({
  type: z.literal('webinar'),
  ...heading,
  text: z.string(),
  startsAt: instant.nullable(),
  minutes: z.number().nullable(),
  timeZone: z.string().describe("The viewer's."),
  speakers: z.array(z.string()),
  joinUrl: z.string(),
  recordingUrl: z.string(),
  questions: z.array(question),
});

export const opened = z.discriminatedUnion('type', [article, programme, webinar]);

/** One line on the shelf. */
export const onShelf = z.object({
  type: z.enum(['article', 'programme', 'webinar']),
  ...heading,
  minutes: z.number().nullable(),
  startsAt: instant.nullable(),
  weeks: z.number().int().nullable(),
  reading: reading.nullable(),
  enrolled: z.boolean(),
});

/** A programme somebody is on: where they are, and what is next. */
export const underWay = z.object({
  enrolmentId: id,
  slug: z.string(),
  title: z.string(),
  startsOn: date,
  weeks: z.number().int(),
  week: z.number().int().describe('The week it is now, counted from 1.'),
  done: z.number().int(),
  of: z.number().int(),
  next: step.nullable().describe('The first step not done yet.'),
  waiting: z.number().int().describe('Steps whose day has come and which are not done.'),
});

export const strength = z.enum(['easy', 'learning', 'far']);
export const comfort = z.enum(['gladly', 'fine', 'rather-not']);

export const reflection = z.object({
  scene: z.string(),
  strength: strength.nullable(),
  comfort: comfort.nullable(),
  words,
  changedAt: instant,
});

export type Opened = z.infer<typeof opened>;
export type Article = z.infer<typeof article>;
export type Programme = z.infer<typeof programme>;
export type Webinar = z.infer<typeof webinar>;
export type Step = z.infer<typeof step>;
export type OnShelf = z.infer<typeof onShelf>;
export type UnderWay = z.infer<typeof underWay>;
export type Reading = z.infer<typeof reading>;
export type Reflection = z.infer<typeof reflection>;
export type Question = z.infer<typeof question>;
