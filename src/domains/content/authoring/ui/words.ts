import type { ItemType, Role, Standing } from './calls.ts';

export const typeWords: Record<ItemType, string> = {
  article: 'Article',
  tip: 'Tip',
  announcement: 'Announcement',
  'question-deck': 'Question deck',
  'picture-deck': 'Picture deck',
  programme: 'Programme',
  webinar: 'Webinar',
};

/** What each type is for, for those who begin one. */
export const typeHints: Record<ItemType, string> = {
  article: 'A few minutes of reading on one thought.',
  tip: 'One thing to try today.',
  announcement: 'News, with one thing to do.',
  'question-deck': 'Questions for two people, each with ways to go deeper.',
  'picture-deck': 'Pictures to talk about.',
  programme: 'Steps over several weeks, from a person’s own start.',
  webinar: 'A time to meet, and a recording afterwards.',
};

export const types = Object.keys(typeWords) as ItemType[];

export const standingWords: Record<Standing, string> = {
  draft: 'Draft',
  'in-review': 'In review',
  'changes-asked': 'Changes asked for',
  approved: 'Approved',
  published: 'Published',
  edited: 'Published, changed since',
  withdrawn: 'Withdrawn',
  archived: 'Archived',
};

export const standings = Object.keys(standingWords) as Standing[];

export const standingTones = {
  draft: 'plain',
  'in-review': 'here',
  'changes-asked': 'attention',
  approved: 'done',
  published: 'done',
  edited: 'here',
  withdrawn: 'plain',
  archived: 'plain',
} as const satisfies Record<Standing, string>;

export const roleWords: Record<Role, string> = {
  author: 'Author',
  reviewer: 'Reviewer',
  publisher: 'Publisher',
};

export const roleHints: Record<Role, string> = {
  author: 'writes',
  reviewer: 'writes and approves',
  publisher: 'writes, approves, publishes and leads the folder',
};

/** "Kim", "Kim and Lea", "Kim, Lea and Ben". */
export const listOf = (words: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
