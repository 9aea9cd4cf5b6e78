import { z } from 'zod';
import { hasControls, isDay, isEmail, isTimeZone } from '../../platform/universal/text.ts';
import {
  isCountry,
  isLocale,
  mostAttributes,
  wrongAttributeName,
  wrongAttributeValue,
} from './rules-attributes.ts';

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

export const level = line(60, 'A level is needed, or leave it out.').nullable();
export const country = z
  .string()
  .trim()
  .toUpperCase()
  .refine(isCountry, 'This is not a country such as DE.')
  .nullable();
export const locale = z
  .string()
  .trim()
  .refine(isLocale, 'This is not a language such as de-AT.')
  .nullable();
/** An organisation's own facts about a person, which content can be meant for. */
export const attributes = z.record(z.string(), z.string().trim()).superRefine((facts, check) => {
  const wrong = Object.entries(facts).map(
    ([name, value]) => wrongAttributeName(name) ?? wrongAttributeValue(value),
  );
  for (const message of wrong) if (message) check.addIssue({ code: 'custom', message });
  if (wrong.length > mostAttributes) {
    const message = `Please keep to ${mostAttributes} facts of your own.`;
    check.addIssue({ code: 'custom', message });
  }
});

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

export const personWhole = personInList.extend({
  startDate: z.string().nullable(),
  level: z.string().nullable(),
  country: z.string().nullable(),
  locale: z.string().nullable(),
  attributes: z
    .record(z.string(), z.string())
    .nullable()
    .describe('Null for those who may not read them: they are this person’s and administrators’.'),
  role,
  reports: z.array(personName),
  invitation: z.object({ invitationId: id, expiresAt: instant }).nullable(),
  may: z.object({
    edit: z.boolean(),
    editFacts: z.boolean(),
    editEmail: z.boolean(),
    setManager: z.boolean(),
    leave: z.boolean(),
    invite: z.boolean(),
    setRole: z.boolean(),
  }),
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
