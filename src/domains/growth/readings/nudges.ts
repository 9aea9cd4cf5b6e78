import type { NudgeRule } from '../../../platform/nudges.ts';
import { sayAsked, sayDip, sayReady, saySuggested } from './rules-nudges.ts';
import { findAsked, findDips, findReady, findSuggested } from './store-nudges.ts';

export const nudges: readonly NudgeRule[] = [
  {
    rule: 'readings.ready',
    evidence: 'E17',
    weight: 50,
    after: ['readings.given', 'readings.declined', 'readings.opened', 'readings.called-off'],
    watches: 'Everybody you asked for a reading has answered, and the round is not opened yet.',
    says: sayReady,
    find: findReady,
  },
  {
    rule: 'readings.asked',
    evidence: null,
    weight: 45,
    after: [
      'readings.asked',
      'readings.let-off',
      'readings.given',
      'readings.declined',
      'readings.opened',
      'readings.called-off',
    ],
    watches: 'Somebody asked you for a reading, and you have not answered.',
    says: sayAsked,
    find: findAsked,
  },
  {
    rule: 'readings.suggested',
    evidence: null,
    weight: 40,
    after: ['readings.suggested', 'readings.suggestion-answered', 'readings.asked'],
    watches: 'Your manager suggested a round of readings, and you have not answered.',
    says: saySuggested,
    find: findSuggested,
  },
  {
    rule: 'readings.dip',
    evidence: null,
    weight: 30,
    after: ['readings.confidence-said', 'sharing.shown', 'sharing.hidden'],
    watches: 'Somebody who shows you how confident they feel said less than before.',
    says: sayDip,
    find: findDips,
  },
];
