import { z } from 'zod';

export const id = z.uuid();
export const instant = z.iso.datetime({ offset: true });
export const day = z.iso.date('A day is needed, such as 2026-11-30.');
export const whose = z
  .object({ personId: id.optional().describe('Somebody who shows you theirs; yours without.') })
  .describe('Whose plan.');

const person = z.object({ personId: id, name: z.string() });

export const what = z.string().trim().min(1, 'Please say what, in a few words.').max(300);
export const why = z.string().trim().max(2000);
export const said = z.string().trim().max(2000);

/** A skill as the ladder named it when it was chosen; a newer ladder changes nothing here. */
export const skill = z.object({ versionId: id, key: z.string(), name: z.string() });
export const changedSkill = z.object({
  skillKey: z.string(),
  fate: z.enum(['same', 'renamed', 'changed', 'removed']),
  name: z.string(),
});
export const chosenSkill = z.object({ versionId: id, key: z.string().max(100) });

export const helper = z
  .union([z.object({ personId: id }), z.object({ name: z.string().trim().min(1).max(200) })])
  .describe('Somebody of the organisation, or a name.');

export const turned = z.enum(['reached', 'missed', 'let-go', 'reopened']);

export const dream = z.object({ dreamId: id, words: z.string(), madeAt: instant });

export const milestone = z.object({
  milestoneId: id,
  doneWhen: z.string(),
  dueOn: day,
  madeAt: instant,
  doneAt: instant.nullable(),
});

export const evidenceKind = z.enum(['sentence', 'link', 'note', 'win']);

export const evidence = z.object({
  evidenceId: id,
  kind: evidenceKind,
  said: z.string(),
  url: z.string().nullable(),
  winId: id.nullable(),
  meetingId: id.nullable(),
  happenedOn: day,
  at: instant,
  keptAt: instant.nullable().describe('Since when it is for its owner alone.'),
});

export const goal = z.object({
  goalId: id,
  dreamId: id.nullable(),
  what: z.string(),
  why: z.string(),
  byOn: day,
  skill: skill.nullable(),
  helper: z.object({ personId: id.nullable(), name: z.string() }).nullable(),
  proposedBy: person.nullable(),
  madeAt: instant,
  changedAt: instant,
  turns: z.array(z.object({ turned, learned: z.string(), at: instant })),
  milestones: z.array(milestone),
  evidence: z.array(evidence),
});

export const proposalKind = z.enum(['goal', 'milestone', 'change']);

export const proposal = z.object({
  proposalId: id,
  kind: proposalKind,
  goalId: id.nullable(),
  what: z.string(),
  why: z.string(),
  byOn: day,
  from: person,
  pairId: id,
  madeAt: instant,
  answer: z
    .object({ as: z.enum(['accepted', 'changed', 'declined']), said: z.string(), at: instant })
    .nullable(),
});

export const caseKind = z.enum(['promotion', 'next-team']);

export const aCase = z.object({
  caseId: id,
  kind: caseKind,
  goalId: id.nullable(),
  title: z.string(),
  madeAt: instant,
  changedAt: instant,
  version: z.number().int(),
});

export const fact = z.object({
  fact: z.string().describe('What it says of what, such as `milestone:<id>:done`.'),
  markdown: z.string(),
  kept: z.boolean().describe('Something you keep for yourself in your plan.'),
});

export type Dream = z.infer<typeof dream>;
export type Milestone = z.infer<typeof milestone>;
export type Evidence = z.infer<typeof evidence>;
export type Goal = z.infer<typeof goal>;
export type Skill = z.infer<typeof skill>;
export type ChosenSkill = z.infer<typeof chosenSkill>;
export type Helper = z.infer<typeof helper>;
export type Turned = z.infer<typeof turned>;
export type Proposal = z.infer<typeof proposal>;
export type Case = z.infer<typeof aCase>;
export type CaseKind = z.infer<typeof caseKind>;
export type Fact = z.infer<typeof fact>;
