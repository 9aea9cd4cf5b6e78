import type { NudgeRule } from '../../../platform/nudges.ts';
import { sayNoCard, sayOldCard, sayQuiet, sayWin } from './rules-nudges.ts';
import { findCards, findQuiet, findWins } from './store-nudges.ts';

/** What celebrations bring to someone's attention. */
export const nudges: readonly NudgeRule[] = [
  {
    rule: 'celebrations.win',
    evidence: null,
    weight: 60,
    watches:
      'Somebody who reports to you did something well a week ago, and you have not celebrated it.',
    says: sayWin,
    find: findWins,
    after: ['celebrations.delivered', 'celebrations.written'],
  },
  {
    rule: 'celebrations.quiet',
    evidence: 'E14',
    weight: 45,
    watches: 'Nobody has celebrated somebody who reports to you for 30 days.',
    says: sayQuiet,
    find: findQuiet,
    after: ['celebrations.delivered'],
  },
  {
    rule: 'celebrations.no-card',
    evidence: 'E13',
    weight: 25,
    watches: 'You have a manager, and nobody has asked you how you like to be celebrated.',
    says: sayNoCard,
    find: (steward, scope) => findCards(steward, scope, 'none'),
    after: ['celebrations.card-kept'],
  },
  {
    rule: 'celebrations.old-card',
    evidence: 'E13',
    weight: 25,
    watches: 'Your celebration card is older than six months.',
    says: sayOldCard,
    find: (steward, scope) => findCards(steward, scope, 'old'),
    after: ['celebrations.card-kept'],
  },
];
