import { sayDays } from '../../../platform/universal/moments.ts';
import type { Says } from '../../../platform/universal/telling.ts';

export const sayWin: Says = ({ facts, aboutName }) => ({
  sentence: `You have known of a win of ${aboutName} for ${sayDays(Number(facts.days))}. A word about it would not be too late.`,
  action: 'Celebrate it',
});

export const sayQuiet: Says = ({ aboutName }) => ({
  sentence: `Nobody has celebrated anything with ${aboutName} for 30 days. Has something gone well?`,
  action: 'Look for it',
});

export const sayNoCard: Says = () => ({
  sentence: 'How do you like to be celebrated? Two minutes, and you decide who sees it.',
  action: 'Write your card',
});

export const sayOldCard: Says = () => ({
  sentence: 'Your celebration card is half a year old. Does it still fit?',
  action: 'Look at it',
});
