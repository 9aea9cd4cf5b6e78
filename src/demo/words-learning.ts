/** What the manager of the demo wrote on their way. */
export const managerWords: Readonly<Record<string, string>> = {
  'w1-owe':
    'She came over after the outage and asked what I needed. Not what had happened. I told her everything.\n\nThe other one forwarded the mail with a question mark.',
};

type Scene = {
  scene: string;
  strength: 'easy' | 'learning' | 'far';
  comfort: 'gladly' | 'fine' | 'rather-not';
  words: string;
};

/** What the engineer thinks about managing, for their eyes only. */
export const engineerWords: {
  readonly steps: Readonly<Record<string, string>>;
  readonly scenes: readonly Scene[];
} = {
  steps: {
    'w1-why':
      'I liked having somebody to show around this year, more than I liked the migration. And I wonder whether I only think of it because it is the next box.',
  },
  scenes: [
    {
      scene: 'somebody-leaves',
      strength: 'learning',
      comfort: 'gladly',
      words: 'I would cancel the next meeting. I think I would talk too much at first.',
    },
    {
      scene: 'without-your-hands',
      strength: 'far',
      comfort: 'fine',
      words: 'Honestly, I would miss my name in it.',
    },
    {
      scene: 'somebody-grows',
      strength: 'easy',
      comfort: 'gladly',
      words: 'This happened in spring, and it was the best week of the year.',
    },
    {
      scene: 'hard-sentence',
      strength: 'far',
      comfort: 'rather-not',
      words: '',
    },
  ],
};

/** Asked before the webinar. */
export const questions = {
  named: ['How do I begin when the other person has no idea that something is wrong?'],
  unnamed: ['What if I am part of the problem myself?'],
} as const;
