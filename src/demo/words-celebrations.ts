/** How people of the demo organisation like to be celebrated, and what was said. All of it is made up. */
import type { contract } from '../domains/recognition/celebrations/contract.ts';
import type { SentOf } from '../platform/universal/contract.ts';

export type CardWords = SentOf<(typeof contract)['operations']['keep']>;
type Channel = SentOf<(typeof contract)['operations']['celebrate']>['channel'];

export type Said = {
  readonly daysAgo: number;
  readonly channel: Channel;
  readonly wayWords?: string;
  /** A win of theirs by its title, or what it is for. */
  readonly forWhat: string;
  readonly body: string;
  /** Written, and not said yet. */
  readonly waits?: true;
};

const coffee = 'Coffee, and half an hour for whatever I ask';

export const engineerCards: readonly (readonly [number, CardWords])[] = [
  [
    560,
    {
      liked: [{ channel: 'note' }, { channel: 'one-to-one' }],
      never: [{ channel: 'all-hands' }],
      pleases: 'Knowing that somebody read it to the end.',
    },
  ],
  [
    186,
    {
      liked: [
        { channel: 'one-to-one' },
        { channel: 'own', words: coffee },
        { channel: 'upward-note' },
        { channel: 'stand-up' },
        { channel: 'budget' },
      ],
      never: [
        { channel: 'all-hands' },
        { channel: 'wide-mail' },
        { channel: 'own', words: 'Surprises' },
      ],
      pleases: 'A sentence about what changed for somebody. Not that I worked late.',
      fromWhom: 'Whoever has to live with what I built.',
      forWhat: 'Things that stay simple, and people I helped along.',
      anniversary: true,
    },
  ],
];

export const managerCard: CardWords = {
  liked: [{ channel: 'note' }, { channel: 'time' }],
  never: [{ channel: 'all-hands' }],
  pleases: 'Hearing what somebody does differently now.',
};

export const colleagueCard: CardWords = {
  liked: [{ channel: 'stand-up' }, { channel: 'one-to-one' }, { channel: 'challenge' }],
  never: [{ channel: 'upward-note' }],
  pleases: 'Being asked to show how it works.',
};

export const toEngineer: readonly Said[] = [
  {
    daysAgo: 664,
    channel: 'page',
    forWhat: 'Found why the nightly import doubled some invoices',
    body: 'Three of us had looked before and stopped at the first explanation. You did not.',
  },
  {
    daysAgo: 466,
    channel: 'one-to-one',
    forWhat: 'Split the importer without stopping it once',
    body: 'What I will remember is the way back you built into every single step.',
  },
  {
    daysAgo: 283,
    channel: 'page',
    forWhat: 'Led the review after the queue stood still',
    body: 'You asked what the system had made easy to get wrong. After that nobody defended themselves.',
  },
  {
    daysAgo: 180,
    channel: 'own',
    wayWords: coffee,
    forWhat: 'The calmest hand-over I have seen here',
    body: 'The night shift told me they had slept. That was your page of notes.',
  },
  {
    daysAgo: 115,
    channel: 'one-to-one',
    forWhat: 'Drew the whole of the billing data for the first time',
    body: 'Both teams point at your drawing when they talk now. They did not talk before.',
  },
  {
    daysAgo: 70,
    channel: 'page',
    forWhat: 'Trusting a Tuesday at noon',
    body: 'A move in daylight says more about the preparation than any plan.',
  },
  {
    daysAgo: 36,
    channel: 'one-to-one',
    forWhat: 'Two new people who shipped in their first week',
    body: 'They said that you answered as if it was the first time somebody had asked.',
  },
];

export const fromPeer: Said = {
  daysAgo: 95,
  channel: 'page',
  forWhat: 'An afternoon with the migration',
  body: 'You let me find the mistake myself, and I have found the next one alone.',
};

/** To others of the team, by their place in it. */
export const toTeam: readonly (Said & { readonly whom: number })[] = [
  {
    whom: 0,
    daysAgo: 55,
    channel: 'stand-up',
    forWhat: 'The mobile release needs one person where it needed three',
    body: 'Two people went home on Friday who would not have. They asked me to thank you.',
  },
  {
    whom: 0,
    daysAgo: 24,
    channel: 'page',
    forWhat: 'The question nobody had asked',
    body: 'You asked who would use it on a train. The whole plan became smaller, and better.',
  },
  {
    whom: 1,
    daysAgo: 210,
    channel: 'page',
    forWhat: 'Your first review of somebody else’s work',
    body: 'You began with what you had understood. The answer was a thank you.',
  },
  {
    whom: 1,
    daysAgo: 17,
    channel: 'page',
    forWhat: 'Wrote the migration so that it can be taken back',
    body: 'Nobody needed the way back, and everybody slept because it was there.',
  },
  {
    whom: 2,
    daysAgo: 130,
    channel: 'page',
    forWhat: 'A week of calls without a complaint about the caller',
    body: 'Support says that you answer as if there was time. There was not, I know.',
  },
  {
    whom: 2,
    daysAgo: 49,
    channel: 'page',
    forWhat: 'The alert that went away',
    body: 'You did not silence it. You found out what it had wanted to say.',
  },
  {
    whom: 3,
    daysAgo: 21,
    channel: 'page',
    forWhat: 'A page for whoever starts after you',
    body: 'Three weeks here, and already the next one will have it easier.',
  },
  {
    whom: 4,
    daysAgo: 160,
    channel: 'page',
    forWhat: 'Handing over the part you liked most',
    body: 'You gave it away whole, with the drawing and the doubts.',
  },
  {
    whom: 5,
    daysAgo: 300,
    channel: 'page',
    forWhat: 'The workshop with Support',
    body: 'Since then they write what they saw, and we look where they looked.',
  },
  {
    whom: 5,
    daysAgo: 28,
    channel: 'page',
    forWhat: 'Saying that the date would not hold',
    body: 'Four weeks early, with two ways out. That is what a date is for.',
  },
  {
    whom: 6,
    daysAgo: 84,
    channel: 'page',
    forWhat: 'Two evenings with the flaky suite',
    body: 'It is quiet now, and the others have stopped pressing twice.',
  },
];

export const nextCard: CardWords = {
  liked: [{ channel: 'one-to-one' }, { channel: 'note' }],
  never: [],
  pleases: 'Short and soon.',
};

export const readyToSay: Said = {
  daysAgo: 1,
  channel: 'one-to-one',
  forWhat: 'How you ran the estimate on Monday',
  body: 'You said what you did not know, and the others did the same. That hour saved us a month.',
  waits: true,
};
