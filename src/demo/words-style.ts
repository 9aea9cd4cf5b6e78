/** What the demo's manager wrote about themselves, for nobody else. */
export const reflections = [
  {
    kind: 'energises',
    words:
      'When somebody sees in the middle of a sentence what they want to do. A whiteboard that makes sense to whoever comes in late.',
  },
  {
    kind: 'avoids',
    words: 'Budget rounds. Saying no to a good idea a second time.',
  },
  {
    kind: 'job',
    words:
      'The release notes are late again, because I would rather sit with people than chase the last three tickets.',
  },
] as const;

export const learnedFrom = [
  {
    name: 'My first lead, at the harbour office',
    words: 'Asked what I would try before saying what they would do. Every single time.',
  },
  {
    name: 'The one with the spreadsheets',
    words: 'That a date is a promise. And how it feels when nobody ever asks how you are.',
  },
] as const;
