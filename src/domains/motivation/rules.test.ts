import { describe, expect, it } from 'vitest';
import type { Wants } from './contract-shapes.ts';
import { moved, shuffled } from './rules.ts';
import { sayDrift } from './rules-drift.ts';
import { isWhole, motivators } from './rules-motivators.ts';
import { promptsOf } from './rules-prompts.ts';
import { changesBetween, isNothing, linesOf, lookBack, nothingWanted } from './rules-wants.ts';

const wants: Wants = {
  moreOf: ['pairing'],
  lessOf: ['release chores'],
  toLearn: ['how queues behave under load.'],
  toTry: ['leading a small project'],
  stretch: 'The move of the billing data.',
  greatYear: 'The new search stands and others build on it.',
  promotion: 'some-day',
  keptAt: '2026-11-01T10:00:00Z',
};
const taking = { takingId: 'x', ranking: [...motivators], takenAt: '2026-11-01T10:00:00Z' };

describe('sorting', () => {
  it('begins in an order of its own, the same each time', () => {
    expect(isWhole(shuffled('ben'))).toBe(true);
    expect(shuffled('ben')).toEqual(shuffled('ben'));
    expect(shuffled('ben')).not.toEqual(shuffled('lea'));
  });

  it('puts one behind another, or first', () => {
    const [first, second, third] = motivators;
    expect(moved(motivators, third ?? '', null).slice(0, 3)).toEqual([third, first, second]);
    expect(moved(motivators, first, third ?? '').slice(0, 3)).toEqual([second, third, first]);
    expect(moved(motivators, 'fame', null)).toEqual(motivators);
  });

  it('says what moved, and when hardly anything did', () => {
    const upside = moved(motivators, motivators[4] ?? '', null);
    expect(sayDrift(motivators, upside)).toBe('Own way went up 4 places.');
    expect(sayDrift(motivators, moved(motivators, motivators[1] ?? '', null))).toBe(
      'Hardly anything moved.',
    );
  });
});

describe('prompts for a career conversation', () => {
  it('are five open questions at most, in one’s own voice or by name', () => {
    const mine = promptsOf(wants, taking, null);
    expect(mine).toHaveLength(5);
    expect(mine[0]).toBe(
      'You want to learn “how queues behave under load”. What would the first real piece of work with it be?',
    );
    expect(promptsOf(wants, null, 'Ben Ode')[0]).toMatch(/^Ben wants to learn/);
    expect(mine.every((prompt) => prompt.endsWith('?'))).toBe(true);
  });

  it('come from nothing but what was filled in and shown', () => {
    expect(promptsOf(null, null, null)).toEqual([]);
    expect(promptsOf(null, taking, 'Ben')).toEqual([
      'Craft moves Ben most. When was there last a good piece of it?',
    ]);
  });
});

describe('what is wanted', () => {
  const at = (keptAt: string): Wants => ({ ...wants, keptAt });

  it('is typed a line each', () => {
    expect(linesOf(' pairing \n\n design\n')).toEqual(['pairing', 'design']);
    expect(isNothing(nothingWanted)).toBe(true);
    expect(isNothing(wants)).toBe(false);
  });

  it('is looked back on from a year ago, or from the beginning where that is nearer', () => {
    const [now, spring, then, long] = [
      at('2026-11-01T10:00:00Z'),
      at('2026-04-01T10:00:00Z'),
      at('2025-10-20T10:00:00Z'),
      at('2024-02-01T10:00:00Z'),
    ];
    expect(lookBack([now, spring, then, long])).toBe(then);
    expect(lookBack([now, spring])).toBe(spring);
    expect(lookBack([now, at('2026-10-01T10:00:00Z')])).toBeUndefined();
    expect(lookBack([])).toBeUndefined();
  });

  it('says list by list what came and what went', () => {
    expect(changesBetween(wants, { ...wants, moreOf: ['design'] })).toEqual([
      { title: 'More of', added: ['design'], gone: ['pairing'] },
    ]);
  });
});
