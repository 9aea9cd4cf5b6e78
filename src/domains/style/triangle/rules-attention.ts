import { each, type Side, type Sides } from './rules.ts';

/** One kind of thing that says where attention went. */
type Source = {
  readonly source: string;
  readonly label: string;
  readonly side: Side;
  readonly because: string;
  /** So many signals each. */
  readonly weighs: number;
};

const talk = (kind: string, label: string, side: Side, because: string): Source => ({
  source: `point.${kind}`,
  label: `Talking points ticked: ${label}`,
  side,
  because,
  weighs: 1,
});

const took = (slice: string, label: string, side: Side, because: string): Source => ({
  source: `nudge.${slice}`,
  label: `Nudges you took up: ${label}`,
  side,
  because,
  weighs: 1,
});

/** What counts as what. Everything here happened inside the product; nothing comes from elsewhere. */
export const sources: readonly Source[] = [
  talk(
    'work',
    'the work',
    'product',
    'Talking about the work is talking about what is being made.',
  ),
  talk('decision', 'decisions', 'product', 'Deciding what to do, and what to leave, is steering.'),
  talk('status', 'status', 'performance', 'Where things stand is a question of planning.'),
  talk('career', 'careers', 'people', 'It is about where somebody wants to go.'),
  talk('feedback', 'feedback', 'people', 'It is about how somebody grows.'),
  talk('wellbeing', 'wellbeing', 'people', 'It is about how somebody is.'),
  talk('life', 'life', 'people', 'It is about somebody, and not about their work.'),
  {
    source: 'career',
    label: 'Career conversations held',
    side: 'people',
    because: 'An hour about one person, which weighs more than one point of an agenda.',
    weighs: 3,
  },
  {
    source: 'kept',
    label: 'Commitments you kept',
    side: 'performance',
    because: 'Doing what was agreed, by its day, is delivery.',
    weighs: 1,
  },
  {
    source: 'wins',
    label: 'Wins of others you wrote down',
    side: 'people',
    because: 'Noticing what somebody did well is about them.',
    weighs: 1,
  },
  {
    source: 'goals',
    label: 'Goals you proposed',
    side: 'people',
    because: 'You thought about where somebody could grow.',
    weighs: 1,
  },
  took('commitments', 'promises', 'performance', 'You saw to something that was due.'),
  took('work', 'who does what', 'performance', 'You saw to how the work is spread.'),
  took('meetings', 'one-to-ones', 'people', 'You made room for somebody.'),
  took(
    'recognition',
    'wins and thanks',
    'people',
    'You saw to it that something good was noticed.',
  ),
  took('growth', 'growing', 'people', 'You saw to where somebody is going.'),
  took('coaching', 'listening', 'people', 'You worked on how you listen.'),
];

export type Counts = Readonly<Record<string, number>>;

/**
 * A Friday tap weighs about as much as all the rest of a week: you know your week better than one-to-ones
 * show it, above all where it went to users and to schedules.
 */
const tapWeighs = 12;

/** The one source you split yourself. */
export const tapSource = {
  source: 'tap',
  label: 'Friday taps',
  side: null,
  because: 'You know where your week went better than one-to-ones can show it.',
  weighs: tapWeighs,
} as const;

/** Signals for each side: what was counted, and what the taps say, each split as it was. */
export function weigh(counts: Counts, taps: readonly Sides[]): Sides {
  const counted = (side: Side): number =>
    sources
      .filter((one) => one.side === side)
      .reduce((sum, { source, weighs }) => sum + weighs * (counts[source] ?? 0), 0);
  const tapped = (side: Side): number =>
    taps.reduce((sum, tap) => sum + (tapWeighs * tap[side]) / 100, 0);
  return each((side) => counted(side) + tapped(side));
}

const families: Readonly<Record<string, string>> = {
  commitments: 'commitments',
  work: 'work',
  meetings: 'meetings',
  wins: 'recognition',
  celebrations: 'recognition',
  plans: 'growth',
  ladders: 'growth',
  readings: 'growth',
  motivation: 'growth',
  listening: 'coaching',
  talk: 'coaching',
  pictures: 'coaching',
};

/** Which source a nudge belongs to, by the slice that brought it; undefined where it says nothing. */
export function sourceOfNudge(rule: string): string | undefined {
  const family = families[rule.split('.')[0] ?? ''];
  return family && `nudge.${family}`;
}

/** Added up under their names. */
export function tally(found: readonly { source: string; count: number }[]): Counts {
  const counts: Record<string, number> = {};
  for (const { source, count } of found) counts[source] = (counts[source] ?? 0) + count;
  return counts;
}
