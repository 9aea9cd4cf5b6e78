import type { Says } from '../../../platform/universal/telling.ts';

export const sayAsked: Says = ({ aboutName }) => ({
  sentence: `${aboutName} asked you for a reading. Ten minutes and an example are enough.`,
  action: 'Give it',
});

export const sayReady: Says = ({ facts }) => ({
  sentence: facts.mine
    ? 'Everybody you asked has given a reading. Open them together.'
    : 'Everybody you asked has given a reading. It opens once you have given your own.',
  action: facts.mine ? 'Open the round' : 'Give your own',
});

export const saySuggested: Says = ({ aboutName }) => ({
  sentence: `${aboutName} suggests a round of readings. Whether, on what and whom to ask is yours.`,
  action: 'Look at it',
});

/** Says that there is a dip and neither how deep nor in what: the page they show tells that. */
export const sayDip: Says = ({ aboutName }) => ({
  sentence: `${aboutName} feels less confident in something than before. Ask, do not solve.`,
  action: 'See what they show you',
});
