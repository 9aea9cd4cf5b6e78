import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifier, kinds, sureFrom } from './classify.ts';
import { packed, unpacked } from './model.ts';

const file = new Uint8Array(readFileSync(new URL('./weights.bin', import.meta.url)));
const classify = classifier(unpacked(file));

describe('a turn', () => {
  it.each([
    ['open question', 'What was hard about it for you?', ''],
    ['open question', 'How did you feel when that happened?', 'It broke on Friday.'],
    ['closed question', 'Have you talked to him?', 'He does not answer.'],
    ['closed question', 'How many times a week?', 'I run.'],
    ['reflection', 'It sounds like you felt alone with it.', 'Nobody answered me.'],
    [
      'input',
      'I would suggest that you write to the team first. They have information that can help you, and there are some other people who have done it.',
      'I did not know whom to ask.',
    ],
    ['other', 'Mm-hmm.', 'And then it worked.'],
  ])('reads as %s: %s', (label, text, previous) => {
    expect(classify({ text, previous }).label).toBe(label);
  });

  it('is named only when one kind is likely enough; shares add up to one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.lorem(), (text, previous) => {
        const { label, p } = classify({ text, previous });
        const question = p['open question'] + p['closed question'];
        const most = Math.max(question, p.reflection, p.input, p.other);
        expect(kinds.reduce((sum, kind) => sum + p[kind], 0)).toBeCloseTo(1, 9);
        expect(label === 'unsure').toBe(most < sureFrom);
      }),
    );
  });

  it('comes from a file that is written as it was read', () => {
    expect(Buffer.from(packed(unpacked(file))).equals(Buffer.from(file))).toBe(true);
  });
});
