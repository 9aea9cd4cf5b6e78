import type { Sure } from '../domains/growth/readings/contract-shapes.ts';

/** What one giver says of one skill: the stage, an example, how sure. */
export type Said = readonly [stage: number | null, example: string, sure: Sure];
export type Words = Readonly<Record<string, Said>>;

/** A year and more ago, on the ladder as it was then. */
export const first: Record<'engineer' | 'manager', Words> = {
  engineer: {
    building: [2, 'The import of old invoices, with a lot of help on the tests.', 'fairly'],
    'keeping-it-running': [1.5, 'Two nights on call. I woke somebody both times.', 'sure'],
    'working-together': [2, 'I answer reviews the same day, mostly.', 'guess'],
  },
  manager: {
    building: [2.5, 'The invoice import went live in small steps, and you chose them.', 'fairly'],
    'keeping-it-running': [
      2,
      'On the second night you wrote down what you tried before you called. That helped a lot.',
      'fairly',
    ],
    'working-together': [
      3,
      'Your questions in the design talk made the others slow down.',
      'fairly',
    ],
  },
};

/** Two months ago: with two colleagues, and one skill on which they differ. */
export const second: Record<'engineer' | 'manager' | 'near' | 'far', Words> = {
  engineer: {
    building: [3.5, 'The search rewrite, from the first sketch to the last flag.', 'fairly'],
    'keeping-it-running': [
      4,
      'I wrote the plan for the next outage, and we used it in May. It held.',
      'fairly',
    ],
    'working-together': [
      1.5,
      'I still go quiet when two people disagree. In the pricing talk I said nothing at all.',
      'sure',
    ],
    'seeing-the-whole': [3, 'I asked support what they hear most before I cut the work.', 'guess'],
  },
  manager: {
    building: [3.5, 'Search: every step could be taken back, and two were.', 'sure'],
    'keeping-it-running': [
      3.5,
      'The plan for outages is yours. I have seen one of them run on it.',
      'fairly',
    ],
    'working-together': [
      4.5,
      'After the pricing talk you spoke with both of them, and on Monday there was one proposal.',
      'sure',
    ],
    'seeing-the-whole': [3, 'The talk with support changed what we built first.', 'fairly'],
  },
  near: {
    building: [
      4,
      'I copied how you cut the search work. It was the first time mine fitted.',
      'fairly',
    ],
    'keeping-it-running': [3, 'You took my night in June and told me what you learned.', 'fairly'],
    'working-together': [
      5,
      'Three of us would have left that project angry. You asked each of us what we feared.',
      'sure',
    ],
    'seeing-the-whole': [null, '', 'guess'],
  },
  far: {
    building: [3.5, 'From outside: your changes are the ones we can read.', 'guess'],
    'keeping-it-running': [null, '', 'guess'],
    'working-together': [4, 'You come to our planning before it is a problem.', 'fairly'],
    'seeing-the-whole': [
      3.5,
      'You knew what the change meant for billing before we did.',
      'fairly',
    ],
  },
};

/** Paths of confidence: days ago, from 0 to 10, and a word. */
export type Walk = readonly (readonly [daysAgo: number, value: number, word: string])[];

export const walks: Readonly<Record<string, Walk>> = {
  'Incidents at night': [
    [480, 3, 'everything is new'],
    [430, 7, 'two quiet weeks, I know this now'],
    [380, 4, 'the queue outage showed me how little'],
    [330, 3, 'I call somebody every time'],
    [260, 5, 'sat beside Friday’s shift, that helped'],
    [150, 7, 'wrote the plan down'],
    [40, 8, 'the plan held without me'],
  ],
  'Talking in front of other teams': [
    [110, 4, ''],
    [75, 7, 'the demo went well'],
    [12, 4, 'nobody asked anything, and I filled the silence'],
  ],
};
