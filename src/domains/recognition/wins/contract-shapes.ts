import { z } from 'zod';

export const id = z.uuid();
export const day = z.iso.date('A day is needed, such as 2026-11-30.');

const unwritable = 'This holds a character that cannot be kept.';
const writable = (text: string): boolean => !text.includes('\0');
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Please keep this under ${most} characters.`)
    .refine(writable, unwritable);

const link = z
  .url({ protocol: /^https?$/, error: 'A link begins with https://' })
  .max(1000, 'This link is too long.');
const skill = text(40).min(1, 'A skill needs a name.');

/** What may be said about a win; all but the title may wait. */
export const said = z.object({
  title: text(200).min(1, 'Please say in a line what went well.'),
  day,
  story: text(10_000).default('').describe('How it came about, in Markdown.'),
  impact: text(2000).default('').describe('What it changed, and for whom.'),
  links: z.array(link).max(10, 'Up to ten links.').default([]),
  skills: z.array(skill).max(10, 'Up to ten skills.').default([]),
});
export type Said = z.output<typeof said>;

export const sources = ['git', 'forge', 'table', 'list'] as const;
export type Source = (typeof sources)[number];

/** The most one import may bring; a longer one says so. */
export const mostFound = 1000;

/** Something an import found; by its marks it is known again: a commit, a link, or its words. */
export const found = said.extend({
  marks: z.array(text(1100).min(1)).min(1).max(5),
});
export type Found = z.output<typeof found>;

export const someone = z.object({ personId: id, name: z.string() });

export const standings = ['own', 'waiting', 'kept', 'reworded', 'put-away', 'theirs'] as const;

export const win = z.object({
  winId: id,
  personId: id,
  personName: z.string(),
  writer: someone,
  title: z.string(),
  story: z.string(),
  impact: z.string(),
  day,
  links: z.array(z.string()),
  skills: z.array(z.string()),
  loggedAt: z.iso.datetime({ offset: true }),
  standing: z
    .enum(standings)
    .describe('Where it stands for you: in your book or not; `theirs` is somebody else’s.'),
  sharedWith: z.array(someone).describe('Whom you show this one to; empty for what is not yours.'),
});
export type Win = z.output<typeof win>;

export const candidate = z.object({
  candidateId: id,
  source: z.enum(sources),
  title: z.string(),
  story: z.string(),
  impact: z.string(),
  day,
  links: z.array(z.string()),
  skills: z.array(z.string()),
});
export type Candidate = z.output<typeof candidate>;
