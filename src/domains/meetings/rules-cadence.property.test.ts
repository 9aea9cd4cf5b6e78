import fc from 'fast-check';
import rrule from 'rrule';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Cadence } from './contract-shapes.ts';
import {
  cadenceOf,
  firstSlot,
  proposeSlots,
  type Rhythm,
  rruleOf,
  slotAfter,
  slotsAfter,
  wallClock,
} from './rules-cadence.ts';

/** Half-hour and 45-minute offsets, both hemispheres, half-hour daylight saving, changed rules, skipped days. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Lisbon',
  'Europe/Istanbul',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Mexico_City',
  'America/Asuncion',
  'America/Santiago',
  'America/Nuuk',
  'America/Caracas',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Fiji',
  'Pacific/Norfolk',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Amman',
  'Asia/Gaza',
  'Asia/Pyongyang',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Antarctica/Troll',
];

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const cadences: fc.Arbitrary<Cadence> = fc.oneof(
  fc.record({ every: fc.constant('week' as const), weeks: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    every: fc.constant('month' as const),
    nth: fc.constantFrom(1, 2, 3, 4, -1) as fc.Arbitrary<1 | 2 | 3 | 4 | -1>,
    weekday: fc.constantFrom(...weekdays),
  }),
);
const wallTimes = fc
  .record({
    day: fc.integer({ min: 0, max: 3650 }),
    // The hours in which clocks change are tried far more often than the others.
    minute: fc.oneof(fc.integer({ min: 0, max: 239 }), fc.integer({ min: 0, max: 1439 })),
  })
  .map(({ day, minute }) =>
    Temporal.PlainDateTime.from('2018-01-01T00:00').add({ days: day, minutes: minute }),
  );
const rhythms = fc
  .record({ cadence: cadences, wall: wallTimes, timeZone: fc.constantFrom(...zones) })
  .map(({ cadence, wall, timeZone }): Rhythm => {
    const startsOn = firstSlot(cadence, wall.toString({ smallestUnit: 'minute' }));
    return { rrule: rruleOf(cadence), timeZone, startsOn };
  });

/** The other library knows no zones: its UTC fields are read as a wall clock, nothing else. */
function independentWalls({ rrule: rule, startsOn }: Rhythm, count: number): string[] {
  const options = rrule.RRule.parseString(rule);
  const dtstart = new Date(`${startsOn}:00Z`);
  return new rrule.RRule({ ...options, dtstart, count })
    .all()
    .map((fakeUtc) => fakeUtc.toISOString().slice(0, 16));
}

const justBefore = (rhythm: Rhythm): Temporal.Instant =>
  Temporal.PlainDateTime.from(rhythm.startsOn)
    .toZonedDateTime(rhythm.timeZone)
    .toInstant()
    .subtract({ seconds: 1 });

describe('the rhythm of a series', () => {
  it('survives being written as a rule and read back', () => {
    fc.assert(
      fc.property(cadences, (cadence) => {
        expect(cadenceOf(rruleOf(cadence))).toEqual(cadence);
      }),
    );
  });

  it('agrees with an independent library on the wall clock', () => {
    fc.assert(
      fc.property(rhythms, (rhythm) => {
        const ours = slotsAfter(rhythm, justBefore(rhythm), 30);
        const theirs = independentWalls(rhythm, 30).map((wall) =>
          Temporal.PlainDateTime.from(wall).toZonedDateTime(rhythm.timeZone).toInstant(),
        );
        expect(ours.map(String)).toEqual(theirs.map(String));
      }),
      { numRuns: 250 },
    );
  });

  it('keeps its hour through ten years of clock changes in every zone', () => {
    for (const timeZone of zones) {
      const rhythm = { rrule: 'FREQ=WEEKLY;INTERVAL=1', timeZone, startsOn: '2018-01-07T02:30' };
      const slots = slotsAfter(rhythm, justBefore(rhythm), 522);
      expect(slots).toHaveLength(522);
      for (const [week, slot] of slots.entries()) {
        const wall = Temporal.PlainDateTime.from(rhythm.startsOn).add({ weeks: week });
        const real = slot.toZonedDateTimeISO(timeZone).toPlainDateTime();
        const shift = wall.until(real, { largestUnit: 'minute' }).minutes;
        // Only a time that does not exist that day is late, by the length of the gap.
        const exists = wall.toZonedDateTime(timeZone).toPlainDateTime().equals(wall);
        expect(exists ? shift === 0 : shift > 0 && shift <= 120, `${timeZone} ${wall}`).toBe(true);
      }
    }
  });

  it('finds the next slot from any moment, also within the hours a clock repeats or skips', () => {
    fc.assert(
      fc.property(rhythms, fc.integer({ min: -600_000, max: 6_000_000 }), (rhythm, minutes) => {
        const after = justBefore(rhythm).add({ minutes });
        const all = slotsAfter(rhythm, justBefore(rhythm).subtract({ hours: 48 }), 700);
        const expected = all.find((slot) => Temporal.Instant.compare(slot, after) > 0);
        if (expected) expect(String(slotAfter(rhythm, after))).toBe(String(expected));
      }),
      { numRuns: 60 },
    );
  });
});

describe('slots proposed for a move', () => {
  const wishes = fc.record({
    now: wallTimes.map((wall) => wall.toZonedDateTime('UTC').toInstant()),
    durationMinutes: fc.constantFrom(15, 30, 45, 60),
    yourZone: fc.constantFrom(...zones),
    theirZone: fc.constantFrom(...zones),
    offsets: fc.array(fc.integer({ min: 0, max: 14 * 24 * 60 }), { maxLength: 30 }),
  });

  it('are in the future, free for both and on a working day of both', () => {
    fc.assert(
      fc.property(wishes, ({ offsets, ...wish }) => {
        const taken = offsets.map((minutes) => {
          const from = wish.now.add({ minutes });
          return { from, until: from.add({ minutes: 45 }) };
        });
        const slots = proposeSlots({ ...wish, usual: wish.now, standing: wish.now, taken });
        for (const slot of slots) {
          const from = Temporal.Instant.from(slot.startsAt);
          const until = from.add({ minutes: wish.durationMinutes });
          expect(Temporal.Instant.compare(from, wish.now)).toBe(1);
          expect(
            taken.some(
              (busy) =>
                Temporal.Instant.compare(from, busy.until) < 0 &&
                Temporal.Instant.compare(busy.from, until) < 0,
            ),
          ).toBe(false);
          for (const zone of [wish.yourZone, wish.theirZone]) {
            const wall = from.toZonedDateTimeISO(zone);
            expect(wall.dayOfWeek).toBeLessThanOrEqual(5);
            expect(wall.hour).toBeGreaterThanOrEqual(7);
            expect(until.toZonedDateTimeISO(zone).hour).toBeLessThanOrEqual(20);
          }
          expect(slot.yours).toBe(wallClock(from, wish.yourZone));
        }
      }),
      { numRuns: 150 },
    );
  });
});
