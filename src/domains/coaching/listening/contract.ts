import { z } from 'zod';
import { change, contractOf, read } from '../../../platform/universal/contract.ts';
import { afterwards, quiet, reflection, report, session, trend } from './contract-shapes.ts';

const id = z.uuid();
const done = z.object({});
const inMeeting = z.object({ meetingId: id });
const inSession = z.object({ sessionId: id });

export const contract = contractOf('listening', {
  room: read({
    does: 'Shows what lies between the two now: a silence, and a listening asked for or running.',
    input: inMeeting,
    output: z.object({ quiet, session: session.nullable(), otherName: z.string() }),
  }),
  clock: read({
    does: 'Tells the time of the server, so that two devices can agree on theirs.',
    input: z.object({}),
    output: z.object({ now: z.number().int().describe('Milliseconds since 1970.') }),
  }),
  floor: read({
    does: 'Shows a running listening as a ring: the manager’s own part of the last minute.',
    input: inSession,
    output: z.object({
      eighths: z.int().min(0).max(8).nullable().describe('Null where it cannot be told.'),
    }),
  }),
  afterwards: read({
    does: 'Shows what was listened to in a meeting: your own figures, and the ribbon both wished.',
    input: inMeeting,
    output: afterwards,
  }),
  trend: read({
    does: 'Lists your own figures and reflections over the last twelve months.',
    input: z.object({}),
    output: trend,
  }),

  wishQuiet: change({
    does: 'Says whether you want silences to be announced in this pair; it takes both of you.',
    input: inMeeting.extend({ on: z.boolean() }),
    output: done,
  }),
  asked: change({
    does: 'Notes that you just asked something, and begins the silence after it.',
    input: inMeeting,
    output: done,
  }),
  answered: change({
    does: 'Ends the silence after a question.',
    input: inMeeting,
    output: done,
  }),

  ask: change({
    does: 'Asks the other to listen together, this one time.',
    input: inMeeting.extend({
      devices: z
        .literal([1, 2])
        .describe('One on the table between you hears silences only; two hear who speaks.'),
      ribbon: z
        .boolean()
        .describe('Whether you wish to see who spoke when, if the other does too.'),
    }),
    output: inSession,
  }),
  agree: change({
    does: 'Agrees to a listening that the other asked for; it begins at once.',
    input: inSession.extend({ ribbon: z.boolean() }),
    output: done,
  }),
  report: change({
    does: 'Hands in what your device heard: times of speech and one coarse level a bin.',
    input: inSession.extend({ reports: z.array(report).min(1).max(60) }),
    output: z.object({ kept: z.boolean().describe('False when the listening is over.') }),
  }),
  end: change({
    does: 'Ends a listening: figures are made, and what they were made from is deleted.',
    input: inSession,
    output: done,
  }),
  erase: change({
    does: 'Erases a listening at any time, with its figures, for both; also says no to being asked.',
    input: inSession,
    output: done,
  }),

  reflect: change({
    does: 'Keeps how you listened in a meeting, in your own words, for your eyes only.',
    input: inMeeting.extend(reflection.omit({ reflectedAt: true }).shape),
    output: done,
  }),
  forgetReflection: change({
    does: 'Deletes what you kept about how you listened in a meeting.',
    input: inMeeting,
    output: done,
  }),
});
