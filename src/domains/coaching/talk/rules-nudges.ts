import type { Says } from '../../../platform/universal/telling.ts';

/** Enough to say anything (E9), and above the band in which people at work speak again first (E4). */
export const selfAnswering = { days: 90, conversations: 3, questions: 12, share: 0.45 } as const;

export const saySelfAnswered: Says = ({ facts }) => ({
  sentence: `In ${facts.answered} of your last ${facts.asked} questions, your own question was followed by your own answer. Three slow breaths after a question are enough.`,
  action: 'Look back',
});
