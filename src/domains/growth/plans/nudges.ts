import type { NudgeRule } from '../../../platform/nudges.ts';
import { sayMilestone, sayProposed, sayUntouched } from './rules-nudges.ts';
import { findMilestones, findProposed, findUntouched } from './store-nudges.ts';

/** What a plan brings to the attention of the person whose plan it is, and of nobody else. */
export const nudges: readonly NudgeRule[] = [
  {
    rule: 'plans.proposed',
    evidence: null,
    weight: 60,
    watches: 'Your manager proposed something for your plan, and you have not answered.',
    says: sayProposed,
    find: findProposed,
  },
  {
    rule: 'plans.milestone',
    evidence: null,
    weight: 55,
    watches: 'A milestone of a goal under way is due within two weeks.',
    says: sayMilestone,
    find: findMilestones,
  },
  {
    rule: 'plans.untouched',
    evidence: null,
    weight: 30,
    watches: 'You have goals under way, and nothing in your plan has moved for three months.',
    says: sayUntouched,
    find: findUntouched,
  },
];
