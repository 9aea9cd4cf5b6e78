import type { NudgeRule } from '../../platform/nudges.ts';
import { sayTurn, sayUnstretched } from './rules-nudges.ts';
import { findTurns, findUnstretched } from './store-nudges.ts';

/** What work brings to attention: one's own turn, and whom one has given nothing exciting. */
export const nudges: readonly NudgeRule[] = [
  {
    rule: 'work.turn',
    evidence: 'E19',
    weight: 60,
    watches: 'Your turn on a rota begins within two days, or has begun.',
    after: ['work.assigned', 'work.passed-on', 'work.begun', 'work.swap-answered'],
    says: sayTurn,
    find: findTurns,
  },
  {
    rule: 'work.unstretched',
    evidence: null,
    weight: 35,
    watches: 'Somebody you lead had no work that stretches them for a quarter.',
    after: ['work.assigned', 'work.dropped'],
    says: sayUnstretched,
    find: findUnstretched,
  },
];
