import { describe, expect, it } from 'vitest';
import { excerptOf, tsqueryOf } from '../../platform/universal/search.ts';
import { cadenceWords, mayHandOver, needsReason, sideOf, statusWords } from './rules.ts';
import { isOnAgenda, placeBetween, roomOf } from './rules-agenda.ts';
import { firstSlot } from './rules-cadence.ts';

const figures = { meetings: 6, points: 12, status: 3, byManager: 4, byEngineer: 8 };

describe('who may start what', () => {
  it.each([
    ['one-on-one', 'leads', 'manager'],
    ['career', 'led', 'engineer'],
    ['one-on-one', 'colleague', null],
    ['skip-level', 'leads', null],
    ['skip-level', 'led-two-up', 'engineer'],
    ['mentoring', 'colleague', 'manager'],
  ] as const)('%s, when the other one %s', (kind, relation, side) => {
    expect(sideOf(kind, relation, undefined)).toBe(side);
  });

  it('leaves the side of a mentoring series to the one who starts it', () => {
    expect(sideOf('mentoring', 'colleague', 'engineer')).toBe('engineer');
  });
});

describe('the agenda', () => {
  const room = { kind: 'one-on-one', isPlanned: true } as const;

  it('shows a point of an ended series in the other room', () => {
    expect(roomOf('career', ['one-on-one'])).toBe('one-on-one');
    expect(roomOf('career', ['one-on-one', 'career'])).toBe('career');
    expect(roomOf('career', [])).toBeNull();
    expect(isOnAgenda({ track: 'career', ticked: false, open: true }, room, ['one-on-one'])).toBe(
      true,
    );
  });

  it('keeps a ticked point in the room it was ticked in, and nothing open in a past one', () => {
    const past = { ...room, isPlanned: false };
    expect(isOnAgenda({ track: 'one-on-one', ticked: true, open: false }, past, [])).toBe(true);
    expect(
      isOnAgenda({ track: 'one-on-one', ticked: false, open: true }, past, ['one-on-one']),
    ).toBe(false);
  });

  it('finds a place between two others while there is one', () => {
    expect(placeBetween(null, null)).toBe(0);
    expect(placeBetween(1, 2)).toBe(1.5);
    expect(placeBetween(1, 1 + Number.EPSILON)).toBeNull();
  });
});

describe('words', () => {
  it('says a share from five points on only', () => {
    expect(statusWords(figures)).toBe('3 of 12 points were status in the last 6 meetings (25 %).');
    expect(statusWords({ ...figures, points: 4 })).toBe(
      '3 of 4 points were status in the last 6 meetings.',
    );
    expect(statusWords({ ...figures, meetings: 0 })).toBe('No meeting held yet.');
  });

  it('says a cadence', () => {
    expect(cadenceWords({ every: 'week', weeks: 2 })).toBe('every 2 weeks');
    expect(cadenceWords({ every: 'month', nth: -1, weekday: 'TH' })).toBe(
      'the last Thursday of each month',
    );
  });

  it('asks for a commitment or a reason in a career conversation only', () => {
    expect(needsReason('career', 0)).toBe(true);
    expect(needsReason('career', 1)).toBe(false);
    expect(needsReason('one-on-one', 0)).toBe(false);
    expect(mayHandOver({ kind: 'career', state: 'held' }, 'manager')).toBe(false);
  });
});

describe('a first slot', () => {
  it('is on or after the day asked for', () => {
    expect(firstSlot({ every: 'month', nth: 1, weekday: 'MO' }, '2026-03-03T10:00')).toBe(
      '2026-04-06T10:00',
    );
    expect(firstSlot({ every: 'week', weeks: 3 }, '2026-03-03T10:00')).toBe('2026-03-03T10:00');
  });
});

describe('a search', () => {
  it('takes words only, each as a beginning', () => {
    expect(tsqueryOf('Über & (plan) | !x')).toBe('Über:* & plan:* & x:*');
    expect(tsqueryOf('!&|')).toBeNull();
  });

  it('shows the words around what was found', () => {
    const text = `${'a long way before it '.repeat(8)}the needle here${' and a long way after'.repeat(8)}`;
    expect(excerptOf(text, 'need')).toMatch(/^… .*the needle here.* …$/);
    expect(excerptOf('short', 'nothing')).toBe('short');
  });
});
