import type { Drift, ReflectionKind } from './contract-shapes.ts';
import { points, type Side, type Sides, sides } from './rules.ts';

export const sideNames: Readonly<Record<Side, string>> = {
  product: 'Product',
  performance: 'Performance',
  people: 'People',
};

export const sideMeanings: Readonly<Record<Side, string>> = {
  product: 'users, vision, what comes next',
  performance: 'planning, measuring, delivering',
  people: 'careers, culture, coaching',
};

/** "product 40, performance 35, people 25": what a drawing says, in words. */
export function inPoints(of: Sides): string {
  const whole = points(of);
  return sides.map((side) => `${side} ${whole[side]}`).join(', ');
}

export const reflectionTitles: Readonly<Record<ReflectionKind, string>> = {
  energises: 'What gives me energy',
  avoids: 'What I put off',
  job: 'Does my lean keep me from getting the job done?',
  others: 'Does it keep me from developing others?',
  growth: 'Does it keep the product from growing?',
};

/** The three questions about one's own bias; an answer is nobody else's. */
export const biasQuestions: readonly { readonly kind: ReflectionKind; readonly asks: string }[] = [
  { kind: 'job', asks: 'What slips, or arrives late, because I would rather be elsewhere?' },
  { kind: 'others', asks: 'Who has not been stretched, heard or thanked for a while?' },
  { kind: 'growth', asks: 'What would a user miss that I stopped looking at?' },
];

type Note = { readonly often: string; readonly invites: string };

/** What tends to happen on each side when it takes too much, as an invitation and no grade. */
export const notes: Readonly<Record<Side, Note>> = {
  product: {
    often:
      'A strong pull to what comes next can leave today’s delivery behind: the plan moves more often than it is met, and the daily running of things has nobody.',
    invites: 'Is there one thing this month that would do more good finished than bettered?',
  },
  performance: {
    often:
      'A strong pull to plans and numbers can tire people out and harden ways of working: the pace holds until it does not, and nobody has time to ask whether it is the right thing.',
    invites: 'Is there one rule or date you could let go of, and see what it makes room for?',
  },
  people: {
    often:
      'A strong pull to people can let results grow blurry: everybody is heard, and what the team is here to deliver is said less and less clearly.',
    invites: 'Is there one hard expectation that somebody would be helped by hearing plainly?',
  },
};

/** What a drift says, without a judgement. */
export const driftWords = ({ side, points: off, weeks }: Drift): string =>
  `For ${weeks} weeks the ${side} side got about ${Math.abs(off)} points ${off > 0 ? 'more' : 'less'} of your attention than you aim for.`;

/** A side that takes half or more of the whole; undefined while none does. */
export const strongest = (of: Sides): Side | undefined => {
  const whole = points(of);
  return sides.find((side) => whole[side] >= 50);
};

/** How far one leans, said plainly; near the middle is a place of its own. */
export function leanWords(of: Sides): string {
  const whole = points(of);
  const [first, second, third] = [...sides].sort((a, b) => whole[b] - whole[a]) as [
    Side,
    Side,
    Side,
  ];
  if (whole[first] - whole[third] < 10) return 'You stand close to the middle of all three.';
  if (whole[first] - whole[second] < 10) return `You lean to ${first} and ${second}.`;
  const far = whole[first] >= 50 ? 'clearly ' : '';
  return `You lean ${far}to ${first}, then to ${second}.`;
}

export type Told = Readonly<Record<'self' | 'does' | 'target', Sides | null>>;

/** What the drawing shows, a sentence each. */
export function readingsOf({ self, does, target }: Told): string[] {
  const said = [
    self && `How you see yourself: ${inPoints(self)}.`,
    does && `Your last weeks: ${inPoints(does)}.`,
    target && `Your target: ${inPoints(target)}.`,
  ].filter((one) => one !== null);
  return said.length > 0 ? said : ['A triangle of product, performance and people, still empty.'];
}
