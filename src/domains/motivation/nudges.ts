import type { NudgeRule } from '../../platform/nudges.ts';
import { sayOld, sayWaiting } from './rules-nudges.ts';
import { findOld, findWaiting } from './store-nudges.ts';

export const nudges: readonly NudgeRule[] = [
  {
    rule: 'motivation.old',
    evidence: null,
    weight: 25,
    watches: 'You sorted what moves you more than six months ago.',
    after: ['motivation.taken'],
    says: sayOld,
    find: findOld,
  },
  {
    rule: 'motivation.waiting',
    evidence: null,
    weight: 45,
    watches: 'Somebody laid a guess, or their own order, face down, and waits for yours.',
    after: ['motivation.laid', 'motivation.opened', 'motivation.taken-back'],
    says: sayWaiting,
    find: findWaiting,
  },
];
