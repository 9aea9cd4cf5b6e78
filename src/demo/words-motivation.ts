import type { Wanted } from '../domains/motivation/contract-shapes.ts';
import { type Motivator, motivators } from '../domains/motivation/rules-motivators.ts';

/** First and last of an order as somebody would name them; the rest lies between in its usual order. */
function order(first: readonly Motivator[], last: readonly Motivator[]): Motivator[] {
  const between = motivators.filter((one) => ![...first, ...last].includes(one));
  return [...first, ...between, ...last];
}

/** The engineer over two years, with the days ago: the craft stays, a say and helping rise. */
export const engineerOrders: readonly (readonly [daysAgo: number, ranking: Motivator[]])[] = [
  [
    715,
    order(
      ['challenge', 'craft', 'discovery', 'finishing', 'own-way'],
      ['helping', 'steadiness', 'a-say'],
    ),
  ],
  [
    530,
    order(
      ['craft', 'challenge', 'discovery', 'belonging', 'finishing'],
      ['a-say', 'steadiness', 'fair-reward'],
    ),
  ],
  [
    350,
    order(
      ['craft', 'discovery', 'belonging', 'own-way', 'challenge', 'helping'],
      ['being-seen', 'steadiness', 'fair-reward'],
    ),
  ],
  [
    165,
    order(
      ['craft', 'helping', 'own-way', 'discovery', 'belonging', 'a-say'],
      ['challenge', 'being-seen', 'fair-reward'],
    ),
  ],
  [
    6,
    order(
      ['craft', 'a-say', 'helping', 'own-way', 'meaning', 'discovery'],
      ['finishing', 'challenge', 'being-seen'],
    ),
  ],
];

/** What the manager guessed of the engineer a year ago, and guesses now. */
export const guesses = {
  before: order(
    ['challenge', 'being-seen', 'craft', 'finishing', 'discovery'],
    ['belonging', 'helping', 'steadiness'],
  ),
  now: order(
    ['craft', 'helping', 'discovery', 'own-way', 'challenge'],
    ['fair-reward', 'steadiness', 'a-say'],
  ),
};

export const managerOrder = order(
  ['helping', 'meaning', 'a-say', 'belonging'],
  ['fair-reward', 'craft', 'being-seen'],
);

/** Somebody else of the team: their order, and what the manager had guessed. */
export const colleague = {
  order: order(['finishing', 'steadiness', 'belonging', 'meaning'], ['challenge', 'discovery']),
  guess: order(['finishing', 'belonging', 'fair-reward'], ['discovery', 'a-say', 'challenge']),
};

export const engineerWants: readonly (readonly [daysAgo: number, wanted: Wanted])[] = [
  [
    700,
    {
      moreOf: ['Work on the scheduler', 'Reviews from people who know more'],
      lessOf: ['Tickets without a why'],
      toLearn: ['How the scheduler decides', 'Writing tests that say something'],
      toTry: ['A talk at the Friday table'],
      stretch: 'Everything, still.',
      greatYear: 'I stop asking who knows, because it is me.',
      promotion: 'soon',
    },
  ],
  [
    375,
    {
      moreOf: ['Pairing on hard bugs', 'Design before code'],
      lessOf: ['Being the only one on call for imports'],
      toLearn: ['How queues behave under load', 'Writing tests that say something'],
      toTry: ['Leading a small project', 'A talk at the Friday table'],
      stretch: 'Splitting the import without stopping it.',
      greatYear: 'The import runs by itself and somebody else can change it.',
      promotion: 'some-day',
    },
  ],
  [
    9,
    {
      moreOf: ['Design before code', 'Helping the two new ones find their feet'],
      lessOf: ['Late hand-overs', 'Being the only one who knows the billing data'],
      toLearn: ['How queues behave under load', 'Saying no without a fight'],
      toTry: ['Leading the move of the billing data', 'Mentoring somebody from another team'],
      stretch: 'The billing data: nobody has drawn the whole of it before.',
      greatYear:
        'The billing data has moved without a bad night, and two others could have led it as well.',
      promotion: 'soon',
    },
  ],
];
