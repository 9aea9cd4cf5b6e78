/** A growth plan of the demo organisation, over two years. All of it is made up. */

type StoneWords = { readonly doneWhen: string; readonly due: number; readonly done?: number };
type EvidenceWords = {
  readonly daysAgo: number;
  readonly said: string;
  readonly url?: string;
  readonly kept?: true;
};

export type GoalWords = {
  /** Days before now at which it was written down; `by` in days from now. */
  readonly daysAgo: number;
  readonly by: number;
  readonly what: string;
  readonly why: string;
  readonly helper?: string;
  /** Of the demo's ladder. */
  readonly skill?: string;
  /** The manager had proposed it, in these words. */
  readonly proposedAs?: string;
  readonly stones?: readonly StoneWords[];
  readonly evidence?: readonly EvidenceWords[];
  readonly turned?: {
    readonly daysAgo: number;
    readonly as: 'reached' | 'missed' | 'let-go';
    readonly learned: string;
  };
};

export const dreams = [
  { daysAgo: 705, words: 'Somebody others ask before they build, and not only after it broke' },
  { daysAgo: 300, words: 'A team of four whose work I help to shape, and an hour of code a day' },
] as const;

export const goals: readonly GoalWords[] = [
  {
    daysAgo: 700,
    by: -570,
    what: 'Understand how the scheduler decides',
    why: 'I read logs every week that I cannot explain.',
    stones: [
      { doneWhen: 'I can draw it without looking', due: -650, done: -655 },
      { doneWhen: 'Somebody else has used my drawing', due: -590, done: -600 },
    ],
    evidence: [{ daysAgo: 640, said: 'Wrote the page about the scheduler that I had looked for' }],
    turned: {
      daysAgo: 596,
      as: 'reached',
      learned: 'Reading it twice was quicker than asking three times.',
    },
  },
  {
    daysAgo: 540,
    by: -450,
    what: 'Split the importer so that two can change it',
    why: 'Every change waits for me, and so do I.',
    proposedAs: 'Take the importer apart',
    helper: 'Data',
    stones: [
      { doneWhen: 'It is drawn what depends on what', due: -520, done: -518 },
      { doneWhen: 'The old and the new run side by side', due: -490, done: -492 },
      { doneWhen: 'The old one is switched off', due: -460, done: -468 },
    ],
    evidence: [
      { daysAgo: 517, said: 'Two things nobody had meant were in the drawing' },
      { daysAgo: 470, said: 'Both halves have been changed since, by two of us' },
    ],
    turned: {
      daysAgo: 466,
      as: 'reached',
      learned: 'A way back each week made everybody braver, me first.',
    },
  },
  {
    daysAgo: 420,
    by: -300,
    what: 'Pass the database exam',
    why: 'It seemed to be what one does next.',
    stones: [{ doneWhen: 'First half of the book', due: -380, done: -370 }],
    turned: {
      daysAgo: 296,
      as: 'missed',
      learned: 'I was learning for a paper. What I wanted was to draw our own data.',
    },
  },
  {
    daysAgo: 340,
    by: -200,
    what: 'A handbook for on-call that others use',
    why: 'Nights are quiet for whoever wrote the code, and for nobody else.',
    stones: [{ doneWhen: 'One shift with it, without a call to me', due: -230, done: -226 }],
    evidence: [
      { daysAgo: 286, said: 'Led the review after the queue stood still' },
      { daysAgo: 203, said: 'Used by three people who did not write it' },
    ],
    turned: { daysAgo: 198, as: 'reached', learned: 'It got better when I stopped writing it.' },
  },
  {
    daysAgo: 250,
    by: -90,
    what: 'Start a guild for testing',
    why: 'Half of our flaky tests had the same three causes.',
    turned: {
      daysAgo: 160,
      as: 'let-go',
      learned: 'The others do it well. I like being a guest there.',
    },
  },
  {
    daysAgo: 155,
    by: 150,
    what: 'Lead the move of the billing data',
    why: 'Nobody has drawn the whole of it before, and I want to be the one who can.',
    skill: 'seeing-the-whole',
    stones: [
      { doneWhen: 'The owners of all eleven tables are known', due: -120, done: -121 },
      { doneWhen: 'Both teams believe the plan', due: -70, done: -64 },
      { doneWhen: 'The first table has moved, with a way back', due: 9 },
      { doneWhen: 'The last one has moved without a bad night', due: 120 },
    ],
    evidence: [
      { daysAgo: 118, said: 'Drew the whole of the billing data for the first time' },
      {
        daysAgo: 63,
        said: 'The plan, with what both teams wrote in its margins',
        url: 'https://wiki.example.org/billing/move',
      },
      {
        daysAgo: 30,
        said: 'I lay awake over table seven, and asked for help the next day',
        kept: true,
      },
      { daysAgo: 12, said: 'Finance asked for the drawing by itself' },
    ],
  },
  {
    daysAgo: 60,
    by: 240,
    what: 'Mentor somebody from another team for half a year',
    why: 'I learn what I think when I have to say it.',
    skill: 'working-together',
    helper: 'Noor',
    stones: [
      { doneWhen: 'We have met three times', due: -10, done: -11 },
      { doneWhen: 'They led something I would have led', due: 130 },
    ],
    evidence: [
      { daysAgo: 25, said: 'They brought a question I had no answer to, and left with one' },
    ],
  },
  {
    daysAgo: 180,
    by: 60,
    what: 'Say no without a fight',
    why: 'I say yes on Monday and am cross on Friday.',
  },
];

export const proposal = {
  daysAgo: 2,
  by: 75,
  what: 'Show the billing plan to the other leads',
  why: 'You told it so well on Thursday that I kept thinking who else should hear it.',
} as const;
