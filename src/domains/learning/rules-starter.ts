import type { Temporal } from 'temporal-polyfill';

/**
 * What comes with the product, and where it stands: a tip a day, decks for a surprise in a room, a
 * piece for Friday, programmes for those they were written for, and four articles a week. Order is
 * the order of the practice.
 */
export type Starter = {
  readonly placement: 'today.top' | 'room.surprise' | 'team.friday' | 'me.learn';
  readonly slug: string;
  /** Who it is for; null: everybody. */
  readonly audience: 'managers' | 'engineers' | null;
  readonly priority: number;
  /** On the viewer's clock; null: until somebody ends it. */
  readonly until: string | null;
  readonly repeats: {
    readonly rule: string;
    readonly start: string;
    readonly minutes: number;
  } | null;
};

export const audiences = {
  managers: { name: 'Those who lead people', expression: 'role == "manager"' },
  engineers: { name: 'Those who do not lead people', expression: 'role == "member"' },
} as const;

const always = { audience: null, priority: 0, until: null, repeats: null } as const;
const day = 24 * 60;

const tips = [
  'tip-wait',
  'tip-owner-and-day',
  'tip-never-do',
  'tip-one-moment',
  'tip-move-it',
  'tip-close-loop',
  'tip-take-turns',
  'tip-what-else',
  'tip-three-lines',
  'tip-speak-late',
  'tip-say-you-wait',
  'tip-behaviours',
  'tip-what-worked',
  'tip-their-share',
  'tip-daylight',
  'tip-own-mistake',
  'tip-first-week',
  'tip-never-guess',
] as const;

/** Decks that suit any two on any day; the others wait to be chosen. */
const surprises = [
  'surprise-us',
  'motivation',
  'growth',
  'team-and-culture',
  'the-work-itself',
  'around-the-corner',
  'feedback-for-me',
  'life-and-fun',
] as const;

const fridays = [
  'small-soon-and-exact',
  'looking-back-together',
  'show-what-happened-next',
  'time-together-that-is-not-work',
] as const;

const articles = [
  'the-first-ten-minutes',
  'three-seconds',
  'ask-how-they-want-it',
  'what-moves-someone',
  'move-it-do-not-cancel-it',
  'ask-before-you-advise',
  'a-promise-has-an-owner-and-a-day',
  'the-work-nobody-is-promoted-for',
  'an-hour-for-where-you-are-going',
  'questions-that-open',
  'small-soon-and-exact',
  'a-plan-that-belongs-to-them',
  'meet-in-the-first-week',
  'what-a-picture-can-say',
  'known-water-and-new-water',
  'looking-back-together',
  'show-what-happened-next',
  'three-jobs-in-one-week',
  'asking-your-team-about-you',
  'helping-someone-leave-your-team',
  'what-anonymous-can-mean',
  'your-blind-spot',
  'finding-someone-to-learn-from',
  'time-together-that-is-not-work',
  'a-level-is-a-map-not-a-mirror',
  'from-making-to-making-possible',
  'the-right-words-at-the-right-moment',
] as const;
const articlesAtOnce = 4;

/** The days and weeks are counted from this day on, so that the first is the first. */
export function starterFor(firstDay: Temporal.PlainDate): Starter[] {
  const monday = firstDay.subtract({ days: firstDay.dayOfWeek - 1 });
  const until = at(firstDay.add({ days: 14 }));
  return [
    { ...always, placement: 'today.top', slug: 'welcome-to-groundswell', priority: 100, until },
    ...tips.map((slug, nth) => tipOf(slug, firstDay.add({ days: nth }))),
    ...surprises.map((slug) => ({ ...always, placement: 'room.surprise', slug }) as const),
    ...fridays.map((slug, nth) => fridayOf(slug, monday.add({ weeks: nth, days: 4 }))),
    { ...programme, slug: 'your-first-eight-weeks', audience: 'managers' },
    { ...programme, slug: 'is-managing-for-me', audience: 'engineers' },
    ...articles.map((slug, nth) =>
      articleOf(slug, monday.add({ weeks: Math.floor(nth / articlesAtOnce) })),
    ),
  ];
}

const programme = { ...always, placement: 'me.learn', priority: 10 } as const;

function tipOf(slug: string, first: Temporal.PlainDate): Starter {
  const rule = `FREQ=DAILY;INTERVAL=${tips.length}`;
  const repeats = { rule, start: at(first), minutes: day };
  return { ...always, placement: 'today.top', slug, repeats };
}

function fridayOf(slug: string, first: Temporal.PlainDate): Starter {
  const rule = `FREQ=WEEKLY;INTERVAL=${fridays.length};BYDAY=FR`;
  const repeats = { rule, start: at(first, '12:00'), minutes: day / 2 };
  return { ...always, placement: 'team.friday', slug, repeats };
}

function articleOf(slug: string, week: Temporal.PlainDate): Starter {
  const groups = Math.ceil(articles.length / articlesAtOnce);
  const rule = `FREQ=WEEKLY;INTERVAL=${groups};BYDAY=MO`;
  const repeats = { rule, start: at(week), minutes: 7 * day };
  return { ...always, placement: 'me.learn', slug, repeats };
}

const at = (date: Temporal.PlainDate, time = '00:00'): string => `${date}T${time}`;
