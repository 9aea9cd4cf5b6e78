import { describe, expect, it } from 'vitest';
import { isDown, type Place, placeOf, readingOf } from './rules-confidence.ts';

const paths: readonly (readonly [readonly number[], Place])[] = [
  [[], 'unsaid'],
  [[4], 'begun'],
  [[4, 6], 'rising'],
  [[4, 6, 6], 'steady'],
  [[4, 6, 5], 'steady'],
  [[7, 7, 7], 'steady'],
  [[6, 5, 5], 'steady'],
  [[4, 8, 6], 'dip'],
  [[4, 8, 6, 5], 'dip'],
  [[4, 8, 5, 4], 'dip'],
  [[4, 8, 5, 5], 'bottom'],
  [[4, 8, 3], 'bottom'],
  [[4, 8, 3, 4], 'bottom'],
  [[4, 8, 3, 5], 'climbing'],
  [[4, 8, 3, 5, 7], 'climbing'],
  [[4, 8, 3, 5, 8], 'rising'],
  [[2, 3, 2], 'steady'],
  [[2, 3, 1], 'dip'],
  [[10, 0], 'bottom'],
];

describe('the path of confidence', () => {
  it.each(paths)('said as %j is a place: %s', (values, place) => {
    expect(placeOf(values)).toBe(place);
  });

  it('calls for company in a dip and at the bottom, and nowhere else', () => {
    const down = paths.filter(([values]) => isDown(placeOf(values))).map(([, place]) => place);
    expect(new Set(down)).toEqual(new Set(['dip', 'bottom']));
    expect(isDown('climbing')).toBe(false);
  });

  it('reads as a sentence', () => {
    expect(readingOf('Steering', [3, 7, 4])).toBe('Steering: 3, then 7, now 4 of 10.');
    expect(readingOf('Steering', [3])).toBe('Steering: 3 of 10.');
    expect(readingOf('Steering', [])).toBe('Steering: nothing said yet.');
  });
});
