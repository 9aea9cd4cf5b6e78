import { assert, constantFrom, integer, option, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  recurrenceFormOf,
  recurrenceWords,
  ruleOf,
  weekdayOf,
  weekdays,
} from './recurrence-form.ts';

const start = '2026-11-27T15:00';
const words = (rule: string, more: Partial<Parameters<typeof recurrenceWords>[0]> = {}) =>
  recurrenceWords({ rule, start, minutes: 180, zone: 'viewer', ...more });

describe('a recurrence', () => {
  it('is told in words', () => {
    expect(words('FREQ=WEEKLY;BYDAY=FR')).toBe(
      'Every Friday, 15:00–18:00, on each viewer’s own clock',
    );
    expect(words('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH', { zone: 'America/New_York' })).toBe(
      'Every 2 weeks on Tuesday and Thursday, 15:00–18:00, in America/New York',
    );
    expect(words('FREQ=MONTHLY;BYDAY=-1MO')).toMatch(/^Every month on the last Monday,/);
    expect(words('FREQ=MONTHLY;BYMONTHDAY=31')).toMatch(/^Every month on day 31,/);
    expect(words('FREQ=YEARLY')).toMatch(/^Every year on 27 November,/);
    expect(words('FREQ=DAILY', { start: '2026-11-27T22:30', minutes: 120 })).toMatch(
      /^Every day, 22:30–00:30 the next day,/,
    );
    expect(words('FREQ=DAILY', { start: '2026-11-27T00:00', minutes: 1440 })).toMatch(/, all day,/);
  });

  it('that says more than a form can is shown as it is written', () => {
    for (const rule of [
      'FREQ=WEEKLY;BYDAY=1FR',
      'FREQ=YEARLY;BYMONTH=2',
      'FREQ=DAILY;COUNT=3',
      'FREQ=HOURLY',
    ])
      expect(recurrenceFormOf(rule, start), rule).toBeUndefined();
    expect(words('FREQ=DAILY;COUNT=3')).toMatch(/^By the rule FREQ=DAILY;COUNT=3,/);
  });

  it('of the form is read back as it was written', () => {
    const form = record({
      every: constantFrom('day', 'week', 'month', 'year'),
      interval: integer({ min: 1, max: 12 }),
      days: uniqueArray(constantFrom(...weekdays), { minLength: 1 }),
      monthDay: integer({ min: 1, max: 31 }),
      nth: option(constantFrom(1, 2, 3, 4, -1), { nil: undefined }),
    });
    assert(
      property(form, (given) => {
        const rule = ruleOf(given);
        const back = recurrenceFormOf(rule, start);
        expect(back && ruleOf(back)).toBe(rule);
        expect(back).toMatchObject({ every: given.every, interval: given.interval });
      }),
    );
  });

  it('knows the days of the week', () => {
    expect([start, '2028-02-29T00:00', '2026-01-01T12:00'].map(weekdayOf)).toEqual([
      'FR',
      'TU',
      'TH',
    ]);
  });
});
