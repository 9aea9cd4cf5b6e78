import { z } from 'zod';
import { channelNames, wishable } from './rules-ways.ts';

export const id = z.uuid();
export const instant = z.iso.datetime({ offset: true });
export const channel = z.enum(channelNames);

const wish = z
  .object({
    channel: z.enum(wishable),
    words: z.string().trim().max(200).default('').describe('For `own`: which way that is.'),
  })
  .refine((one) => (one.channel === 'own') === (one.words !== ''), {
    error: 'A way of your own needs a few words, and only that.',
  });

const wishes = z.array(wish).max(20, 'Twenty ways are enough.');

export const cardWords = z.object({
  liked: wishes.describe('In order of liking.'),
  never: wishes.describe('Never this way.'),
  pleases: z.string().trim().max(1000).default('').describe('Words or things that please.'),
  fromWhom: z.string().trim().max(500).default(''),
  forWhat: z.string().trim().max(500).default(''),
  anniversary: z.boolean().default(false).describe('Whether the day one began is welcome.'),
});

export const card = cardWords.extend({
  cardId: id,
  writtenAt: instant,
  replacedAt: instant.nullable(),
});

export const consent = z.object({ channel, givenAt: instant });

export const way = z.object({
  channel,
  words: z.string(),
  audience: z.enum(['private', 'managers-manager', 'team', 'wide']),
  place: z.number().nullable().describe('Its place on the card, when you may see the card.'),
  isOpen: z.boolean(),
  because: z.enum(['liked', 'always', 'consented', 'unasked', 'never', 'unknown']),
});

const person = z.object({ personId: id, name: z.string() });

export const celebration = z.object({
  celebrationId: id,
  author: person,
  person,
  channel,
  wayWords: z.string(),
  winId: id.nullable(),
  forWhat: z.string(),
  body: z.string(),
  writtenAt: instant,
  goesAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  stopped: z
    .object({ at: instant, why: z.enum(['withdrawn', 'closed', 'nobody']) })
    .nullable()
    .describe('Why it never went out; told to whoever wrote it.'),
});

const share = z.object({ count: z.number(), of: z.number(), low: z.number(), high: z.number() });

export const winFacts = z.object({
  winId: id,
  title: z.string(),
  day: z.iso.date(),
  impact: z.string(),
  skills: z.array(z.string()),
});

export const teamPerson = person.extend({
  isCardShown: z.boolean(),
  days: z.array(z.iso.date()).describe('The days you celebrated them, a year back.'),
  lastOn: z.iso.date().nullable(),
  byOthers: z.boolean().describe('Somebody else did in the last 30 days.'),
  match: share.nullable().describe('Of your celebrations, those in a way on their card.'),
  wins: z.array(winFacts).describe('Wins you may see and have not celebrated.'),
  anniversaryOn: z.iso.date().nullable().describe('Near, and welcome.'),
});

export type CardWords = z.infer<typeof cardWords>;
export type Card = z.infer<typeof card>;
export type Consent = z.infer<typeof consent>;
export type Celebration = z.infer<typeof celebration>;
export type Share = z.infer<typeof share>;
export type WinFacts = z.infer<typeof winFacts>;
export type TeamPerson = z.infer<typeof teamPerson>;
