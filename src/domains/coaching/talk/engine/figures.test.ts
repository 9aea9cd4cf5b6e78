import { describe, expect, it } from 'vitest';
import type { Classify, Kind } from './classify.ts';
import { figuresOf, hear, type Said } from './figures.ts';

/** Says of each turn what its first word says, nine times in ten. */
const byFirstWord: Classify = ({ text }) => {
  const kinds: Readonly<Record<string, Kind>> = {
    What: 'open question',
    Did: 'closed question',
    You: 'reflection',
    Try: 'input',
  };
  const label = kinds[text.split(' ')[0] ?? ''] ?? 'other';
  const p = {
    'open question': 0.025,
    'closed question': 0.025,
    reflection: 0.025,
    input: 0.025,
    other: 0.025,
  };
  return { label, p: { ...p, [label]: 0.9 } };
};

const me = (text: string): Said => ({ who: 'me', text });
const them = (text: string): Said => ({ who: 'them', text });

const conversation = [
  me('What happened?'),
  them('The build broke, and nobody knew why.'),
  me('Try the old one first.'),
  them('Good.'),
  me('Did it help? Try to write it down for the next time.'),
  them('It did. We wrote it down.'),
  me('You kept at it.'),
  them('Yes.'),
  me('What else is on your mind? Okay.'),
  them('Nothing, I think. Maybe the move.'),
  me('Did you sleep?'),
];

describe('figures', () => {
  const heard = [...hear(conversation, byFirstWord)];

  it('mark input after one sentence, and one’s own answer to one’s own question', () => {
    expect(heard.map(({ cutShort }) => cutShort).indexOf(true)).toBe(2);
    expect(heard.filter(({ cutShort }) => cutShort)).toHaveLength(1);
    expect(heard.flatMap(({ ownAnswer }) => ownAnswer ?? [])).toEqual([
      'Try to write it down for the next time.',
    ]);
    expect(heard.filter(({ who, named }) => (who === 'me') !== (named !== null))).toEqual([]);
  });

  it('are sums of probabilities, counts and medians, worked out by hand', () => {
    const sum = (certain: number) =>
      Math.round((certain * 0.9 + (6 - certain) * 0.025) * 1000) / 1000;
    expect(figuresOf(heard)).toEqual({
      turns: 6,
      sums: { open: sum(2), closed: sum(2), reflection: sum(1), input: sum(1), other: sum(0) },
      unsure: 0,
      // Seven words after the first, six after the second.
      afterOpen: { questions: 2, medianWords: 6.5 },
      afterClosed: { questions: 1, medianWords: 6 },
      answers: { heard: 3, cutShort: 1 },
      ownQuestions: { asked: 4, selfAnswered: 1 },
    });
  });

  it('of nothing are nothing', () => {
    expect(figuresOf([])).toMatchObject({
      turns: 0,
      afterOpen: { questions: 0, medianWords: null },
    });
  });
});
