import type { NudgeRule } from '../../platform/nudges.ts';
import { sayMine, sayTheirs } from './rules-nudges.ts';
import { findDue } from './store-nudges.ts';

/** What commitments bring to someone's attention: one's own first. */
export const nudges: readonly NudgeRule[] = [
  {
    rule: 'commitments.mine',
    evidence: 'E27',
    weight: 90,
    watches: 'Something you committed to is due within two days, or past its day.',
    says: sayMine,
    find: (steward, scope) => findDue(steward, scope, 'mine'),
  },
  {
    rule: 'commitments.theirs',
    evidence: 'E27',
    weight: 40,
    watches: 'Something that was promised to you is past its day.',
    says: sayTheirs,
    find: (steward, scope) => findDue(steward, scope, 'theirs'),
  },
];
