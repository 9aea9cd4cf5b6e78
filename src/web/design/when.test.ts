import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clockText, dayText, fromToday, shortDay, whenText, whenWords } from './when.tsx';

// Before the module under test makes its formats, even where another file had it made before.
vi.hoisted(() => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  vi.resetModules();
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  // Just after midnight in Berlin, where it is still the day before in London.
  vi.setSystemTime('2026-03-28T23:30:00Z');
});
afterEach(() => void vi.useRealTimers());

describe('when', () => {
  it('counts calendar days of the reader, also over a change of the clocks', () => {
    expect(fromToday('2026-03-29')).toBe('today');
    expect(fromToday('2026-03-30')).toBe('tomorrow');
    expect(fromToday('2026-03-28')).toBe('yesterday');
    expect(fromToday('2026-04-05')).toBe('in 7 days');
  });

  it('says the nearest days by name and the others in full', () => {
    expect(whenText('2026-03-29T12:00:00Z')).toMatch(/^Today, (14:00|2:00\sPM)$/);
    expect(whenText('2026-03-30T07:00:00Z')).toMatch(/^Tomorrow, 0?9:00/);
    expect(whenText('2026-04-09T08:00:00Z')).toMatch(/^Thursday.*9.*10:00/);
  });

  it('begins small within a sentence, and shows a clock elsewhere as it stands there', () => {
    expect(whenWords('2026-03-30T07:00:00Z')).toMatch(/^tomorrow, 0?9:00/);
    expect(clockText('2026-03-29T02:30')).toMatch(/^0?2:30/);
  });

  it('names the year only when it is another one', () => {
    expect(shortDay('2026-11-26')).not.toMatch(/2026/);
    expect(dayText('2027-01-02')).toMatch(/2027/);
  });
});
