import { z } from 'zod';
import { anyBody, itemTypes, line, lines, locale, slug } from './contract-types.ts';

export const id = z.uuid();
export const instant = z.iso.datetime({ offset: true });
export const done = z.object({});

const person = z.object({ personId: id, name: z.string() });
export const type = z.enum(itemTypes);
export const role = z
  .enum(['author', 'reviewer', 'publisher'])
  .describe(
    'Each may what those before it may: write; approve as well; publish and lead the folder.',
  );

export const path = line(200)
  .regex(/^(item|(common|locales)(\.[\w-]+){1,6})$/, 'A place such as locales.en.title.')
  .describe('Entries go by their names: locales.de.questions.energy.text, common.minutes.');

/** Letters and marks a file system takes, so that a folder is a folder in git too. */
export const folderName = line(100)
  .trim()
  .min(1, 'A folder needs a name.')
  .regex(/^[^\\/:*?"<>|.]+$/, 'A name without \\ / : * ? " < > | and dots.');
export const tags = z
  .array(
    line(40)
      .trim()
      .toLowerCase()
      .min(1)
      .regex(/^[^,]*$/, 'A tag holds no comma.'),
  )
  .max(30)
  .transform((list) => [...new Set(list)]);

/** What a place still needs, or what happened to it, in a sentence. */
const remark = z.object({ path: z.string(), sentence: z.string() });

export const folder = z.object({
  folderId: id,
  parentId: id.nullable().describe('The folder above, where you may see it.'),
  name: z.string(),
  secondEyes: z.boolean().describe('Asked for at this very folder.'),
  wantsSecondEyes: z.boolean().describe('Asked for here or further up.'),
  role: role.describe('Yours here, whether given here or further up.'),
  items: z.number(),
});

export const standing = z
  .enum([
    'draft',
    'in-review',
    'changes-asked',
    'approved',
    'published',
    'edited',
    'withdrawn',
    'archived',
  ])
  .describe('edited: published, and written on since.');

export const listed = z.object({
  itemId: id,
  folderId: id,
  type,
  slug: z.string(),
  tags: z.array(z.string()),
  title: z.string(),
  summary: z.string(),
  locales: z.array(z.string()),
  defaultLocale: z.string(),
  standing,
  excerpt: z.string().nullable().describe('Where the words searched for were found.'),
  updatedAt: instant,
  updatedBy: person,
  published: z.object({ versionId: id, number: z.number(), at: instant }).nullable(),
});

export const version = z.object({
  versionId: id,
  number: z.number(),
  fromRevision: z.number().describe('The revision of the working copy it was made from.'),
  title: z.string(),
  note: z.string(),
  madeAt: instant,
  madeBy: person,
  isPublished: z.boolean(),
});

const review = z.object({
  reviewId: id,
  versionId: id,
  number: z.number(),
  verdict: z.enum(['asked', 'approved', 'changes', 'taken-back']),
  note: z.string(),
  askedOf: z.array(person),
  at: instant,
  by: person,
});

export const comment = z.object({
  commentId: id,
  path: z.string(),
  text: z.string(),
  at: instant,
  by: person,
  settledAt: instant.nullable(),
  settledBy: person.nullable(),
});

const waiting = z
  .object({
    id: z.string(),
    path: z.string(),
    stands: z.unknown().describe('What the body holds now.'),
    waits: z.unknown().describe('What somebody else wrote in the same place at the same time.'),
    by: person,
    at: instant,
  })
  .describe('Two wrote one line: nothing is lost, and somebody has to choose.');

export const may = z.object({
  write: z.boolean(),
  review: z.boolean(),
  approve: z.boolean().describe('The latest version: never one of your own alone.'),
  publish: z.boolean().describe('The latest version, as things stand.'),
  withdraw: z.boolean(),
  archive: z.boolean(),
  whyNotPublish: z.string().nullable(),
});

export const item = z.object({
  itemId: id,
  folderId: id,
  folderNames: z.array(z.string()),
  type,
  slug: z.string(),
  tags: z.array(z.string()),
  defaultLocale: z.string(),
  standing,
  archivedAt: instant.nullable(),
  draft: z.object({
    body: anyBody,
    revision: z.number(),
    updatedAt: instant,
    updatedBy: person,
    waiting: z.array(waiting),
  }),
  missing: z.array(remark).describe('What a version still needs.'),
  versions: z.array(version).describe('The newest first.'),
  published: z.object({ versionId: id, number: z.number(), at: instant, by: person }).nullable(),
  reviews: z.array(review).describe('The oldest first.'),
  openComments: z.number(),
  role,
  may,
});

export const saved = z.object({
  revision: z.number(),
  body: anyBody.describe('What stands now, after cleaning and merging.'),
  cleaned: z.array(remark).describe('What was taken out of rich text, and where.'),
  merged: z
    .object({
      by: z.array(person).describe('Who saved in between.'),
      theirs: z.array(z.string()).describe('Places that they changed and you did not.'),
      both: z.array(z.string()).describe('Places that hold what both of you wrote.'),
      waiting: z.array(waiting),
    })
    .nullable(),
});

export const difference = z.object({
  path: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  parts: z.array(z.object({ as: z.enum(['same', 'added', 'removed']), text: z.string() })),
});

export const field = z.object({
  fieldId: id,
  type,
  key: z.string(),
  label: z.string(),
  hint: z.string(),
  kind: z.enum(['line', 'text', 'markdown', 'number', 'yes-no', 'date', 'link', 'choice']),
  choices: z.array(z.string()),
  localised: z.boolean(),
  needed: z.boolean(),
  retiredAt: instant.nullable(),
});

export const newField = z.object({
  type,
  key: line(40).regex(/^[a-z0-9][a-z0-9-]*$/, 'Small letters, digits and dashes.'),
  label: line(100).trim().min(1),
  hint: line(300).default(''),
  kind: field.shape.kind,
  choices: z.array(line(100).trim().min(1)).max(50).default([]),
  localised: z.boolean(),
  needed: z.boolean().default(false),
});

export const media = z.object({
  mediaId: id,
  folderId: id,
  name: z.string(),
  alt: z.string(),
  kind: z.string(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  addedAt: instant,
  address: z
    .string()
    .describe('Where it is shown from; in Markdown it is ![alt](media:<mediaId>).'),
});

export const file = z.object({ path: line(500), text: z.string().max(400_000) });
export const beside = z
  .record(line(500), z.string().regex(/^[0-9a-f]{64}$/))
  .refine((all) => Object.keys(all).length <= 2000, 'At most 2,000 pictures at once.')
  .describe('SHA-256 of the pictures beside them, by the way to each.');
const pushedFile = z.object({
  path: z.string(),
  outcome: z.enum(['made', 'changed', 'same', 'refused']),
  sentence: z.string().nullable().describe('Why it was refused, or what to know of it.'),
});
export const pushed = z.object({
  files: z.array(pushedFile),
  pictures: z
    .array(z.object({ path: z.string(), alt: z.string(), isHere: z.boolean() }))
    .describe('Of the pictures beside them, those that a text shows; add what is not here yet.'),
});

export const newItem = z.object({
  folderId: id,
  type,
  title: line().trim().min(1, 'A title is needed.'),
  slug: slug.optional().describe('Made from the title when left out.'),
  locale,
  tags: tags.optional(),
});

export const note = lines(2000).default('');
