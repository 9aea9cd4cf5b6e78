import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, shareOf } from './rules.ts';
import { anniversaryNear } from './rules-time.ts';
import { channelNames, judge, needsConsent, waysFor } from './rules-ways.ts';

const channel = fc.constantFrom(...channelNames);
const wish = fc.record({ channel, words: fc.string() });
const known = fc.record({
  liked: fc.array(wish, { maxLength: 12 }),
  never: fc.uniqueArray(channel),
  consented: fc.uniqueArray(channel),
});

describe('whatever somebody wishes', () => {
  it('nothing goes before others without a yes, nor by a way that is never wanted', () => {
    fc.assert(
      fc.property(channel, known, (one, wishes) => {
        if (!judge(one, wishes).isOpen) return;
        if (needsConsent(one)) expect(wishes.consented).toContain(one);
        if (one !== 'page' && one !== 'own') expect(wishes.never).not.toContain(one);
      }),
    );
  });

  it('their page is open, and a note unless they never want one', () => {
    fc.assert(
      fc.property(known, (wishes) => {
        expect(judge('page', wishes).isOpen).toBe(true);
        expect(judge('note', wishes).isOpen).toBe(!wishes.never.includes('note'));
      }),
    );
  });

  it('the ways come in their order, each judged as it would be on sending', () => {
    fc.assert(
      fc.property(known, (wishes) => {
        const ways = waysFor(wishes);
        const places = ways.flatMap(({ place }) => place ?? []);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const way of ways) expect(way).toMatchObject(judge(way.channel, wishes));
      }),
    );
  });
});

describe('a draft', () => {
  const text = fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){0,6}$/);
  const facts = fc.record({
    winId: fc.uuid(),
    title: text,
    day: fc.constantFrom('2026-11-02', '2024-02-29'),
    impact: fc.oneof(fc.constant(''), text),
    skills: fc.array(text, { maxLength: 4 }),
  });
  const frame = new Set(['What', 'it', 'changed', 'With']);

  it('says nothing that is not among the facts', () => {
    const wordsIn = (all: string) => all.match(/[\p{L}\p{N}]+/gu) ?? [];
    fc.assert(
      fc.property(facts, (win) => {
        const given = new Set(wordsIn([win.title, win.day, win.impact, ...win.skills].join(' ')));
        const draft = draftOf(win, (day) => day);
        const invented = wordsIn(draft).filter((word) => !given.has(word) && !frame.has(word));
        expect(invented).toEqual([]);
        for (const part of [win.title, win.day, win.impact, ...win.skills]) {
          expect(draft).toContain(part);
        }
      }),
    );
  });
});

describe('a share', () => {
  it('is not said of fewer than five, and lies within its interval', () => {
    fc.assert(
      fc.property(fc.nat({ max: 200 }), fc.nat({ max: 200 }), (a, b) => {
        const [count, of] = [Math.min(a, b), Math.max(a, b)];
        const share = shareOf(count, of);
        expect(share === null).toBe(of < 5);
        if (!share) return;
        expect(share.low).toBeLessThanOrEqual(count);
        expect(share.high).toBeGreaterThanOrEqual(count);
        expect(share.high).toBeLessThanOrEqual(of);
        expect(share.low).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is as Wilson has it: 4 of 5 may be 2 to 5 of 5', () => {
    expect(shareOf(4, 5)).toEqual({ count: 4, of: 5, low: 2, high: 5 });
  });
});

describe('an anniversary', () => {
  it.each([
    ['2024-11-10', '2026-11-02', '2026-11-10'],
    ['2024-11-02', '2026-11-02', '2026-11-02'],
    ['2026-11-02', '2026-11-02', null],
    ['2024-11-17', '2026-11-02', null],
    ['2024-01-03', '2026-12-28', '2027-01-03'],
    ['2024-02-29', '2027-02-20', '2027-02-28'],
  ])('of %s is on %s near as %s', (began, today, near) => {
    expect(anniversaryNear(began, today)).toBe(near);
  });
});
