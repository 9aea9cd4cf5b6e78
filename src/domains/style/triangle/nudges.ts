import type { FoundNudge, NudgeRule } from '../../../platform/nudges.ts';
import { dayOf } from '../../../platform/universal/moments.ts';
import { sayDrift } from './rules-nudges.ts';
import { driftOf, far, running, weekOf } from './rules-weeks.ts';
import { weeksOfLeaders } from './store-nudges.ts';

/** What a style brings to a manager's attention, about the manager and to nobody else. */
export const nudges: readonly NudgeRule[] = [
  {
    rule: 'triangle.drift',
    evidence: 'E24',
    weight: 38,
    watches: `In your last ${running} weeks one and the same side lay ${far} points or more away from your own target, in the same direction each week. Only you see this.`,
    after: ['triangle.weeks-kept', 'triangle.aimed'],
    says: sayDrift,
    find: async (steward, scope) => {
      const leaders = await weeksOfLeaders(steward, scope);
      return leaders.flatMap(({ personId, targetId, timeZone, aims, weeks }): FoundNudge[] => {
        const told = weeks.map(({ weekOn, ...signals }) => weekOf({ weekOn, signals, aims }));
        const drift = driftOf(told, dayOf(scope.now, timeZone));
        const about = { personId, subjectId: targetId, aboutId: null, pairId: null };
        return drift ? [{ ...about, urgency: 40, facts: drift, href: '/style#drift' }] : [];
      });
    },
  },
];
