import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysWithout, overlap, plusDays } from './rules-days.ts';
import { fairNext, type Glue, halfYear, type Mate, periodsOf, planTurns } from './rules-fair.ts';
import { hoursWithin } from './rules-hours.ts';

const start = '2026-01-05';
const rota = { rotaId: 'minutes', hours: 2, everyWeeks: 1, startsOn: start };
const mate = (name: string, sinceOn = '2020-01-01', away: Mate['away'] = []): Mate => ({
  personId: name,
  name,
  sinceOn,
  away,
});
const names = ['ada', 'bo', 'cy', 'di', 'eve', 'fin'];

type Given = Glue & { rotaId: string | null };
const glue = (personId: string, fromOn: string, more: Partial<Given> = {}): Given => ({
  personId,
  rotaId: 'minutes',
  kind: 'glue',
  hours: 2,
  per: 'all',
  fromOn,
  untilOn: plusDays(fromOn, 6),
  begunOn: null,
  doneOn: null,
  handedOn: null,
  ...more,
});

/** Lets a rota run for so many weeks, day after day as the timetable does. */
function run(mates: readonly Mate[], weeks: number, given: Given[] = []): Given[] {
  const all = [...given];
  for (let week = 0; week < weeks; week += 1) {
    const today = plusDays(start, week * 7);
    for (const { personId, days } of planTurns(rota, mates, all, today)) {
      all.push(glue(personId, days.from));
    }
  }
  return all;
}

const hoursOf = (all: readonly Given[], personId: string, until: string): number =>
  all
    .filter((one) => one.personId === personId)
    .reduce((sum, one) => sum + hoursWithin(one, { from: start, until }), 0);

describe('a rota', () => {
  it('goes round: nobody of a steady team is ever more than one turn ahead', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 1, max: 26 }),
        (size, weeks) => {
          const mates = names.slice(0, size).map((name) => mate(name));
          const all = run(mates, weeks);
          const hours = mates.map(({ personId }) => hoursOf(all, personId, '9999-12-31'));
          expect(Math.max(...hours) - Math.min(...hours)).toBeLessThanOrEqual(rota.hours);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('asks a newcomer for their part and no more, and nobody who is away', () => {
    const away = { from: '2026-02-02', until: '2026-03-15' };
    const came = '2026-04-06';
    const mates = [mate('ada'), mate('bo', '2020-01-01', [away]), mate('cy', came)];
    const all = run(mates, 26);
    const turns = (personId: string) => all.filter((one) => one.personId === personId);
    expect(turns('bo').filter((turn) => overlap(daysOf(turn), away))).toEqual([]);
    expect(turns('cy').every(({ fromOn }) => fromOn >= came)).toBe(true);
    // 13 of the 28 weeks planned: a third of those would be four to five turns.
    expect(turns('cy').length).toBeGreaterThanOrEqual(3);
    expect(turns('cy').length).toBeLessThanOrEqual(6);
  });

  it('gives every week to exactly one person, and two weeks ahead', () => {
    const all = run([mate('ada'), mate('bo')], 10);
    const weeks = all.map(({ fromOn }) => fromOn).toSorted();
    expect(weeks).toEqual(Array.from({ length: 12 }, (_, nth) => plusDays(start, nth * 7)));
  });

  it('goes to whoever did least, then whose turn is longest ago, then the smaller id', () => {
    const today = '2026-03-02';
    const turn = { hours: 2, days: { from: today, until: plusDays(today, 6) } };
    const mates = [mate('bo'), mate('ada'), mate('cy')];
    expect(fairNext(mates, [], turn, today)?.personId).toBe('ada');
    const done = [glue('ada', '2026-02-02'), glue('bo', '2026-02-09'), glue('cy', '2026-02-16')];
    expect(fairNext(mates, done, turn, today)?.personId).toBe('ada');
    const favour = glue('ada', '2026-01-12', { hours: 1, rotaId: null });
    expect(fairNext(mates, [...done, favour], turn, today)?.personId).toBe('bo');
    const long = [glue('bo', '2025-08-01'), ...done.slice(0, 1), ...done.slice(2)];
    expect(halfYear(today).from).toBe('2025-09-02');
    expect(fairNext(mates, long, turn, today)?.personId).toBe('bo');
  });

  it('begins its days where its first day says, whenever one looks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -60, max: 400 }),
        fc.integer({ min: 1, max: 6 }),
        (day, every) => {
          const today = plusDays(start, day);
          const [first] = periodsOf({ ...rota, everyWeeks: every }, today);
          if (!first) throw new Error('there is always one');
          expect(first.from >= start).toBe(true);
          expect(
            day < 0 ? first.from === start : overlap(first, { from: today, until: today }),
          ).toBe(true);
        },
      ),
    );
  });

  it('counts days here once, however days away overlap', () => {
    const whole = { from: '2026-01-01', until: '2026-01-31' };
    const away = [
      { from: '2025-12-20', until: '2026-01-05' },
      { from: '2026-01-04', until: '2026-01-10' },
      { from: '2026-01-06', until: '2026-01-07' },
      { from: '2026-01-30', until: '2026-02-10' },
    ];
    expect(daysWithout(whole, away)).toBe(31 - 10 - 2);
  });
});

const daysOf = ({ fromOn, untilOn }: Given) => ({ from: fromOn, until: untilOn ?? fromOn });
