import { z } from 'zod';
import { hasControls, isDay, isEmail, isTimeZone } from '../../platform/universal/text.ts';

export const id = z.uuid();
const line = (limit: number, wants: string) =>
  z
    .string()
    .trim()
    .min(1, wants)
    .max(limit, `Please keep this under ${limit + 1} characters.`)
    .refine((text) => !hasControls(text), 'Please keep this to one line of plain text.');

export const name = line(200, 'A name is needed.');
export const title = line(200, 'A title is needed, or leave it out.').nullable();
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .refine(isEmail, 'This does not look like an e-mail address, such as ada@example.org.');
export const timeZone = z
  .string()
  .trim()
  .refine(isTimeZone, 'This is not a time zone such as Europe/Berlin.');
export const day = z.string().refine(isDay, 'This is not a day such as 2026-11-22.');
/** How good it must be is the platform's to say (platform/auth/passwords.ts). */
export const password = z.string().min(1, 'A password is needed.').max(1024);
export const role = z.enum(['member', 'administrator']);
export const instant = z.string();

export const personName = z.object({ personId: id, name: z.string() });
export const teamName = z.object({ teamId: id, name: z.string() });

export const personInList = personName.extend({
  title: z.string().nullable(),
  email: z.string().nullable(),
  timeZone: z.string(),
  leftOn: z.string().nullable(),
  hasAccount: z.boolean(),
  manager: personName.nullable(),
  teams: z.array(teamName),
});

const problem = z.object({
  line: z.number(),
  reason: z.string(),
  /** What of the line is used all the same. */
  kept: z.enum(['nothing', 'rest']),
});

/** What a file would change, counted, with the first of each named. */
export const importPlan = z.object({
  file: z.enum(['roster', 'history', 'unknown']),
  lines: z.number(),
  counts: z.object({
    peopleAdded: z.number(),
    peopleChanged: z.number(),
    linesMoved: z.number(),
    teamsAdded: z.number(),
    membershipsAdded: z.number(),
    membershipsChanged: z.number(),
    unchanged: z.number(),
  }),
  samples: z.array(z.object({ line: z.number(), what: z.string() })),
  problemCount: z.number(),
  problems: z.array(problem),
});

export const importFile = z.object({
  text: z.string().max(5_000_000, 'Please split this file: one import takes up to 5 MB.'),
});

export const invitationState = z.enum(['open', 'accepted', 'expired', 'revoked']);
export const mailState = z.enum(['none', 'waiting', 'sent']);

export type ImportPlan = z.output<typeof importPlan>;
export type ImportProblem = z.output<typeof problem>;
