import { z } from 'zod';

export const id = z.uuid();
const instant = z.iso.datetime({ offset: true });

const kept = 'This holds a character that cannot be kept.';
const writable = (text: string) => !text.includes('\0');
export const topic = z
  .string()
  .trim()
  .min(1, 'Please say in a few words what it is about.')
  .max(200, 'Please keep the topic under 201 characters.')
  .refine(writable, kept);
export const words = z
  .string()
  .max(10_000, 'Please keep this under 10001 characters.')
  .refine(writable, kept);
export const pictureId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'This is no picture here.');

/** Together: both choose, and both choices open at once. Ahead: one chooses before a meeting. */
export const kind = z.enum(['together', 'ahead', 'alone']);

const look = {
  pictureId,
  drawing: z.string().describe('A drawing that comes with the product, by name; or nothing.'),
  mediaId: id.nullable().describe('A picture of the organisation’s own.'),
  alt: z.string().describe('For those who do not see it, and for nobody else (E18).'),
};
export const picture = z.object(look);
export const card = z.object({ ...look, probes: z.array(z.string()) });

const reflection = z.object({ words: z.string(), sharedAt: instant.nullable() });
const choice = z.object({
  personId: id,
  chosenAt: instant,
  pictureIds: z.array(pictureId).nullable().describe('Null while it is sealed.'),
});

const heading = {
  sessionId: id,
  kind,
  topic: z.string(),
  startedBy: id,
  begunAt: instant,
  meetingId: id.nullable(),
  laidOutAt: instant.nullable().describe('Since when both see it; null while it is one’s own.'),
  putAwayAt: instant.nullable(),
  reflection,
};

export const session = z.object({
  ...heading,
  browseUntil: instant.nullable().describe('Until then both look in silence; null for one alone.'),
  now: instant.describe('The server’s moment, so that two clocks run as one.'),
  cards: z.array(card),
  choices: z.array(choice),
  asked: z.object({ pictureId, probe: z.number().int() }).nullable().describe('On the table now.'),
  theirWords: z.string().nullable().describe('What the other wrote, where they share it.'),
});

/** A session looked back on. */
export const past = z.object({
  ...heading,
  topic: z.string().nullable().describe('Null where the session is no longer open to you.'),
  startedBy: id.nullable(),
  mine: z.array(picture),
  theirs: z.array(picture),
  theirWords: z.string().nullable(),
  other: z.object({ personId: id, name: z.string() }).nullable(),
});

export type Kind = z.infer<typeof kind>;
export type Picture = z.infer<typeof picture>;
export type Card = z.infer<typeof card>;
export type Session = z.infer<typeof session>;
export type Past = z.infer<typeof past>;
