import { describe, expect, it } from 'vitest';
import type { Figures } from './contract.ts';
import { isMuchInput, likely, sayCount, sayOf, sayWords } from './rules-figures.ts';
import { guessed, saidBy } from './rules-who.ts';

const figures = (turns: number, input: number): Figures => ({
  turns,
  sums: { open: 0, closed: 0, reflection: 0, input, other: turns - input },
  unsure: 0,
  afterOpen: { questions: 0, medianWords: null },
  afterClosed: { questions: 0, medianWords: null },
  answers: { heard: 0, cutShort: 0 },
  ownQuestions: { asked: 0, selfAnswered: 0 },
});

describe('a count', () => {
  it('comes with what else it could easily have been', () => {
    // R: binom::binom.wilson(2, 5) gives .118 to .769; (20, 40) gives .352 to .648.
    expect(likely(2, 5)).toEqual({ from: 0, to: 4 });
    expect(likely(20, 40)).toEqual({ from: 14, to: 26 });
    expect(likely(0, 0)).toEqual({ from: 0, to: 0 });
    expect(sayCount(8.7, 31)).toBe('about 9 of 31, likely 4 to 15');
  });

  it('is not told of fewer than five', () => {
    expect(sayCount(2, 4)).toBe('too few to say');
    expect(sayOf(1, 4)).toBe('too few to say (4)');
    expect(sayOf(1, 5)).toBe('1 of 5');
    expect(sayWords({ questions: 4, medianWords: 9 })).toBe('too few questions to say (4)');
    expect(sayWords({ questions: 5, medianWords: 17.5 })).toBe('a median of 18 (5 questions)');
  });
});

describe('input', () => {
  it('is worth a word only above four turns in ten', () => {
    expect(isMuchInput(figures(20, 8))).toBe(false);
    expect(isMuchInput(figures(20, 8.1))).toBe(true);
    expect(isMuchInput(figures(4, 4))).toBe(false);
  });
});

describe('who is who', () => {
  const known = { me: 'Lea Example', them: 'Ben Sample' };

  it('is guessed from names alike, and asked where it is not known', () => {
    expect(guessed(['Sample, Ben', 'LEA'], known)).toEqual({ me: 'LEA', them: 'Sample, Ben' });
    expect(guessed(['Lea', 'Speaker 2'], known)).toEqual({ me: 'Lea', them: 'Speaker 2' });
    expect(guessed(['Lea', 'Kim', 'Ana'], known)).toEqual({ me: 'Lea', them: '' });
    expect(guessed(['Speaker 1', 'Speaker 2'], known)).toEqual({ me: '', them: '' });
  });

  it('leaves others out, and nothing is read while the two are one', () => {
    const turns = ['Lea', 'Kim', 'Ben'].map((speaker) => ({ speaker, text: `${speaker} speaks` }));
    expect(saidBy(turns, { me: 'Lea', them: 'Ben' })).toEqual([
      { who: 'me', text: 'Lea speaks' },
      { who: 'them', text: 'Ben speaks' },
    ]);
    expect(saidBy(turns, { me: 'Lea', them: 'Lea' })).toBeNull();
    expect(saidBy(turns, { me: '', them: 'Ben' })).toBeNull();
  });
});
