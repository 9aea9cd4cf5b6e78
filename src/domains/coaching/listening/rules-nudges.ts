import type { Says } from '../../../platform/universal/telling.ts';

/**
 * Six questions say little more than "often" (E9), so it takes more than half of them; at work the
 * asker speaks again first in 22 to 45 percent (E4).
 */
export const againFirst = { days: 90, questions: 6, share: 0.5 } as const;

export const sayAgainFirst: Says = ({ facts }) => ({
  sentence: `In ${facts.again} of your last ${facts.questions} questions that were listened to, you spoke again first. A slow breath longer leaves room for an answer.`,
  action: 'Look back',
});
