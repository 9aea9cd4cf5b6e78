import { z } from 'zod';
import { change, contractOf, read } from '../../platform/universal/contract.ts';

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });
const person = z.object({ personId: id, name: z.string() });

const why = z.object({
  watches: z.string().describe('What the rule looks at.'),
  finding: z.string().nullable().describe('Null where the rule is our own practice.'),
  source: z.string().nullable(),
  strength: z.string().describe('How far the finding carries, in words.'),
});

const nudge = z.object({
  nudgeId: id,
  rule: z.string(),
  subjectId: id,
  about: person.nullable(),
  sentence: z.string(),
  words: z.string().nullable().describe('Words you may read that the nudge is about.'),
  action: z.object({ label: z.string(), href: z.string() }),
  why,
});

const meeting = z.object({
  meetingId: id,
  what: z.string().describe('The kind of meeting, in words.'),
  startsAt: instant,
  durationMinutes: z.number(),
  person,
  prepared: z.boolean(),
});

const dismissal = z.object({ dismissalId: id });
const aboutNudge = z.object({ nudgeId: id });

export const contract = contractOf('today', {
  list: read({
    does: 'Shows your next meetings and at most seven nudges, the most useful first.',
    input: z.object({}),
    output: z.object({
      today: z.iso.date().describe('The day on your own clock.'),
      timeZone: z.string(),
      meetings: z.array(meeting),
      nudges: z.array(nudge),
    }),
  }),
  later: change({
    does: 'Puts a nudge off until tomorrow morning; each further time a little longer.',
    input: aboutNudge,
    output: dismissal.extend({ until: instant }),
  }),
  notUseful: change({
    does: 'Takes a nudge away and lowers its rule for you; after three times the rule is silent.',
    input: aboutNudge,
    output: dismissal,
  }),
  takeUp: change({
    does: 'Notes for your eyes only that you took up a nudge.',
    input: aboutNudge,
    output: z.object({}),
  }),
  undo: change({
    does: 'Takes back "later" or "not useful".',
    input: dismissal,
    output: z.object({}),
  }),
});

export type Nudge = z.infer<typeof nudge>;
export type Meeting = z.infer<typeof meeting>;
