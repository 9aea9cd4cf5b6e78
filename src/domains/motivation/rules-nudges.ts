import type { Says } from '../../platform/universal/telling.ts';

export const sayOld: Says = ({ facts }) => ({
  sentence: `You sorted what moves you ${facts.months} months ago. Is it still so?`,
  action: 'Sort anew',
});

export const sayWaiting: Says = ({ facts, aboutName }) =>
  facts.side === 'engineer'
    ? {
        sentence: `${aboutName} sealed a guess of what moves you. You can open it together.`,
        action: 'See how',
      }
    : {
        sentence: `${aboutName} laid down what moves them. Your guess would open both.`,
        action: 'Guess',
      };
