/** Things that went well in the demo organisation. All of it is made up. */

export type WinWords = {
  readonly daysAgo: number;
  readonly title: string;
  readonly impact?: string;
  readonly story?: string;
  readonly skills?: readonly string[];
  /** Shown to the manager. */
  readonly shared?: true;
};

export const engineerWins: readonly WinWords[] = [
  { daysAgo: 712, title: 'First change in production on day three', skills: ['Delivery'] },
  {
    daysAgo: 668,
    title: 'Found why the nightly import doubled some invoices',
    impact: 'Nobody has had to correct one by hand since.',
    skills: ['Debugging'],
    shared: true,
  },
  {
    daysAgo: 640,
    title: 'Wrote the page about the scheduler that I had looked for',
    skills: ['Writing'],
  },
  {
    daysAgo: 571,
    title: 'The build cache is shared by all teams',
    impact: 'A build takes four minutes where it took eleven.',
    story:
      'I had thought it needed a new service. Two evenings of reading showed that the old one could do it with another key.',
    skills: ['Delivery', 'Debugging'],
    shared: true,
  },
  { daysAgo: 512, title: 'Gave a talk at the Friday table', skills: ['Speaking'] },
  {
    daysAgo: 470,
    title: 'Split the importer without stopping it once',
    impact: 'Either half can be changed on its own, and two of us can.',
    story:
      '- Drew what depends on what, and found two things nobody had meant\n- Moved one reader a week, with a way back each time\n- Let the old one run beside the new one for a month',
    skills: ['Design', 'Delivery'],
    shared: true,
  },
  {
    daysAgo: 421,
    title: 'Said no to the second dashboard, and was thanked',
    skills: ['Judgement'],
  },
  { daysAgo: 388, title: 'Halved the flaky tests', impact: 'From thirty a week to fourteen.' },
  {
    daysAgo: 333,
    title: 'Paired with Data on their first service of their own',
    skills: ['Mentoring'],
  },
  {
    daysAgo: 286,
    title: 'Led the review after the queue stood still',
    impact: 'Three causes, none of them a person. Two are gone.',
    skills: ['Judgement', 'Writing'],
    shared: true,
  },
  { daysAgo: 240, title: 'Search answers in 80 ms', impact: 'It was 300.', skills: ['Debugging'] },
  {
    daysAgo: 203,
    title: 'The on-call handbook is used by people who did not write it',
    skills: ['Writing'],
  },
  { daysAgo: 151, title: 'A whole sprint without a page at night' },
  {
    daysAgo: 118,
    title: 'Drew the whole of the billing data for the first time',
    impact: 'The move has a plan that both teams believe.',
    story: 'Eleven owners, four of them gone. The drawing hangs beside the kitchen.',
    skills: ['Design'],
    shared: true,
  },
  {
    daysAgo: 74,
    title: 'The first table of the billing data moved, on a Tuesday, at noon',
    skills: ['Delivery', 'Design'],
  },
  { daysAgo: 41, title: 'Two new people shipped in their first week', skills: ['Mentoring'] },
  {
    daysAgo: 12,
    title: 'The partner API answers the question before it is asked',
    impact: 'Support counts half as many letters about it.',
    skills: ['Design', 'Writing'],
    shared: true,
  },
  { daysAgo: 3, title: 'Asked for help after one hour, not after one day' },
];

/** What the manager noticed about the engineer; the last one has just arrived. */
export const noticed: readonly (WinWords & { readonly kept: boolean })[] = [
  { daysAgo: 470, title: 'You let others present what you had prepared', kept: true },
  {
    daysAgo: 204,
    title: 'The calmest hand-over I have seen here',
    impact: 'The night shift asked nothing, since all of it was written down.',
    kept: true,
  },
  {
    daysAgo: 1,
    title: 'You brought the two teams to one table about the permissions',
    impact: 'They agreed in an hour on what had been open for a month.',
    kept: false,
  },
];

export const fromAPeer: WinWords = {
  daysAgo: 96,
  title: 'Sat with me until the migration made sense',
  impact: 'I did the next one alone.',
};

/** Of others of the team, each shown to the manager. */
export const teamWins: readonly WinWords[] = [
  {
    daysAgo: 58,
    title: 'The mobile release needs one person where it needed three',
    skills: ['Delivery'],
  },
  { daysAgo: 19, title: 'Wrote the migration so that it can be taken back', skills: ['Judgement'] },
  { daysAgo: 9, title: 'Every alert has an owner and a next step', skills: ['Writing'] },
];

export const managerWins: readonly WinWords[] = [
  { daysAgo: 190, title: 'Two people moved teams, and both still come for lunch' },
  { daysAgo: 33, title: 'Listened through a whole review before saying anything' },
];

/** What a list brought in that nobody has decided on. */
export const found = `- 2026-05: Retired the second queue
- Notification service moved to the new runner
- Guild notes kept for a year`;
