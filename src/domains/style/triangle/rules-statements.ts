import type { Pair } from './contract-shapes.ts';
import type { Side } from './rules.ts';

type Statement = { readonly side: Side; readonly text: string };

const product = (text: string): Statement => ({ side: 'product', text });
const performance = (text: string): Statement => ({ side: 'performance', text });
const people = (text: string): Statement => ({ side: 'people', text });

/**
 * Blocks of two, both true of good managers and both good to be. Every two sides meet in eight of
 * them. An answer keeps the sides and not the words, so words may be bettered and blocks never moved.
 */
const blocks: readonly (readonly [Statement, Statement])[] = [
  [
    product('I can say in a sentence what our users will be able to do next year.'),
    performance('I can say in a sentence what will be done by the end of the month.'),
  ],
  [
    product('A sketch of something new gets me out of bed.'),
    performance('A plan that holds gets me out of bed.'),
  ],
  [
    product('I read what users write to us, even when nobody asks me to.'),
    performance('I look at how long things take us, even when nobody asks me to.'),
  ],
  [
    product('When we disagree, I ask what it would change for the person using it.'),
    performance('When we disagree, I ask what we would need to measure to know.'),
  ],
  [
    product('I would rather cut the right thing than finish the wrong one.'),
    performance('I would rather finish one thing than begin two.'),
  ],
  [
    product('My best meetings end with an idea nobody had come in with.'),
    performance('My best meetings end early, with names and days.'),
  ],
  [
    product('I notice when what we build stops making sense as a whole.'),
    performance('I notice when a date has quietly begun to slip.'),
  ],
  [
    product('I like explaining why we build it.'),
    performance('I like explaining how we will get there.'),
  ],
  [
    product('With a free afternoon I would watch somebody use what we made.'),
    people('With a free afternoon I would take a long walk with somebody on the team.'),
  ],
  [
    product('I am proud when a stranger loves what we made.'),
    people('I am proud when somebody I led gets the job they dreamed of.'),
  ],
  [
    product('I hire for the spark about what could be built.'),
    people('I hire for how somebody makes the others better.'),
  ],
  [
    product('I often think about where our field will be in three years.'),
    people('I often think about where each of us will be in three years.'),
  ],
  [product('I ask for the story behind a request.'), people('I ask for the story behind a mood.')],
  [
    product('I keep a list of things we might make one day.'),
    people('I keep in mind what each person said they would like to try.'),
  ],
  [
    product('I would defend an odd idea to people far above me.'),
    people('I would defend a person who made a mistake to people far above me.'),
  ],
  [
    product('I learn most from seeing what people do with our work.'),
    people('I learn most from seeing what people do with a hard conversation.'),
  ],
  [
    performance('I sleep well when we know what this week is for.'),
    people('I sleep well when everybody has said what was on their mind.'),
  ],
  [
    performance('When work stalls, I look for the queue it is waiting in.'),
    people('When work stalls, I look for who has stopped enjoying it.'),
  ],
  [
    performance('I keep promises about dates, and I know by when I made them.'),
    people('I remember what somebody told me in passing, weeks later.'),
  ],
  [
    performance('I like a number that tells us whether it worked.'),
    people('I like a quiet question that changes how somebody sees it.'),
  ],
  [
    performance('After a hard month I look for what we can make smoother.'),
    people('After a hard month I look for who needs a rest and a thank-you.'),
  ],
  [
    performance('I give the next task to whoever can start on it today.'),
    people('I give the next task to whoever would grow with it.'),
  ],
  [
    performance('I enjoy taking a large thing apart until every piece is small.'),
    people('I enjoy listening until somebody has found the answer themselves.'),
  ],
  [
    performance('A new team first needs to know what we deliver and when.'),
    people('A new team first needs to know and trust each other.'),
  ],
];

export const blockCount = blocks.length;

/** The two sides that meet in a block; undefined where there is no such block. */
export const sidesOf = (block: number): readonly [Side, Side] | undefined => {
  const [one, other] = blocks[block - 1] ?? [];
  return one && other && [one.side, other.side];
};

type Kept = { readonly block: number; readonly chose: Side };

/** The blocks as the taker of this seed sees them: in their order, each with its own left and right. */
export function laidOut(seed: number, answers: readonly Kept[]): Pair[] {
  const dice = diceOf(seed);
  const order = blocks.map((two, at) => ({ two, block: at + 1, at: dice(), flip: dice() < 0.5 }));
  return order
    .sort((a, b) => a.at - b.at)
    .map(({ two: [one, other], block, flip }) => ({
      block,
      first: flip ? other : one,
      second: flip ? one : other,
      chose: answers.find((answer) => answer.block === block)?.chose ?? null,
    }));
}

/** Marsaglia's xorshift32, so that one seed always shuffles the same way. */
function diceOf(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
