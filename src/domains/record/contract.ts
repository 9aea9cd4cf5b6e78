import { z } from 'zod';
import { change, contractOf, read } from '../../platform/universal/contract.ts';

const id = z.uuid();
const person = z.object({ personId: id, name: z.string() });

const file = z.object({ path: z.string(), text: z.string() });

const note = z.object({
  path: z.string().trim().min(1).max(500),
  text: z.string().max(400_000, 'Please split this note: one note takes up to 400,000 characters.'),
});

const notes = z.object({
  files: z.array(note).max(5000, 'Please move in at most 5,000 notes at once.'),
  people: z
    .array(z.object({ called: z.string().max(300), personId: id }))
    .max(500)
    .default([])
    .describe('Who is meant by a name nobody here has.'),
});

const entry = z.object({
  path: z.string(),
  called: z.string().nullable().describe('The name as the note gives it.'),
  person: person.nullable(),
  on: z.string().nullable().describe('The day of the meeting.'),
  state: z.enum(['new', 'known', 'problem']),
  reason: z.string().nullable(),
});

const plan = z.object({
  entries: z.array(entry),
  counts: z.object({ new: z.number(), known: z.number(), problems: z.number() }),
  strangers: z.array(z.object({ called: z.string(), notes: z.number() })),
});

const enough = 11_000_000;

export const contract = contractOf('record', {
  export: change({
    does: 'Begins an export of everything you wrote or that was shared with you.',
    input: z.object({}),
    output: z.object({ exportId: id }),
  }),
  files: read({
    does: 'Gives the files of an export you began within the last hour: Markdown, and JSON.',
    input: z.object({ exportId: id }),
    output: z.object({ fileName: z.string(), files: z.array(file) }),
  }),
  importPlan: change({
    does: 'Shows what a folder of Markdown notes would become, and changes nothing.',
    input: notes,
    output: plan,
    bodyLimit: enough,
  }),
  importApply: change({
    does: 'Moves Markdown notes in as private notes of past meetings; a second time adds nothing.',
    input: notes,
    output: plan,
    bodyLimit: enough,
  }),
});

export type Note = z.infer<typeof note>;
export type Entry = z.infer<typeof entry>;
export type Plan = z.infer<typeof plan>;
