import type { Piece } from '../domains/work/contract-shapes.ts';

/** Days ago it began and was to end; a negative one lies ahead. */
export type ToldPiece = Pick<Piece, 'title' | 'kind' | 'hours'> & {
  readonly skills?: readonly string[];
  readonly from: number;
  readonly until: number;
  readonly how?: 'asked' | 'volunteered';
};

/** The engineer over nearly two years. */
export const engineerWork: readonly ToldPiece[] = [
  {
    title: 'Scheduler: why jobs starve',
    kind: 'core',
    hours: 18,
    skills: ['Scheduler'],
    from: 690,
    until: 560,
  },
  {
    title: 'Split the import without stopping it',
    kind: 'stretch',
    hours: 20,
    skills: ['Queues', 'Imports'],
    from: 540,
    until: 330,
    how: 'volunteered',
  },
  { title: 'Old certificates out', kind: 'chore', hours: 4, from: 320, until: 300 },
  {
    title: 'Import, second half',
    kind: 'core',
    hours: 16,
    skills: ['Imports'],
    from: 300,
    until: 170,
  },
  {
    title: 'Draw the whole of the billing data',
    kind: 'stretch',
    hours: 14,
    skills: ['Billing data', 'Design'],
    from: 165,
    until: 40,
    how: 'volunteered',
  },
  {
    title: 'Move the billing data',
    kind: 'core',
    hours: 18,
    skills: ['Billing data'],
    from: 38,
    until: -45,
  },
  {
    title: 'Pair with the new one on Tuesdays',
    kind: 'core',
    hours: 3,
    skills: ['Pairing'],
    from: 14,
    until: -60,
  },
  {
    title: 'Queue under load: a drill',
    kind: 'stretch',
    hours: 6,
    skills: ['Queues'],
    from: -10,
    until: -50,
  },
];

/** What the others of the team do, in the order in which they joined. */
export const teamWork: readonly (readonly ToldPiece[])[] = [
  [
    {
      title: 'Retries of the mailer',
      kind: 'core',
      hours: 16,
      skills: ['Queues'],
      from: 66,
      until: 12,
    },
    {
      title: 'Load tests by night',
      kind: 'stretch',
      hours: 10,
      skills: ['Queues', 'Tests'],
      from: 12,
      until: -30,
    },
    { title: 'Dependencies of the quarter', kind: 'chore', hours: 4, from: 20, until: -6 },
  ],
  [
    {
      title: 'Search that forgives typing',
      kind: 'stretch',
      hours: 20,
      skills: ['Search'],
      from: 240,
      until: 130,
    },
    {
      title: 'Keep search running',
      kind: 'core',
      hours: 24,
      skills: ['Search'],
      from: 120,
      until: -50,
    },
    {
      title: 'Rename the old fields',
      kind: 'chore',
      hours: 6,
      skills: ['Billing data'],
      from: 30,
      until: -3,
    },
  ],
  [
    {
      title: 'One door for sign-in',
      kind: 'core',
      hours: 20,
      skills: ['Sign-in'],
      from: 80,
      until: -20,
    },
    {
      title: 'A talk about keys',
      kind: 'stretch',
      hours: 3,
      skills: ['Sign-in'],
      from: 25,
      until: -8,
      how: 'volunteered',
    },
  ],
  [
    {
      title: 'Reports that add up',
      kind: 'core',
      hours: 22,
      skills: ['Billing data'],
      from: 150,
      until: -10,
    },
    { title: 'Printer of the harbour office', kind: 'chore', hours: 2, from: 9, until: -2 },
  ],
  [
    {
      title: 'Lead the small release',
      kind: 'stretch',
      hours: 8,
      skills: ['Releases'],
      from: 60,
      until: 5,
    },
    {
      title: 'Pages that open at once',
      kind: 'core',
      hours: 18,
      skills: ['Front end'],
      from: 62,
      until: -40,
    },
  ],
  [
    {
      title: 'Fewer alarms at night',
      kind: 'core',
      hours: 20,
      skills: ['On call'],
      from: 100,
      until: -25,
    },
    {
      title: 'Alarms that say what to do',
      kind: 'stretch',
      hours: 6,
      skills: ['On call'],
      from: 6,
      until: -36,
    },
  ],
  [{ title: 'Find your feet', kind: 'core', hours: 20, from: 2, until: -40 }],
];

/** Glue that does not go round: somebody was asked, or offered. The place is that in the team, 0 the engineer. */
export const favours: readonly {
  title: string;
  hours: number;
  daysAgo: number;
  place: number;
  how: 'asked' | 'volunteered';
}[] = [
  { title: 'Book the summer outing', hours: 5, daysAgo: 150, place: 2, how: 'asked' },
  { title: 'Buddy of the intern', hours: 9, daysAgo: 128, place: 2, how: 'volunteered' },
  { title: 'Notes of the post-mortem', hours: 3, daysAgo: 96, place: 4, how: 'asked' },
  { title: 'Tidy the wiki', hours: 6, daysAgo: 75, place: 2, how: 'asked' },
  { title: 'Interview days', hours: 8, daysAgo: 41, place: 5, how: 'asked' },
  { title: 'Cake for the release', hours: 1, daysAgo: 21, place: 6, how: 'volunteered' },
];

/** Hours for experiments the engineer took, with the days ago. */
export const experiments: readonly (readonly [daysAgo: number, hours: number])[] = [
  [160, 4],
  [131, 8],
  [101, 2],
  [72, 8],
  [44, 4],
  [12, 4],
];

export const promises = [
  { daysAgo: 190, text: 'Find you somebody to share the billing data with', inDays: 60, kept: 145 },
  { daysAgo: 20, text: 'Ask the platform team for a queue you may break', inDays: 30, kept: null },
] as const;
