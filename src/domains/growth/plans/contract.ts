import { z } from 'zod';
import { change, contractOf, read } from '../../../platform/universal/contract.ts';
import {
  aCase,
  caseKind,
  changedSkill,
  chosenSkill,
  day,
  dream,
  evidenceKind,
  fact,
  goal,
  helper,
  id,
  instant,
  proposal,
  proposalKind,
  said,
  turned,
  what,
  whose,
  why,
} from './contract-shapes.ts';

const done = z.object({});
const oneDream = z.object({ dreamId: id });
const oneGoal = z.object({ goalId: id });
const oneMilestone = z.object({ milestoneId: id });
const oneEvidence = z.object({ evidenceId: id });
const oneProposal = z.object({ proposalId: id });
const oneCase = z.object({ caseId: id });
const dreamWords = z.string().trim().min(1, 'Please write a few words.').max(500);
const address = z.url({ protocol: /^https?$/, error: 'A link begins with https://.' }).max(2000);

const goalWords = z.object({
  what,
  why,
  byOn: day,
  dreamId: id.nullable().default(null),
  skill: chosenSkill.nullable().default(null).describe('Of a version of a ladder.'),
  helper: helper.nullable().default(null),
});
const milestoneWords = z.object({ doneWhen: what, dueOn: day });

export const contract = contractOf('plans', {
  plan: read({
    does: 'Shows a plan: yours, or what somebody shows you of theirs and what you proposed for it.',
    input: whose,
    output: z.object({
      person: z.object({ personId: id, name: z.string() }),
      isShown: z.boolean().describe('Whether you may read it; always for your own.'),
      mayPropose: z.boolean(),
      dreams: z.array(dream),
      goals: z.array(goal),
      changed: z
        .array(changedSkill)
        .describe('Skills of your goals under way that have other words in the ladder in force.'),
      proposals: z.array(proposal),
    }),
  }),
  cases: read({
    does: 'Lists the cases you have built.',
    input: z.object({}),
    output: z.object({ cases: z.array(aCase) }),
  }),
  openCase: read({
    does: 'Opens a case of yours, with the facts that came up since and its earlier versions.',
    input: oneCase,
    output: aCase.extend({
      body: z.string(),
      additions: z.array(fact),
      versions: z.array(z.object({ number: z.number().int(), at: instant })),
    }),
  }),
  caseVersion: read({
    does: 'Reads an earlier version of a case of yours.',
    input: oneCase.extend({ number: z.coerce.number<number>().int().min(1) }),
    output: z.object({ body: z.string(), at: instant }),
  }),

  dream: change({
    does: 'Writes down where you would like to be, or puts it into other words.',
    input: z.object({ dreamId: id.optional(), words: dreamWords }),
    output: oneDream,
  }),
  letGoOfDream: change({
    does: 'Takes a dream out of your plan.',
    input: oneDream,
    output: done,
  }),
  addGoal: change({ does: 'Adds a goal to your plan.', input: goalWords, output: oneGoal }),
  changeGoal: change({
    does: 'Changes a goal of yours.',
    input: goalWords.extend(oneGoal.shape),
    output: done,
  }),
  turnGoal: change({
    does: 'Says what became of a goal of yours and what you learned, or takes it up again.',
    input: oneGoal.extend({ turned, learned: said }),
    output: done,
  }),
  removeGoal: change({
    does: 'Removes a goal of yours with its milestones and evidence.',
    input: oneGoal,
    output: done,
  }),
  addMilestone: change({
    does: 'Adds a milestone to a goal of yours.',
    input: milestoneWords.extend(oneGoal.shape),
    output: oneMilestone,
  }),
  changeMilestone: change({
    does: 'Changes a milestone of yours.',
    input: milestoneWords.extend(oneMilestone.shape),
    output: done,
  }),
  tickMilestone: change({
    does: 'Says that a milestone of yours is done, or takes that back.',
    input: oneMilestone.extend({ done: z.boolean() }),
    output: done,
  }),
  removeMilestone: change({
    does: 'Removes a milestone of yours.',
    input: oneMilestone,
    output: done,
  }),
  addEvidence: change({
    does: 'Keeps evidence for a goal of yours: a sentence, a link, words of a note, or a win.',
    input: oneGoal.extend({
      kind: evidenceKind,
      said: said.default(''),
      url: address.optional(),
      winId: id.optional(),
      meetingId: id.optional().describe('Where a note was written.'),
      happenedOn: day,
      kept: z.boolean().default(false).describe('For yourself alone.'),
    }),
    output: oneEvidence,
  }),
  keepEvidence: change({
    does: 'Keeps a piece of evidence for yourself, or lets it be read with your plan.',
    input: oneEvidence.extend({ kept: z.boolean() }),
    output: done,
  }),
  removeEvidence: change({
    does: 'Removes a piece of evidence of yours.',
    input: oneEvidence,
    output: done,
  }),

  propose: change({
    does: 'Proposes a goal, a milestone or a change to somebody you lead, who decides.',
    input: z.object({
      personId: id,
      kind: proposalKind,
      goalId: id.optional().describe('For a milestone or a change.'),
      what,
      why,
      byOn: day,
    }),
    output: oneProposal,
  }),
  withdraw: change({
    does: 'Takes back a proposal that nobody has answered.',
    input: oneProposal,
    output: done,
  }),
  accept: change({
    does: 'Takes a proposal into your plan, as it is or in your own words.',
    input: oneProposal.extend({
      what: what.optional(),
      why: why.optional(),
      byOn: day.optional(),
      said: said.max(1000).default(''),
    }),
    output: oneGoal,
  }),
  decline: change({
    does: 'Declines a proposal, with a word if you like.',
    input: oneProposal.extend({ said: said.max(1000).default('') }),
    output: done,
  }),

  case: change({
    does: 'Builds a case for a promotion or a next team from your plan and its evidence.',
    input: z.object({ kind: caseKind, goalId: id.optional().describe('One goal; all without.') }),
    output: oneCase,
  }),
  writeCase: change({
    does: 'Keeps a new version of a case of yours.',
    input: oneCase.extend({
      title: z.string().trim().min(1).max(200),
      body: z.string().max(100_000),
      after: z.number().int().describe('The version you wrote on from.'),
    }),
    output: z.object({ version: z.number().int() }),
  }),
  takeFacts: change({
    does: 'Adds facts that came up since to the end of a case of yours, or passes over them.',
    input: oneCase.extend({
      facts: z.array(z.string().max(200)).min(1).max(200),
      add: z.boolean(),
    }),
    output: done,
  }),
  removeCase: change({ does: 'Removes a case of yours.', input: oneCase, output: done }),
});
