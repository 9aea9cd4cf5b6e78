import type { NudgeRule } from '../../../platform/nudges.ts';
import { saySelfAnswered } from './rules-nudges.ts';
import { findSelfAnswered } from './store-nudges.ts';

/** What talk brings to a manager's attention, about the manager and to nobody else. */
export const nudges: readonly NudgeRule[] = [
  {
    rule: 'talk.self-answered',
    evidence: 'E4',
    weight: 42,
    watches:
      'In the transcripts you looked at in the last ninety days, at least three and twelve questions, you answered more than 45 percent of your own questions yourself.',
    after: ['talk.kept', 'talk.withdrawn'],
    says: saySelfAnswered,
    find: findSelfAnswered,
  },
];
