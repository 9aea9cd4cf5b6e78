import { z } from 'zod';

export const id = z.uuid();
export const instant = z.iso.datetime({ offset: true });
const placement = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,99}$/, 'A placement has a name such as today.top.');

/** Names with commas between them, since a read is one line. */
export const placements = z
  .string()
  .max(2000)
  .transform((text) => text.split(','))
  .pipe(z.array(placement).min(1).max(20));

/** Signed by us, kept by the caller: which capped bookings this viewer has seen. */
export const viewerState = z.string().max(8000);

const experiment = z.object({ name: z.string(), arm: z.string() }).nullable();

export const shown = z.object({
  bookingId: id,
  itemId: id,
  versionId: id,
  type: z.string(),
  slug: z.string(),
  tags: z.array(z.string()),
  locale: z.string().describe('The language chosen for this viewer.'),
  common: z.unknown().describe("The body's fields that are the same in every language."),
  text: z.unknown().describe("The body's fields in the language chosen."),
  experiment,
});

export const presented = z.object({
  placement: z.string(),
  number: z.number().describe('Grows with every publish of this placement; 0 before the first.'),
  items: z.array(shown).describe('Best first.'),
  until: instant.nullable().describe('The same is shown before this instant, if nothing changes.'),
});

/** Somebody to look as: a person here, or anybody one can imagine. */
export const lookedAs = {
  personId: id.optional().describe('As this person; what else is given counts above their facts.'),
  attributes: z
    .string()
    .max(4000)
    .optional()
    .describe('JSON: {"country": "DE", "level": "senior", "teams": ["Platform"], …}.'),
  timeZone: z.string().max(60).optional(),
  locale: z.string().max(35).optional(),
  at: instant.optional().describe('Now, unless said otherwise.'),
  releaseId: id.optional().describe('As if this release were live.'),
  drafts: z.stringbool().default(false).describe('With bookings that nobody has approved yet.'),
};

export const placementName = placement;

/** One thing that happened at a viewer. */
export const happening = z.object({
  placement,
  bookingId: id,
  versionId: id,
  what: z.enum(['impression', 'action']),
  times: z.number().int().min(1).max(1000).default(1),
});

/** Sent again with its id, a batch is counted once. */
export const batch = z.object({
  batchId: id,
  happenings: z.array(happening).min(1).max(500),
  state: viewerState.optional(),
});

const share = z.number().nullable();

export const figure = z.object({
  bookingId: id,
  versionId: id,
  placement: z.string(),
  arm: z.string().nullable().describe('Of an experiment: experiment/arm.'),
  impressions: z.number().nullable().describe('Null where too few people stand behind it (E16).'),
  actions: z.number().nullable(),
  rate: share.describe('Actions of impressions.'),
  low: share.describe('95 % interval after Wilson (1927).'),
  high: share,
  days: z.array(z.object({ day: z.iso.date(), impressions: z.number(), actions: z.number() })),
});

export const difference = z.object({
  experiment: z.string(),
  arm: z.string(),
  against: z.string(),
  difference: z.number().describe('Rate of the one less rate of the other.'),
  low: z.number().describe("95 % interval, Newcombe's hybrid score (1998)."),
  high: z.number(),
});

export const key = z.object({
  keyId: id,
  kind: z.enum(['viewer', 'server']),
  name: z.string(),
  algorithm: z.string(),
  issuer: z.string().nullable(),
  madeAt: instant,
  endedAt: instant.nullable(),
});
