import { describe, expect, it } from 'vitest';
import { differenceWords, figureWords, percent } from './figure-words.ts';

describe('a figure in words', () => {
  it('says how often, and between what the true rate most likely lies', () => {
    const figure = { impressions: 200, actions: 1, rate: 0.005, low: 0.0009, high: 0.028 };
    expect(figureWords(figure)).toBe(
      'Seen 200 times, acted upon once: 0.5 %, most likely between 0.1 % and 2.8 %.',
    );
    expect(figureWords({ ...figure, rate: null, low: null, high: null })).toBe(
      'Seen 200 times, acted upon once.',
    );
  });

  it('is kept back where few stand behind it', () => {
    const hidden = { impressions: null, actions: null, rate: null, low: null, high: null };
    expect(figureWords(hidden)).toMatch(/^Too few people/);
  });

  it('rounds to what means something', () => {
    expect([0, 0.001, 0.0999, 0.1, 1].map(percent)).toEqual([
      '0 %',
      '0.1 %',
      '10.0 %',
      '10 %',
      '100 %',
    ]);
  });
});

describe('two arms', () => {
  it('are only told apart where the interval leaves zero out', () => {
    const arms = { arm: 'A', against: 'B' };
    expect(differenceWords({ ...arms, difference: 0.02, low: -0.01, high: 0.05 })).toBe(
      'Between A and B no difference can be told yet: −1.0 to 5.0 percentage points.',
    );
    expect(differenceWords({ ...arms, difference: 0.02, low: 0.01, high: 0.03 })).toBe(
      'A is acted upon more than B, by 1.0 to 3.0 percentage points.',
    );
    expect(differenceWords({ ...arms, difference: -0.02, low: -0.03, high: -0.01 })).toBe(
      'B is acted upon more than A, by 1.0 to 3.0 percentage points.',
    );
  });
});
