import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { openings } from '../presentation/engine/times.ts';
import type { Plan } from './contract-shapes.ts';
import { type Group, hiddenIn, type Looked, missedDays, type Scene } from './rules-findings.ts';
import { sayDays } from './rules-saying.ts';

const day = 86_400_000;
const quarter = 900_000;

/** Two days are skipped or doubled near these: daylight saving, a leap day, half hours, no UTC day alike. */
const begins = fc.constantFrom('2026-03-26', '2028-02-27', '2026-10-02', '2026-10-23');
const zones = ['Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/St_Johns', 'UTC'];
const zone = fc.constantFrom(...zones, 'Pacific/Kiritimati', 'Pacific/Niue');

const plain: Plan = {
  versionId: null,
  window: { clock: 'instant', from: null, until: null },
  recurrence: null,
  audienceId: null,
  priority: 0,
  weight: 1,
  cap: null,
  experiment: null,
};

const local = (first: string, days: number, hour: number): string =>
  Temporal.PlainDate.from(first).add({ days }).toPlainDateTime({ hour }).toString().slice(0, 16);

const planOn = (first: string): fc.Arbitrary<Plan> =>
  fc
    .record({
      clock: fc.constantFrom('instant' as const, 'viewer' as const),
      start: fc.integer({ min: -2, max: 5 }),
      hour: fc.integer({ min: 0, max: 23 }),
      length: fc.integer({ min: 1, max: 5 }),
      weekly: fc.option(fc.constantFrom('FREQ=WEEKLY;BYDAY=FR', 'FREQ=DAILY;INTERVAL=2')),
      zone: fc.constantFrom('viewer', 'Asia/Kolkata'),
      minutes: fc.constantFrom(15, 120, 1500),
      priority: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ clock, start, hour, length, weekly, zone, minutes, priority }) => {
      const [from, until] = [local(first, start, hour), local(first, start + length, hour)];
      const instants = clock === 'instant' ? ':00Z' : '';
      return {
        ...plain,
        priority,
        window: { clock, from: from + instants, until: until + instants },
        recurrence: weekly && { rule: weekly, start: local(first, -3, hour), minutes, zone },
      };
    });

type Case = { first: string; plans: Plan[]; groups: Group[]; capacity: number };
const scenes: fc.Arbitrary<Case> = begins.chain((first) =>
  fc.record({
    first: fc.constant(first),
    plans: fc.array(planOn(first), { minLength: 1, maxLength: 4 }),
    capacity: fc.integer({ min: 1, max: 2 }),
    groups: fc.uniqueArray(
      fc.record({
        timeZone: zone,
        bits: fc.constantFrom('00', '01', '10', '11'),
        people: fc.integer({ min: 1, max: 50 }),
        countries: fc.constant(['DE']),
      }),
      { minLength: 1, maxLength: 4, selector: ({ timeZone, bits }) => timeZone + bits },
    ),
  }),
);

function sceneOf({ first, plans, groups, capacity }: Case): Scene {
  const from = Date.parse(`${first}T00:00:00Z`);
  const around = { from: from - 3 * day, until: from + 8 * day };
  return {
    placement: 'team.friday',
    title: 'Friday',
    capacity,
    bookings: plans.map((plan, at) => ({
      bookingId: `b${at}`,
      title: `b${at}`,
      plan,
      bit: at === 0 ? null : at % 2,
    })),
    groups,
    openIn: ({ plan }, timeZone) =>
      openings(plan.window, plan.recurrence, timeZone, around.from, around.until),
    asked: { from, until: from + 4 * day },
    around,
    fewest: 1,
  };
}

/** Whether a booking is meant for a group and stands at an instant, asked of that instant alone. */
const standsAt = (scene: Scene, booking: Looked, group: Group, at: number): boolean =>
  (booking.bit === null || group.bits[booking.bit] === '1') &&
  openings(booking.plan.window, booking.plan.recurrence, group.timeZone, at, at + 1).length > 0 &&
  at >= scene.around.from &&
  at < scene.around.until;

/** Every quarter of an hour, the days of a group's calendar on which something stands. */
function daysSeen(scene: Scene, group: Group): Set<string> {
  const days = new Set<string>();
  for (let at = scene.around.from; at < scene.around.until; at += quarter) {
    if (!scene.bookings.some((one) => standsAt(scene, one, group, at))) continue;
    const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(group.timeZone);
    days.add(zoned.toPlainDate().toString());
  }
  return days;
}

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

describe('gaps', () => {
  test('are the days on which, looked at every quarter of an hour, nothing stands', () => {
    fc.assert(
      fc.property(scenes, (one) => {
        const scene = sceneOf(one);
        const seen = scene.groups.map((group) => ({ group, days: daysSeen(scene, group) }));
        const anybody = new Set(seen.flatMap(({ days }) => [...days]));
        const { nobody, some } = missedDays(scene);
        for (let at = scene.asked.from; at < scene.asked.until; at += day) {
          const label = isoDay(at);
          if (nobody.includes(label)) expect(anybody).not.toContain(label);
          for (const { group, days } of seen) {
            const missed = some.some(
              (gap) => gap.groups.includes(group) && gap.days.includes(label),
            );
            expect([group.timeZone, label, missed]).toEqual([
              group.timeZone,
              label,
              anybody.has(label) && !days.has(label),
            ]);
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('what is hidden', () => {
  test('is seen by nobody at any quarter of an hour, and what is not hidden by somebody', () => {
    fc.assert(
      fc.property(scenes, (one) => {
        const scene = sceneOf(one);
        const hidden = new Set(hiddenIn(scene).map(({ bookingIds }) => bookingIds[0]));
        for (const booking of scene.bookings) {
          let [stands, wins] = [false, false];
          for (const group of scene.groups) {
            for (let at = scene.around.from; at < scene.around.until && !wins; at += quarter) {
              if (!standsAt(scene, booking, group, at)) continue;
              stands = true;
              const above = scene.bookings.filter(
                (other) =>
                  other.plan.priority > booking.plan.priority && standsAt(scene, other, group, at),
              );
              wins = above.length < scene.capacity;
            }
          }
          expect([booking.bookingId, hidden.has(booking.bookingId)]).toEqual([
            booking.bookingId,
            stands && !wins,
          ]);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

test('days are said as people say them', () => {
  expect(sayDays(['2026-03-06'])).toBe('On Friday 6 March');
  expect(sayDays(['2026-03-06', '2026-03-13'])).toBe('On Fridays from 6 March to 13 March');
  expect(sayDays(['2026-03-06', '2026-03-07'])).toBe('From 6 March to 7 March');
  expect(sayDays(['2026-03-06', '2026-03-09', '2026-03-20'])).toBe(
    'On 3 days from 6 March to 20 March',
  );
});
