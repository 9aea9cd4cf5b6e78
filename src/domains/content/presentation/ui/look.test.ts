import { describe, expect, it } from 'vitest';
import { attributesOf } from './look.ts';

const known = [
  { name: 'role', kind: 'text' },
  { name: 'tenureMonths', kind: 'number' },
  { name: 'administrator', kind: 'yes-or-no' },
  { name: 'teams', kind: 'list' },
] as const;

describe('somebody imagined', () => {
  it('is known by what was filled in, each in its kind', () => {
    const filled = { role: 'manager', tenureMonths: '13', administrator: 'no', teams: 'A, B,' };
    expect(JSON.parse(attributesOf(filled, known))).toEqual({
      role: 'manager',
      tenureMonths: 13,
      administrator: false,
      teams: ['A', 'B'],
    });
  });

  it('has no attribute nobody filled in, or that is none of its kind', () => {
    expect(attributesOf({ role: ' ', tenureMonths: 'long', own: '' }, known)).toBe('{}');
  });
});
