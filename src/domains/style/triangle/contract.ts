import { z } from 'zod';
import { change, contractOf, read } from '../../../platform/universal/contract.ts';
import {
  attention,
  day,
  drift,
  estimate,
  id,
  instant,
  reflection,
  side,
  source,
  split,
  taking,
  target,
  teacher,
  trailPoint,
  week,
} from './contract-shapes.ts';

const none = z.object({});
const words = z.string().trim().max(10_000);
const aboutTaking = z.object({ takingId: id });

export const contract = contractOf('triangle', {
  mine: read({
    does: 'Shows your style: how you see yourself, where your attention went, your target and any drift.',
    input: none,
    output: z.object({
      open: z.object({ takingId: id, answered: z.number(), of: z.number() }).nullable(),
      self: estimate.extend({ finishedAt: instant }).nullable(),
      does: z.array(attention),
      target: target.nullable(),
      drift: drift.nullable(),
      weeks: z.array(week).describe('The last ones that were written down, the newest first.'),
      trail: z.array(trailPoint).describe('Every taking and every quarter, the oldest first.'),
    }),
  }),
  sources: read({
    does: 'Says what counts as what, why, and how often it was there lately.',
    input: none,
    output: z.object({ sources: z.array(source) }),
  }),
  taking: read({
    does: 'Shows the two-by-two statements you are in the middle of, in your order.',
    input: none,
    output: z.object({ taking: taking.nullable() }),
  }),
  tapped: read({
    does: 'Says whether it is time to tap where this week went, and what you tapped already.',
    input: none,
    output: z.object({
      weekOn: day.nullable().describe('The week that can be tapped now.'),
      tap: split.nullable(),
      hasStyle: z.boolean().describe('Whether you took the statements or set a target.'),
    }),
  }),
  reflections: read({
    does: 'Shows what you wrote about your style, and the managers you learned from.',
    input: none,
    output: z.object({ reflections: z.array(reflection), teachers: z.array(teacher) }),
  }),

  begin: change({
    does: 'Begins the statements, or goes on with those you broke off.',
    input: none,
    output: aboutTaking,
  }),
  answer: change({
    does: 'Keeps which of two statements is more you; until you finish you may choose anew.',
    input: aboutTaking.extend({ block: z.number().int().min(1).max(24), chose: side }),
    output: none,
  }),
  finish: change({
    does: 'Closes the statements once all are answered, and shows where you stand.',
    input: aboutTaking,
    output: none,
  }),
  discard: change({
    does: 'Removes one taking of the statements, begun or finished, with its answers.',
    input: aboutTaking,
    output: none,
  }),
  aim: change({
    does: 'Sets your own target, or gives it up.',
    input: z.object({ target: split.nullable() }),
    output: none,
  }),
  tap: change({
    does: 'Keeps where a week went, in your own estimate.',
    input: z.object({ weekOn: day, split }),
    output: none,
  }),
  reflect: change({
    does: 'Keeps your words about your style, for your eyes only.',
    input: reflection.extend({ words }),
    output: none,
  }),
  keepTeacher: change({
    does: 'Keeps a manager you learned from, and what you took from them.',
    input: z.object({
      teacherId: id.optional().describe('One you wrote down before.'),
      name: z.string().trim().min(1, 'Who was it?').max(200),
      words,
    }),
    output: z.object({ teacherId: id }),
  }),
  removeTeacher: change({
    does: 'Removes a manager you learned from.',
    input: z.object({ teacherId: id }),
    output: none,
  }),
});
