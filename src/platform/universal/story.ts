/** The drawings a moment may stand beside; each is one of the design system's icons. */
export const momentIcons = [
  'check',
  'eye',
  'flag',
  'handover',
  'link',
  'mail',
  'me',
  'pair',
  'pencil',
  'picture',
  'repeat',
  'team',
  'thought',
  'up',
  'wave',
] as const;

/** Something of "the story so far" besides the meetings: a win, a celebration, a goal reached. */
export type Moment = {
  /** An instant, in UTC. */
  readonly at: string;
  /** What it is, in a word or two: `win`. */
  readonly kind: string;
  readonly icon: (typeof momentIcons)[number];
  readonly text: string;
  readonly href: string | null;
};

/** Words that were found, and where they stand. */
export type Found = {
  readonly at: string;
  readonly kind: string;
  /** A line with the words that were sought in it; `excerptOf` makes one. */
  readonly text: string;
  readonly href: string;
};
