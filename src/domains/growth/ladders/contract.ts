import { z } from 'zod';
import { change, contractOf, read } from '../../../platform/universal/contract.ts';
import {
  body,
  id,
  instant,
  keeper,
  key,
  kind,
  ladderChange,
  ladderHead,
  name,
  note,
  skill,
  sourceFile,
  versionHead,
} from './contract-shapes.ts';

const done = z.object({});
const one = z.object({ ladderId: id });
const atVersion = one.extend({
  versionId: id.optional().describe('Left out: the version in force.'),
});
const revision = z.coerce
  .number<number>()
  .int()
  .describe('The revision you began from; an older one is refused.');
const wants = z.array(z.string()).describe('What is missing before it can be published.');

export const contract = contractOf('ladders', {
  list: read({
    does: 'Lists the career ladders of the organisation.',
    input: z.object({}),
    output: z.object({ ladders: z.array(ladderHead), mayMake: z.boolean() }),
  }),
  open: read({
    does: 'Opens a ladder: its skills, their stages, its paths and levels.',
    input: atVersion,
    output: z.object({
      head: ladderHead,
      version: versionHead.nullable().describe('Null: never published, and this is its draft.'),
      body,
      versions: z.array(versionHead).describe('The latest first.'),
      keepers: z.array(keeper),
    }),
  }),
  compare: read({
    does: 'Says what changed between two published versions of a ladder.',
    input: one.extend({ from: id, to: id }),
    output: z.object({ changes: z.array(ladderChange) }),
  }),
  skill: read({
    does: 'Shows one skill in the words of one version, and what became of it since.',
    input: z.object({ versionId: id, skillKey: key }),
    output: z.object({
      ladder: z.object({ ladderId: id, name: z.string(), number: z.int().nullable() }),
      skill,
      since: z.enum(['same', 'renamed', 'changed', 'removed']),
    }),
  }),
  takeOut: read({
    does: 'Writes a ladder as a YAML file that can be brought in again.',
    input: atVersion,
    output: z.object({ fileName: z.string(), text: z.string() }),
  }),
  mine: read({
    does: 'Says which ladder and path you look at, and what changed since you last looked.',
    input: z.object({}),
    output: z.object({
      choice: z
        .object({ ladderId: id, name: z.string(), trackKey: key.nullable(), track: z.string() })
        .nullable(),
      changes: z.array(ladderChange),
      publishedAt: instant.nullable().describe('When the version in force was published.'),
    }),
  }),
  draft: read({
    does: 'Shows the draft of a ladder to those who keep it, beside the version in force.',
    input: one,
    output: z.object({
      head: ladderHead,
      body,
      revision: z.int().describe('0: there is no draft yet, and this is the version in force.'),
      changes: z.array(ladderChange),
      wants,
    }),
  }),

  begin: change({
    does: 'Begins a ladder: an empty one, or the compact one that comes with Groundswell.',
    input: z.object({ name, kind: kind.default('grid'), ours: z.boolean().default(false) }),
    output: one,
  }),
  write: change({
    does: 'Writes the draft of a ladder anew; nothing in force changes.',
    input: one.extend({ body, revision }),
    output: z.object({ revision: z.int(), wants }),
    bodyLimit: 2_000_000,
  }),
  discard: change({
    does: 'Throws the draft of a ladder away; what is in force stays.',
    input: one,
    output: done,
  }),
  publish: change({
    does: 'Puts the draft of a ladder in force as a new version that never changes.',
    input: one.extend({ note, revision }),
    output: z.object({ versionId: id, number: z.int() }),
  }),
  archive: change({
    does: 'Puts a ladder away, or brings it back; what refers to it keeps its words.',
    input: one.extend({ archived: z.boolean() }),
    output: done,
  }),
  appoint: change({
    does: 'Names somebody who keeps a ladder beside the administrators.',
    input: one.extend({ personId: id }),
    output: done,
  }),
  relieve: change({
    does: 'Takes back that somebody keeps a ladder.',
    input: one.extend({ personId: id }),
    output: done,
  }),
  bringIn: change({
    does: 'Brings in a ladder from files as a draft; without apply it only says what it would do.',
    input: z.object({
      files: z.array(sourceFile).min(1, 'Please choose a file.').max(10),
      ladderId: id.optional().describe('Left out: the ladder of this name, or a new one.'),
      apply: z.boolean().default(false),
    }),
    output: z.object({
      ladderId: id.nullable(),
      state: z.enum(['new', 'changed', 'same', 'refused']),
      body: body.nullable(),
      changes: z.array(ladderChange),
      refused: z.array(z.string()).describe('What could not be read, with the place.'),
      applied: z.boolean(),
    }),
    bodyLimit: 4_000_000,
  }),
  look: change({
    does: 'Chooses the ladder and path you look at, for your eyes only; or none.',
    input: z.object({ ladderId: id.nullable(), trackKey: key.nullable().default(null) }),
    output: done,
  }),
  seen: change({
    does: 'Says that you have seen what changed in the ladder you look at.',
    input: z.object({}),
    output: done,
  }),
});
