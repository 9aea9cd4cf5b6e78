import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayIn, nextWorkday, nthsOf, plusDays, weekdayOf } from './days.ts';
import { fitting, planOf, rhythmsFor, usualPlan } from './plan-form.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const first = Temporal.PlainDate.from('2024-01-01');
const days = Array.from({ length: 4 * 366 }, (_, step) => first.add({ days: step }));

describe('days of the form', () => {
  it('agree with the calendar on weekday, place in the month and steps, over four years', () => {
    for (const date of days) {
      const day = date.toString();
      expect(weekdayOf(day)).toBe(weekdays[date.dayOfWeek - 1]);
      expect(plusDays(day, 40)).toBe(date.add({ days: 40 }).toString());
      const place = Math.ceil(date.day / 7);
      const isLast = date.add({ days: 7 }).month !== date.month;
      expect(nthsOf(day)).toEqual([...(place < 5 ? [place] : []), ...(isLast ? [-1] : [])]);
      expect(Temporal.PlainDate.from(nextWorkday(day)).dayOfWeek).toBeLessThan(6);
    }
  });

  it('know the day a moment falls on in a zone', () => {
    expect(dayIn('2026-11-22T23:30:00Z', 'Asia/Tokyo')).toBe('2026-11-23');
    expect(dayIn('2026-11-22T23:30:00Z', 'America/Lima')).toBe('2026-11-22');
  });
});

describe('the form of a series', () => {
  it('offers only rhythms the first day fits, and never sends another', () => {
    for (const date of days) {
      const day = date.toString();
      const plan = { ...usualPlan('career', '2026-11-22', 'Europe/Berlin'), day };
      for (const rhythm of rhythmsFor(day)) expect(fitting(rhythm, day)).toBe(rhythm);
      const { cadence } = planOf({ ...plan, rhythm: fitting('month', day) });
      expect(cadence).toMatchObject({ every: 'month', weekday: weekdayOf(day) });
      expect(nthsOf(day)).toContain(cadence.every === 'month' ? cadence.nth : undefined);
    }
  });

  it('begins with what the rules call usual', () => {
    const plan = planOf(usualPlan('one-on-one', '2026-11-20', 'Europe/Berlin'));
    expect(plan).toEqual({
      cadence: { every: 'week', weeks: 1 },
      timeZone: 'Europe/Berlin',
      startsOn: '2026-11-23T10:00',
      durationMinutes: 30,
      place: null,
      sealedPreparation: false,
    });
  });
});
