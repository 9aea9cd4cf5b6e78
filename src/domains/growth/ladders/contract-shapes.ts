import { z } from 'zod';

export const id = z.uuid();
export const instant = z.iso.datetime({ offset: true });

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Please keep this under ${most + 1} characters.`)
    .refine((text) => !/[\0\p{Cs}]/u.test(text), 'This holds a character that cannot be kept.');
const lines = z.array(line(500).min(1)).max(30, 'Thirty lines are enough.').default([]);

/** Given once and kept through every version, so that what refers to a skill finds it again. */
export const key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'A key is written in small letters, digits and hyphens.');

export const name = line(120).min(1, 'Please give it a name.');
export const note = line(1000);

/** What one stage of a skill looks like; its number is its place, beginning with 1. */
export const stage = z.object({
  name: line(80).default(''),
  about: line(1500).default(''),
  signals: lines.describe('What one can see somebody do.'),
  examples: lines,
});

export const skill = z.object({
  key,
  name,
  group: line(80).default('').describe('Skills of one group stand together.'),
  about: line(1500).default(''),
  stages: z.array(stage).min(1, 'A skill has at least one stage.').max(10),
});

export const level = z.object({
  key,
  name,
  about: line(1500).default(''),
  needs: z
    .record(key, z.int().min(0).max(10))
    .default({})
    .describe('The stage of each skill that belongs to this level.'),
  points: z
    .int()
    .min(0)
    .max(100_000)
    .nullable()
    .default(null)
    .describe('From how many points on, where a ladder counts its stages in points.'),
});

export const track = z.object({
  key,
  name,
  about: line(1500).default(''),
  skills: z.array(key).max(100),
  levels: z.array(level).max(40),
});

export const kind = z
  .enum(['grid', 'milestones', 'radar'])
  .describe('Skills by levels; milestones worth points; or axes with a shape for each level.');

/** A whole ladder, as it is edited, published, brought in and taken out. */
export const body = z.object({
  name,
  kind,
  about: line(2000).default(''),
  source: line(300).default('').describe('Where its words come from, and their licence.'),
  skills: z.array(skill).max(100, 'A hundred skills are the most.'),
  tracks: z.array(track).max(12, 'Twelve paths are the most.'),
  points: z
    .array(z.int().min(0).max(10_000))
    .max(11)
    .default([])
    .describe('What each stage is worth, beginning with none of it.'),
});

export const wordsChanged = z.object({
  where: z.string().describe('Such as: Stage 3, what it is.'),
  before: z.string(),
  after: z.string(),
});

export const ladderChange = z.object({
  of: z.enum(['ladder', 'skill', 'track']),
  what: z.enum(['added', 'removed', 'renamed', 'changed']),
  key: z.string(),
  name: z.string(),
  was: z.string().nullable().describe('The name before, when it was renamed.'),
  words: z.array(wordsChanged),
});

export const ladderHead = z.object({
  ladderId: id,
  versionId: id.describe('The version in force; of a ladder never published, its draft.'),
  number: z.int().nullable().describe('Which version; null: never published.'),
  name: z.string(),
  kind,
  about: z.string(),
  skills: z.int(),
  tracks: z.array(z.object({ key, name: z.string(), levels: z.int() })),
  publishedAt: instant.nullable(),
  archivedAt: instant.nullable(),
  mayKeep: z.boolean().describe('You may change it.'),
  hasDraft: z.boolean().describe('Changes wait to be published; said to its keepers alone.'),
});

export const versionHead = z.object({
  versionId: id,
  number: z.int(),
  note: z.string(),
  publishedAt: instant,
  publishedBy: z.string(),
});

export const keeper = z.object({ personId: id, name: z.string() });

export const sourceFile = z.object({
  name: z.string().max(255),
  text: z.string().max(1_000_000, 'This file is larger than one megabyte.'),
});

export type Stage = z.output<typeof stage>;
export type Skill = z.output<typeof skill>;
export type Level = z.output<typeof level>;
export type Track = z.output<typeof track>;
export type Kind = z.output<typeof kind>;
export type Body = z.output<typeof body>;
export type LadderChange = z.infer<typeof ladderChange>;
export type WordsChanged = z.infer<typeof wordsChanged>;
export type LadderHead = z.infer<typeof ladderHead>;
export type VersionHead = z.infer<typeof versionHead>;
export type SourceFile = z.infer<typeof sourceFile>;
