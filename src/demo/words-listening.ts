/** What the manager of the demo wrote down for themselves after one-to-ones. */
export const learnt: readonly string[] = [
  'I had an answer ready before the question was over.',
  'The good part came after the pause I nearly filled.',
  'I asked three things at once. One would have done.',
  'It was not about the roadmap at all.',
  'I said “have you tried” twice. Next time I ask what was tried.',
  'Waiting felt long to me and not to anybody else.',
];
