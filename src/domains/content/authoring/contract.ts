import { z } from 'zod';
import { change, contractOf, read } from '../../../platform/universal/contract.ts';
import {
  beside,
  comment,
  difference,
  done,
  field,
  file,
  folder,
  folderName,
  id,
  item,
  listed,
  media,
  newField,
  newItem,
  note,
  path,
  pushed,
  role,
  saved,
  standing,
  tags,
  type,
  version,
} from './contract-shapes.ts';
import { anyBody, line, lines, locale, slug } from './contract-types.ts';

const one = z.object({ itemId: id });
const ofVersion = z.object({ versionId: id });
const ofFolder = z.object({ folderId: id });
const ofComment = z.object({ commentId: id });
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const contract = contractOf('authoring', {
  studio: read({
    does: 'Says whether you write, review or publish anywhere.',
    input: z.object({}),
    output: z.object({ open: z.boolean(), role: role.nullable(), isAdministrator: z.boolean() }),
  }),
  folders: read({
    does: 'Lists the folders you work in.',
    input: z.object({}),
    output: z.object({ folders: z.array(folder), mayAddAtTop: z.boolean() }),
  }),
  people: read({
    does: 'Lists who has which role in a folder, and through which folder.',
    input: ofFolder,
    output: z.object({
      people: z.array(
        z.object({
          personId: id,
          name: z.string(),
          role,
          folderId: id,
          folderName: z.string(),
          isInherited: z.boolean(),
        }),
      ),
    }),
  }),
  list: read({
    does: 'Lists items in your folders, newest change first, and finds words in them.',
    input: z.object({
      text: line(200).trim().optional(),
      folderId: id.optional().describe('With the folders below it.'),
      type: type.optional(),
      tag: line(40).optional(),
      standing: standing.optional().describe('Archived ones are left out unless asked for.'),
      without: locale.optional().describe('Items that are not written in this language.'),
      before: line(100).optional().describe('The page mark a page before gave.'),
      limit: z.coerce.number<number>().int().min(1).max(100).default(30),
    }),
    output: z.object({
      items: z.array(listed),
      next: z.string().nullable(),
      tags: z.array(z.string()).describe('Tags in use in your folders.'),
    }),
  }),
  item: read({
    does: 'Reads an item with its working copy and history.',
    input: one,
    output: item,
  }),
  version: read({
    does: 'Reads one version.',
    input: ofVersion,
    output: version.extend({ itemId: id, body: anyBody, defaultLocale: z.string(), type }),
  }),
  differences: read({
    does: 'Shows, word by word, what changed between two versions, or since one in the working copy.',
    input: one.extend({
      from: id.optional().describe('A version; nothing at all when left out.'),
      to: id.optional().describe('A version; the working copy when left out.'),
    }),
    output: z.object({ differences: z.array(difference) }),
  }),
  comments: read({
    does: 'Lists what was said about an item.',
    input: one,
    output: z.object({ comments: z.array(comment) }),
  }),
  fields: read({
    does: 'Lists the fields your organisation added to the types.',
    input: z.object({ type: type.optional() }),
    output: z.object({ fields: z.array(field) }),
  }),
  media: read({
    does: 'Lists pictures of your folders, newest first.',
    input: z.object({
      folderId: id.optional(),
      text: line(200).trim().optional(),
      before: id.optional(),
      limit: z.coerce.number<number>().int().min(1).max(100).default(40),
    }),
    output: z.object({ media: z.array(media), next: id.nullable() }),
  }),
  usage: read({
    does: 'Says how much your organisation keeps here, and how much fits.',
    input: z.object({}),
    output: z.object({
      items: z.number(),
      mostItems: z.number(),
      mediaBytes: z.number(),
      mostMediaBytes: z.number(),
    }),
  }),
  pull: read({
    does: 'Gives items as Markdown files with front matter, one an item and language.',
    input: z.object({
      folderId: id.optional(),
      published: flag.default(false).describe('What is published; working copies otherwise.'),
    }),
    output: z.object({
      files: z.array(file),
      media: z.array(z.object({ path: z.string(), address: z.string() })),
    }),
  }),

  addFolder: change({
    does: 'Makes a folder.',
    input: z.object({
      parentId: id.nullable().default(null),
      name: folderName,
      secondEyes: z.boolean().default(false),
    }),
    output: ofFolder,
  }),
  editFolder: change({
    does: 'Renames a folder, or asks for a second pair of eyes in it.',
    input: ofFolder.extend({ name: folderName.optional(), secondEyes: z.boolean().optional() }),
    output: done,
  }),
  moveFolder: change({
    does: 'Puts a folder, with all that lies in it, into another one or at the top.',
    input: ofFolder.extend({ parentId: id.nullable() }),
    output: done,
  }),
  removeFolder: change({ does: 'Removes an empty folder.', input: ofFolder, output: done }),
  giveRole: change({
    does: 'Gives somebody a role in a folder and everything below it.',
    input: ofFolder.extend({ personId: id, role }),
    output: done,
  }),
  takeRole: change({
    does: 'Takes a role away that was given at this folder.',
    input: ofFolder.extend({ personId: id }),
    output: done,
  }),
  addField: change({
    does: 'Adds a field to a type.',
    input: newField,
    output: z.object({ fieldId: id }),
  }),
  editField: change({
    does: 'Changes how a field is called, or retires it; what was written in it is kept.',
    input: z.object({
      fieldId: id,
      label: line(100).trim().min(1).optional(),
      hint: line(300).optional(),
      needed: z.boolean().optional(),
      retired: z.boolean().optional(),
    }),
    output: done,
  }),

  make: change({
    does: 'Begins an item.',
    input: newItem,
    output: one.extend({ slug: z.string() }),
  }),
  save: change({
    does: 'Saves the working copy; what somebody else saved meanwhile is merged, and nothing is lost.',
    input: one.extend({
      revision: z.number().int().min(0).describe('The revision your changes began from.'),
      body: anyBody,
      settled: z
        .array(line(60))
        .max(100)
        .default([])
        .describe('Waiting words you have dealt with.'),
    }),
    output: saved,
    bodyLimit: 2 * 1024 * 1024,
  }),
  describe: change({
    does: 'Changes where an item lies and how it is called in addresses.',
    input: one.extend({
      slug: slug.optional(),
      tags: tags.optional(),
      defaultLocale: locale.optional(),
      folderId: id.optional(),
    }),
    output: done,
  }),
  makeVersion: change({
    does: 'Keeps the working copy as a version that never changes.',
    input: one.extend({ revision: z.number().int().min(0), note }),
    output: ofVersion.extend({ number: z.number() }),
  }),
  takeUp: change({
    does: 'Puts an earlier version back into the working copy.',
    input: ofVersion,
    output: z.object({ revision: z.number() }),
  }),
  askReview: change({
    does: 'Asks for a second pair of eyes on a version.',
    input: ofVersion.extend({ of: z.array(id).max(20).default([]), note }),
    output: done,
  }),
  review: change({
    does: 'Approves a version, or asks for changes.',
    input: ofVersion.extend({ verdict: z.enum(['approved', 'changes', 'taken-back']), note }),
    output: done,
  }),
  comment: change({
    does: 'Says something about a place in an item.',
    input: one.extend({ path, text: lines(4000).trim().min(1, 'Please write something.') }),
    output: ofComment,
  }),
  settleComment: change({ does: 'Marks a comment as settled.', input: ofComment, output: done }),
  reopenComment: change({
    does: 'Takes back that a comment was settled.',
    input: ofComment,
    output: done,
  }),
  publish: change({
    does: 'Publishes a version: what is booked shows it from now on.',
    input: ofVersion,
    output: done,
  }),
  withdraw: change({
    does: 'Withdraws an item: no version of it is shown any more.',
    input: one,
    output: done,
  }),
  archive: change({ does: 'Puts an item aside.', input: one, output: done }),
  unarchive: change({ does: 'Takes an item out of the archive.', input: one, output: done }),
  addMedia: change({
    does: 'Adds a picture (JPEG, PNG or WebP), encoded anew and without what cameras write into it.',
    input: ofFolder.extend({
      name: line(200),
      alt: line(500).default(''),
      data: z.base64().max(16_000_000).describe('The file, in base64; up to 12 MB.'),
    }),
    output: z.object({ media }),
    bodyLimit: 17 * 1024 * 1024,
  }),
  describeMedia: change({
    does: 'Says what a picture shows, for those who do not see it.',
    input: z.object({ mediaId: id, alt: line(500), name: line(200).optional() }),
    output: done,
  }),
  removeMedia: change({
    does: 'Removes a picture that no version uses.',
    input: z.object({ mediaId: id }),
    output: done,
  }),
  push: change({
    does: 'Takes Markdown files with front matter in; each is made, changed, left alone or refused by itself.',
    input: z.object({
      folderId: id.optional().describe('The folder they go below; the top when left out.'),
      files: z.array(file).max(2000),
      pictures: beside.default({}),
      publish: z.boolean().default(false).describe('Publish what changed, where you may.'),
      plan: z.boolean().default(false).describe('Say what would happen, and change nothing.'),
    }),
    output: pushed,
    bodyLimit: 8 * 1024 * 1024,
  }),
});
