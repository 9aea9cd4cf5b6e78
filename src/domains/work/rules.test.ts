import { describe, expect, it } from 'vitest';
import type { Assignment } from './contract-shapes.ts';
import { sprinkleOf } from './rules-exciting.ts';
import { hoursWithin, loadNow, restOf } from './rules-hours.ts';
import { ledgerOf } from './rules-ledger.ts';
import { sameSkill } from './rules-skills.ts';
import { type Candidate, suggest } from './rules-suggest.ts';
import { monthsUntil, promisedIn, timeOf } from './rules-time.ts';
import { sayVerdict } from './rules-verdict.ts';

const today = '2026-06-15';
const work = (more: Partial<Assignment>): Assignment => ({
  assignmentId: 'a',
  personId: 'ada',
  authorId: 'mo',
  rotaId: null,
  title: 'Payment retries',
  kind: 'core',
  skills: [],
  hours: 10,
  per: 'week',
  fromOn: '2026-06-01',
  untilOn: '2026-07-01',
  how: 'asked',
  begunOn: null,
  doneOn: null,
  handedOn: null,
  ...more,
});
const wants = { moreOf: [], lessOf: [], toLearn: [], toTry: [] };
const since = { today, sinceOn: '2024-01-01' };

const candidate = (name: string, more: Partial<Candidate> = {}): Candidate => ({
  personId: name,
  name,
  hoursNow: 10,
  past: [],
  wants: undefined,
  sprinkle: { lastOn: today, isMissing: false },
  isNext: false,
  ...more,
});
const piece = { kind: 'core', skills: ['PostgreSQL'], hours: 8, per: 'week' } as const;
const groupsOf = (list: readonly Candidate[], kind: 'core' | 'stretch' | 'glue' = 'core') =>
  suggest({ ...piece, kind }, list, today).map(({ people }) => people.map(({ name }) => name));

describe('hours', () => {
  it('of a week are spread over the days within; hours in all count when they begin', () => {
    const june = { from: '2026-06-01', until: '2026-06-30' };
    expect(hoursWithin(work({ hours: 7, untilOn: '2026-06-10' }), june)).toBe(10);
    expect(hoursWithin(work({ hours: 7, fromOn: '2026-05-20', doneOn: '2026-06-02' }), june)).toBe(
      2,
    );
    expect(hoursWithin(work({ per: 'all', hours: 5 }), june)).toBe(5);
    expect(hoursWithin(work({ per: 'all', hours: 5, fromOn: '2026-05-31' }), june)).toBe(0);
  });

  it('handed on half way leave half with each', () => {
    const given = { per: 'all', hours: 8, fromOn: '2026-06-11', untilOn: '2026-06-18' } as const;
    const handed = work({ ...given, handedOn: today });
    expect(hoursWithin(handed, { from: '2026-06-01', until: '2026-06-30' })).toBe(4);
    expect(restOf(work(given), today)).toEqual({ fromOn: today, untilOn: '2026-06-18', hours: 4 });
  });

  it('of today are those of what is under way', () => {
    const over = work({ doneOn: '2026-06-03' });
    const ahead = work({ fromOn: '2026-06-20' });
    const forgotten = work({ untilOn: '2026-06-08' });
    const late = work({ untilOn: '2026-06-08', begunOn: '2026-06-01', hours: 3 });
    const twoWeeks = work({ per: 'all', hours: 8, fromOn: '2026-06-08', untilOn: '2026-06-21' });
    expect(loadNow([work({}), over, ahead, forgotten, late, twoWeeks], today)).toBe(17);
  });
});

describe('exciting work', () => {
  it('stretches, or has to do with what somebody wants; a quarter without is told', () => {
    const stretch = work({ kind: 'stretch', fromOn: '2026-01-05', untilOn: '2026-03-10' });
    expect(sprinkleOf([stretch], undefined, since)).toEqual({
      lastOn: '2026-03-10',
      isMissing: true,
    });
    const wanted = work({ skills: ['SQL'] });
    expect(sprinkleOf([stretch, wanted], undefined, since).isMissing).toBe(true);
    const shown = { ...wants, toLearn: ['more SQL'] };
    expect(sprinkleOf([stretch, wanted], shown, since)).toEqual({
      lastOn: today,
      isMissing: false,
    });
  });

  it('is not missed by somebody who has just come, nor made up by a plan', () => {
    expect(sprinkleOf([], undefined, { today, sinceOn: '2026-05-01' }).isMissing).toBe(false);
    const planned = work({ kind: 'stretch', fromOn: '2026-07-01' });
    expect(sprinkleOf([planned], undefined, since)).toEqual({ lastOn: null, isMissing: true });
  });
});

