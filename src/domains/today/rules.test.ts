import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { atMost, type Candidate, type Dismissal, laterUntil, lowered, rank } from './rules.ts';

const now = Temporal.Instant.from('2026-11-22T12:00:00Z');
const candidate = (rule: string, subjectId: string, weight = 50, urgency = 50): Candidate => ({
  rule,
  subjectId,
  weight,
  urgency,
});
const notUseful = (rule: string, subjectId: string, at = '2026-11-01T12:00:00Z'): Dismissal => ({
  rule,
  subjectId,
  kind: 'not-useful',
  until: '2026-12-01T12:00:00Z',
  at,
});
const subjects = (list: readonly Candidate[]) => list.map(({ subjectId }) => subjectId);

describe('the queue', () => {
  it('is short, and no rule crowds out the others', () => {
    const many = Array.from({ length: 10 }, (_, at) => candidate('loud', `l${at}`, 90));
    const queue = rank([...many, candidate('quiet', 'q', 10), candidate('calm', 'c', 20)], [], now);
    expect(queue).toHaveLength(atMost);
    expect(subjects(queue).slice(0, 5)).toEqual(['l0', 'l1', 'l2', 'c', 'q']);
  });

  it('puts the urgent before the merely important', () => {
    const queue = rank([candidate('a', 'a', 60, 0), candidate('b', 'b', 50, 100)], [], now);
    expect(subjects(queue)).toEqual(['b', 'a']);
  });

  it('leaves out what was put off until it is time again', () => {
    const later: Dismissal = {
      ...notUseful('a', 'a'),
      kind: 'later',
      until: '2026-11-23T05:00:00Z',
    };
    expect(rank([candidate('a', 'a')], [later], now)).toEqual([]);
    const tomorrow = Temporal.Instant.from('2026-11-23T05:00:00Z');
    expect(rank([candidate('a', 'a')], [later], tomorrow)).toHaveLength(1);
  });

  it('lowers a rule with each "not useful" and silences it after three, for half a year', () => {
    expect([0, 1, 2, 3].map((times) => lowered(80, times))).toEqual([80, 40, 20, 0]);
    const thrice = ['x', 'y', 'z'].map((subject) => notUseful('a', subject));
    expect(rank([candidate('a', 'new')], thrice, now)).toEqual([]);
    const long = thrice.map((one) => ({
      ...one,
      at: '2026-01-01T12:00:00Z',
      until: '2026-02-01T12:00:00Z',
    }));
    expect(rank([candidate('a', 'new')], long, now)).toHaveLength(1);
  });

  it('puts off until six on the next morning of the person, then three days, then a week', () => {
    const until = (times: number) => laterUntil(now, 'Asia/Tokyo', times).toString();
    expect([0, 1, 2, 9].map(until)).toEqual([
      '2026-11-22T21:00:00Z',
      '2026-11-24T21:00:00Z',
      '2026-11-28T21:00:00Z',
      '2026-11-28T21:00:00Z',
    ]);
  });
});
