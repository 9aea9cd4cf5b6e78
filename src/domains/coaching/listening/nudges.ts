import type { NudgeRule } from '../../../platform/nudges.ts';
import { sayAgainFirst } from './rules-nudges.ts';
import { findAgainFirst } from './store-nudges.ts';

/** What listening brings to a manager's attention, about the manager and to nobody else. */
export const nudges: readonly NudgeRule[] = [
  {
    rule: 'listening.again-first',
    evidence: 'E4',
    weight: 41,
    watches:
      'In what was listened to in the last ninety days, at least six of your questions, you spoke again first after more than half of them.',
    after: ['listening.ended'],
    says: sayAgainFirst,
    find: findAgainFirst,
  },
];