describe('suggestions', () => {
  it('put wishes first, name everybody, and treat those alike as equals', () => {
    const list = [
      candidate('full', { hoursNow: 30 }),
      candidate('plain'),
      candidate('alike'),
      candidate('knows', { past: [work({ skills: ['PostgreSQL'], begunOn: '2026-06-01' })] }),
      candidate('learns', { wants: { ...wants, toLearn: ['PostgreSQL in depth'] } }),
      candidate('tired', { wants: { ...wants, lessOf: ['postgresql'] } }),
    ];
    expect(groupsOf(list)).toEqual([['learns'], ['knows'], ['plain', 'alike'], ['full', 'tired']]);
  });

  it('say why in words, with the source', () => {
    const past = [work({ skills: ['PostgreSQL'], begunOn: '2026-06-01' })];
    const shown = { ...wants, toLearn: ['PostgreSQL'] };
    const [first] = suggest(piece, [candidate('ada', { past, wants: shown })], today);
    expect(first?.people[0]?.reasons.map(({ text }) => text)).toEqual([
      'Wants to learn or try PostgreSQL, as they show you.',
      'Has done this before: “Payment retries”, begun on 1 June.',
      '10 hours a week under way; 18 with this.',
    ]);
  });

  it('think of whoever had nothing exciting when work stretches, and of fairness when it is glue', () => {
    const bored = candidate('bored', { sprinkle: { lastOn: null, isMissing: true } });
    const willing = candidate('willing', { wants: { ...wants, toTry: ['PostgreSQL'] } });
    const next = candidate('next', { isNext: true });
    expect(groupsOf([next, bored], 'stretch')).toEqual([['bored'], ['next']]);
    expect(groupsOf([willing, bored, next], 'glue')).toEqual([['next'], ['willing', 'bored']]);
  });

  it('know a skill within a longer line, whatever its accents and case', () => {
    expect(sameSkill('Résumé parsing', 'learn resume parsing')).toBe(true);
    expect(sameSkill('C', 'C++')).toBe(false);
    expect(sameSkill('', 'anything')).toBe(false);
  });
});

describe('the ledger', () => {
  const mates = ['ada', 'bo'].map((name) => ({
    personId: name,
    name,
    sinceOn: name === 'bo' ? '2026-04-01' : '2020-01-01',
    away: [],
  }));
  const glue = (personId: string, fromOn: string) =>
    work({ personId, kind: 'glue', per: 'all', hours: 2, fromOn, untilOn: fromOn, how: 'rotated' });

  it('counts each since they came, with an interval, and asks equals for equal parts', () => {
    const days = ['2026-01-10', '2026-02-10', '2026-05-01', '2026-06-01'];
    const all = [
      ...days.map((day) => glue('ada', day)),
      glue('bo', '2026-03-01'),
      glue('bo', '2026-06-08'),
    ];
    const { ledger, pieces, verdict } = ledgerOf(mates, all, today);
    expect(ledger).toMatchObject([
      { person: { name: 'ada' }, hours: 8, fair: 7, rotated: 4, low: 2.2, high: 20.5 },
      { person: { name: 'bo' }, hours: 2, fair: 3, rotated: 1 },
    ]);
    expect(pieces).toHaveLength(5);
    expect(verdict).toEqual({ pieces: 5, p: null, isFlagged: false });
    expect(sayVerdict(verdict)).toContain('From twenty on');
  });

  it('flags what chance would hardly do, and says what that does not mean', () => {
    const both = mates.map((mate) => ({ ...mate, sinceOn: '2020-01-01' }));
    const all = Array.from({ length: 24 }, (_, nth) =>
      glue(nth % 6 === 0 ? 'bo' : 'ada', `2026-0${1 + (nth % 5)}-1${nth % 10}`),
    );
    const { verdict } = ledgerOf(both, all, today);
    expect(verdict.isFlagged).toBe(true);
    expect(sayVerdict(verdict)).toContain('says nothing about why');
  });
});

describe('time for experiments', () => {
  const said = (personId: string | null, hours: number, fromMonth: string) => ({
    personId,
    hours,
    fromMonth,
    at: `${fromMonth}T09:00:00Z`,
  });
  const promises = [
    said(null, 8, '2026-01-01'),
    said('ada', 16, '2026-04-01'),
    said(null, 4, '2026-05-01'),
  ];

  it('is what was said to one alone, else to everybody; the latest stands', () => {
    expect(promisedIn('2025-12', promises, 'ada')).toBe(0);
    expect(promisedIn('2026-03', promises, 'ada')).toBe(8);
    expect(promisedIn('2026-06', promises, 'ada')).toBe(16);
    expect(promisedIn('2026-06', promises, 'bo')).toBe(4);
  });

  it('stands month by month beside what was taken, from when somebody came', () => {
    const people = [
      { personId: 'ada', sinceOn: '2020-01-01' },
      { personId: 'bo', sinceOn: '2026-05-20' },
    ];
    const takings = [
      { personId: 'ada', onDay: '2026-04-30', hours: 6 },
      { personId: 'bo', onDay: '2026-05-30', hours: 2 },
    ];
    expect(monthsUntil('2026-02-03', 3)).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(timeOf(people, promises, takings, ['2026-04', '2026-05'])).toEqual([
      { month: '2026-04', promised: 16, taken: 6 },
      { month: '2026-05', promised: 20, taken: 2 },
    ]);
  });
});
