import { z } from 'zod';
import { isWhole, motivators } from './rules-motivators.ts';

export const id = z.uuid();
const instant = z.iso.datetime({ offset: true });

export const ranking = z
  .array(z.enum(motivators))
  .refine(isWhole, 'An order holds each of the twelve once.')
  .describe('All twelve, what moves most first.');

export const taking = z.object({ takingId: id, ranking, takenAt: instant });

const kept = 'This holds a character that cannot be kept.';
const writable = (text: string) => !text.includes('\0');
const line = z
  .string()
  .trim()
  .min(1)
  .max(200, 'Please keep each line under 201 characters.')
  .refine(writable, kept);
const lines = z.array(line).max(12, 'Twelve lines are the most.');
const words = z
  .string()
  .trim()
  .max(4000, 'Please keep this under 4001 characters.')
  .refine(writable, kept);

export const wanted = z.object({
  moreOf: lines,
  lessOf: lines,
  toLearn: lines,
  toTry: lines,
  stretch: words.describe('What stretches you now.'),
  greatYear: words.describe('What a great year would look like.'),
  promotion: z.enum(['soon', 'some-day', 'no', 'unsaid']),
});
export const wants = wanted.extend({ keptAt: instant });

export const round = z.object({
  roundId: id,
  pairId: id,
  managerId: id,
  engineerId: id,
  other: z.object({ personId: id, name: z.string() }),
  begunAt: instant,
  openedAt: instant.nullable().describe('Null while it is sealed.'),
  laid: z.array(z.object({ personId: id, laidAt: instant })).describe('Who has laid theirs.'),
  sheets: z
    .array(z.object({ personId: id, ranking }))
    .describe('Your own; the other’s too once it is open.'),
});

export type Taking = z.infer<typeof taking>;
export type Wanted = z.infer<typeof wanted>;
export type Wants = z.infer<typeof wants>;
export type Round = z.infer<typeof round>;
