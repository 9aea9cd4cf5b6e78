import { describe, expect, it } from 'vitest';
import {
  instantOf,
  panned,
  shareOf,
  shifted,
  shiftOf,
  stepOf,
  ticksOf,
  times,
  turned,
  type View,
  viewAround,
  viewName,
  wallOf,
  zoomed,
  zooms,
} from './timescale.ts';

const berlin = 'Europe/Berlin';
const hour = 3_600_000;
const friday = instantOf('2026-11-27T15:00', berlin);

describe('a view of the calendar', () => {
  it('begins where the calendar begins it, in the zone that was chosen', () => {
    const starts = zooms.map((zoom) => wallOf(viewAround(zoom, friday, berlin).from, berlin));
    expect(starts).toEqual([
      '2026-11-27T00:00',
      '2026-11-23T00:00',
      '2026-11-01T00:00',
      '2026-10-01T00:00',
      '2026-01-01T00:00',
    ]);
    expect(viewAround('day', friday, 'Asia/Kolkata').from).toBe(
      instantOf('2026-11-27T00:00', 'Asia/Kolkata'),
    );
  });

  it('is an hour shorter or longer where the clocks change', () => {
    const hours = (day: string) => {
      const { from, until } = viewAround('day', instantOf(`${day}T12:00`, berlin), berlin);
      return (until - from) / hour;
    };
    expect(['2026-03-29', '2026-06-01', '2026-10-25'].map(hours)).toEqual([23, 24, 25]);
  });

  it('draws each hour of such a day once, and the repeated one twice', () => {
    const labels = (day: string) =>
      ticksOf(viewAround('day', instantOf(`${day}T12:00`, berlin), berlin)).map(
        ({ label }) => label,
      );
    expect(labels('2026-03-29').slice(0, 4)).toEqual(['00:00', '01:00', '03:00', '04:00']);
    expect(labels('2026-10-25').slice(0, 5)).toEqual(['00:00', '01:00', '02:00', '02:00', '03:00']);
  });

  it('names months of every length by their days, and rests at weekends', () => {
    const days = (month: string) =>
      ticksOf(viewAround('month', instantOf(`${month}-10T00:00`, berlin), berlin));
    expect(days('2028-02').length).toBe(29);
    expect(days('2026-02').length).toBe(28);
    expect(
      days('2026-11')
        .filter(({ quiet }) => quiet)
        .map(({ label }) => label),
    ).toEqual(['1', '7', '8', '14', '15', '21', '22', '28', '29']);
  });

  it('is turned like a calendar, and panned like a sheet of paper', () => {
    const month = viewAround('month', instantOf('2026-01-31T12:00', berlin), berlin);
    expect(viewName(turned(month, 1))).toBe('February 2026');
    expect(viewName(turned(month, -1))).toBe('December 2025');
    expect(turned(turned(month, 1), -1)).toEqual(month);
    const half = panned(viewAround('week', friday, berlin), 0.5);
    expect(wallOf(half.from, berlin)).toBe('2026-11-26T12:00');
    expect(ticksOf(half)[0]?.at).toBe(instantOf('2026-11-26T00:00', berlin));
  });

  const holds = (view: View, instant: number): boolean =>
    shareOf(view, instant) >= 0 && shareOf(view, instant) < 1;

  it('keeps this moment in view when it is zoomed', () => {
    const month = viewAround('month', friday, berlin);
    for (const zoom of zooms) expect(holds(zoomed(month, zoom, friday), friday)).toBe(true);
  });

  it('keeps what stands in its middle where this moment is elsewhere', () => {
    const march = viewAround('month', instantOf('2027-03-05T12:00', berlin), berlin);
    const middle = (march.from + march.until) / 2;
    for (const zoom of zooms) expect(holds(zoomed(march, zoom, friday), middle)).toBe(true);
  });

  it('says what it shows', () => {
    expect(zooms.map((zoom) => viewName(viewAround(zoom, friday, berlin)))).toEqual([
      'Friday, 27 November 2026',
      'Week of 23 November 2026',
      'November 2026',
      'Oct – Dec 2026',
      '2026',
    ]);
  });

  it('draws a year by its months and a quarter by its weeks', () => {
    const year = ticksOf(viewAround('year', friday, berlin));
    expect(year.map(({ label }) => label).join(' ')).toMatch(/^Jan Feb Mar .* Dec$/);
    expect(year.filter(({ heading }) => heading).map(({ heading }) => heading)).toEqual(['2026']);
    const quarter = ticksOf(viewAround('quarter', friday, berlin));
    expect(quarter.map(({ label }) => label).slice(0, 2)).toEqual(['28 Sept', '5 Oct']);
  });
});

describe('a move', () => {
  it('of whole days keeps the hour on the wall over daylight saving', () => {
    const before = instantOf('2026-10-24T15:00', berlin);
    expect(wallOf(shifted(before, { days: 1, minutes: 0 }, berlin), berlin)).toBe(
      '2026-10-25T15:00',
    );
  });

  it('goes in steps that suit what is seen', () => {
    const week = viewAround('week', friday, berlin);
    expect(shiftOf(week, 1 / 7)).toEqual({ days: 0, minutes: 24 * 60 });
    expect(shiftOf(viewAround('month', friday, berlin), 1 / 30)).toEqual({ days: 1, minutes: 0 });
    expect(shiftOf(week, 0.0001)).toEqual({ days: 0, minutes: 0 });
    expect(times(stepOf.day, -4)).toEqual({ days: -0, minutes: -60 });
  });
});
