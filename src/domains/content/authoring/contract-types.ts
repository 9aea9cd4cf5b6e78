import { z } from 'zod';

/**
 * What can be written: one shape a type. A body has what is common to all languages and a part for
 * each language. Drafts may have gaps; `rules-complete.ts` says what is missing before a version.
 */
export const itemTypes = [
  'article',
  'tip',
  'announcement',
  'question-deck',
  'picture-deck',
  'programme',
  'webinar',
] as const;
export type ItemType = (typeof itemTypes)[number];

/** A language tag such as `en`, `de` or `pt-BR`. */
export const locale = z
  .string()
  .regex(
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/,
    'A language is written like en, de or pt-BR.',
  );

/** A short name within an item: of a question, a picture, a step or a field. */
const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'Small letters, digits and dashes.');

/** A short name in addresses and file names, one of its kind in the organisation. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Small letters and digits, with single dashes between them.')
  .max(80);

const writable = /^[^\p{Cc}\p{Cs}]*$/u;
const writableLines = /^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u;
const unwritable = 'There is a character in this that cannot be kept.';

/** One line of plain words. */
export const line = (most = 300) => z.string().max(most).regex(writable, unwritable);
/** Plain words with line breaks. */
export const lines = (most = 2000) => z.string().max(most).regex(writableLines, unwritable);
/** CommonMark; cleaned when it is saved. */
const markdown = lines(100_000).default('');

/** An https address elsewhere, a place of ours (`/…`), or nothing yet. */
const link = line(2000)
  .regex(
    /^$|^https:\/\/[^\s/?#]+\S*$|^\/(?!\/)[^\s\\]*$/,
    'A link begins with https:// or with one /.',
  )
  .default('');

const custom = z
  .record(name, z.union([lines(20_000), z.number(), z.boolean()]))
  .refine((fields) => Object.keys(fields).length <= 50, 'At most 50 fields.')
  .default({});
const heading = { title: line().default(''), summary: lines(600).default(''), custom };

const body = <C extends z.ZodRawShape, L extends z.ZodRawShape>(common: C, words: L) =>
  z.object({
    common: z.object({ ...common, custom }),
    locales: z
      .record(locale, z.object({ ...heading, ...words }))
      .refine((all) => Object.keys(all).length <= 60, 'At most 60 languages.'),
  });

const minutes = z.number().int().min(1).max(600).nullable().default(null);
const probes = z.array(lines(500)).max(12).default([]);
const byName = <S extends z.ZodType>(shape: S) => z.record(name, shape).default({});

/** Entries are found by their names, so no two share one. */
const named = <S extends z.ZodType<{ id: string }>>(shape: S, most: number) =>
  z
    .array(shape)
    .max(most)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'Two share one name.')
    .default([]);

const question = z.object({ id: name, kind: line(40).default('') });
const picture = z.object({
  id: name,
  mediaId: z.uuid().nullable().default(null),
  drawing: line(60).default('').describe('A drawing that comes with the product, by name.'),
});
const step = z.object({
  id: name,
  week: z.number().int().min(1).max(52),
  day: z.number().int().min(1).max(7).default(1),
  kind: z.enum(['read', 'do', 'reflect', 'meet']),
  item: slug.or(z.literal('')).default('').describe('The slug of what is to be read.'),
});

export const bodies = {
  article: body({ minutes }, { text: markdown }),
  tip: body({ evidence: line(40).default('') }, { text: markdown }),
  announcement: body(
    {},
    {
      text: markdown,
      action: z
        .object({ label: line(80).default(''), href: link })
        .default({ label: '', href: '' }),
    },
  ),
  'question-deck': body(
    { questions: named(question, 500) },
    {
      questions: byName(
        z.object({ text: lines(500).default(''), probes, why: lines(1000).default('') }),
      ),
    },
  ),
  'picture-deck': body(
    { pictures: named(picture, 500) },
    { pictures: byName(z.object({ alt: lines(500).default(''), probes })) },
  ),
  programme: body(
    { steps: named(step, 300) },
    { text: markdown, steps: byName(z.object({ title: line().default(''), text: markdown })) },
  ),
  webinar: body(
    {
      startsAt: z.iso.datetime({ offset: true }).nullable().default(null),
      minutes,
      joinUrl: link,
      recordingUrl: link,
      speakers: z.array(line(200)).max(20).default([]),
    },
    { text: markdown },
  ),
} satisfies Record<ItemType, z.ZodType>;

/** The body of one type, as it is kept and published. */
export type BodyOf<T extends ItemType> = z.output<(typeof bodies)[T]>;

/** Any body, where its type is not known yet. */
export const anyBody = z.object({
  common: z.record(z.string(), z.unknown()),
  locales: z.record(z.string(), z.record(z.string(), z.unknown())),
});
export type AnyBody = z.output<typeof anyBody>;
