import { describe, expect, it } from 'vitest';
import { minutesOf, type Plan, whenWords } from './bars.ts';
import { clockOf, instantOf, shifted } from './timescale.ts';

const zone = 'Europe/Berlin';
const always: Plan = {
  versionId: null,
  window: { clock: 'instant', from: null, until: null },
  recurrence: null,
  audienceId: null,
  priority: 0,
  weight: 1,
  cap: null,
  experiment: null,
};
const from = '2026-10-24T13:00:00.000Z';
const until = '2026-10-26T14:00:00.000Z';
const fridays = { rule: 'FREQ=WEEKLY;BYDAY=FR', start: '2026-10-23T15:00', minutes: 180 };

describe('when a booking shows', () => {
  it('is said on the clock of who reads, or on each viewer’s', () => {
    expect(whenWords(always, zone)).toBe('Always');
    expect(whenWords({ ...always, window: { clock: 'instant', from, until } }, zone)).toBe(
      'From Sat, 24 Oct 2026, 15:00 to Mon, 26 Oct 2026, 15:00',
    );
    const viewer = { clock: 'viewer', from: null, until: '2026-12-24T18:00' } as const;
    expect(whenWords({ ...always, window: viewer }, zone)).toBe(
      'Until Thu, 24 Dec 2026, 18:00, on each viewer’s own clock',
    );
    const again = { ...always, window: viewer, recurrence: { ...fridays, zone } };
    expect(whenWords(again, zone)).toBe(
      'Every Friday, 15:00–18:00, in Europe/Berlin; until Thu, 24 Dec 2026, 18:00, on each viewer’s own clock',
    );
  });
});

describe('a day on the screen', () => {
  const day = { days: 1, minutes: 0 };

  it('is 25 hours where the clocks go back, and 24 on a wall', () => {
    const plan: Plan = { ...always, window: { clock: 'instant', from, until } };
    expect(minutesOf(plan, Date.parse(from), day, zone)).toBe(25 * 60);
    const again = { ...plan, recurrence: { ...fridays, zone: 'viewer' } };
    expect(minutesOf(again, Date.parse(from), day, zone)).toBe(24 * 60);
    expect(shifted(Date.parse(from), day, zone) - Date.parse(from)).toBe(25 * 3_600_000);
  });

  it('is placed alike one by one and by the thousand', () => {
    for (const timeZone of [zone, 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/St_Johns']) {
      const clock = clockOf(timeZone);
      for (let hour = 0; hour < 366 * 24; hour += 7) {
        const wall = new Date(Date.UTC(2026, 0, 1, hour, 30)).toISOString().slice(0, 16);
        if (clock(wall) !== instantOf(wall, timeZone)) {
          expect.fail(`${wall} in ${timeZone}: ${clock(wall)}`);
        }
      }
    }
  });
});
