import { describe, expect, it } from 'vitest';
import type { Plan, Recurrence, Window } from './contract-shapes.ts';
import { movedPlan } from './rules-moving.ts';

const plan = (window: Window, recurrence: Recurrence | null = null): Plan => ({
  versionId: null,
  window,
  recurrence,
  audienceId: null,
  priority: 0,
  weight: 1,
  cap: null,
  experiment: null,
});
const week: Window = {
  clock: 'instant',
  from: '2026-11-23T08:00:00.000Z',
  until: '2026-11-27T16:00:00.000Z',
};
const fridays: Recurrence = {
  rule: 'FREQ=WEEKLY;BYDAY=FR',
  start: '2026-11-27T15:00',
  minutes: 180,
  zone: 'viewer',
};
const always: Window = { clock: 'viewer', from: null, until: null };

describe('a plan that is moved', () => {
  it('keeps its length', () => {
    expect(movedPlan(plan(week), 'both', 90).window).toEqual({
      clock: 'instant',
      from: '2026-11-23T09:30:00.000Z',
      until: '2026-11-27T17:30:00.000Z',
    });
  });

  it('is stretched at either end, and never turned round', () => {
    expect(movedPlan(plan(week), 'end', -60).window.until).toBe('2026-11-27T15:00:00.000Z');
    expect(movedPlan(plan(week), 'start', -60).window.from).toBe('2026-11-23T07:00:00.000Z');
    expect(movedPlan(plan(week), 'end', -10_000).window).toEqual(week);
    expect(movedPlan(plan(week), 'start', 10_000).window).toEqual(week);
  });

  it('stays open where it was open', () => {
    const open = { ...week, until: null };
    expect(movedPlan(plan(open), 'both', 60).window.until).toBeNull();
    expect(movedPlan(plan(open), 'end', 60).window).toEqual(open);
  });

  it('moves each of its times; over midnight the days of the week go along', () => {
    const later = movedPlan(plan(always, fridays), 'both', 10 * 60);
    expect(later.recurrence).toEqual({
      ...fridays,
      start: '2026-11-28T01:00',
      rule: 'FREQ=WEEKLY;BYDAY=SA',
    });
    const two = {
      ...fridays,
      rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO',
      start: '2026-11-29T15:00',
    };
    expect(movedPlan(plan(always, two), 'both', 1440).recurrence?.rule).toBe(
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU',
    );
    expect(movedPlan(plan(always, two), 'both', -1440).recurrence?.rule).toBe(
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU',
    );
    const monthly = { ...fridays, rule: 'FREQ=MONTHLY;BYDAY=-1FR' };
    expect(movedPlan(plan(always, monthly), 'both', 1440).recurrence?.rule).toBe(monthly.rule);
  });

  it('lasts longer or shorter each time, between a minute and a week', () => {
    const length = (edge: 'start' | 'end', minutes: number) =>
      movedPlan(plan(always, fridays), edge, minutes).recurrence;
    expect(length('end', 60)).toMatchObject({ start: '2026-11-27T15:00', minutes: 240 });
    expect(length('start', 60)).toMatchObject({ start: '2026-11-27T16:00', minutes: 120 });
    expect(length('end', -600)?.minutes).toBe(1);
    expect(length('start', 600)).toMatchObject({ start: '2026-11-27T17:59', minutes: 1 });
    expect(length('end', 100_000)?.minutes).toBe(10_080);
  });
});
