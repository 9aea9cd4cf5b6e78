import type { NudgeRule } from '../../../platform/nudges.ts';
import { sayUntried } from './rules-nudges.ts';
import { findUntried } from './store-nudges.ts';

export const nudges: readonly NudgeRule[] = [
  {
    rule: 'pictures.untried',
    evidence: 'E18',
    weight: 20,
    watches: 'A career conversation is near, and you have not chosen a picture in three months.',
    after: ['pictures.chosen'],
    says: sayUntried,
    find: findUntried,
  },
];
