import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../platform/universal/languages.ts';
import { markdownOf, quarterOf, scenes } from './rules-managing.ts';
import { dueOn, isBehind, standing, startThatMeets, weekOf } from './rules-programme.ts';
import { starterFor } from './rules-starter.ts';
import { phaseOf } from './rules-webinar.ts';

const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }).toString());
const place = fc.record({
  week: fc.integer({ min: 1, max: 52 }),
  day: fc.integer({ min: 1, max: 7 }),
});

describe('a programme', () => {
  it('has its days from the first on, also over a leap day', () => {
    expect(dueOn('2028-02-28', { week: 1, day: 2 })).toBe('2028-02-29');
    expect(dueOn('2026-11-25', { week: 3, day: 1 })).toBe('2026-12-09');
  });

  it('is in its first week before it begins and in its last when it is over', () => {
    expect(weekOf('2026-12-01', 8, '2026-11-22')).toBe(1);
    expect(weekOf('2026-12-01', 8, '2026-12-08')).toBe(2);
    expect(weekOf('2026-12-01', 8, '2028-01-01')).toBe(8);
  });

  it('knows what is next and what waits', () => {
    const steps = [
      { id: 'c', week: 2, day: 1 },
      { id: 'a', week: 1, day: 1 },
      { id: 'b', week: 1, day: 3 },
    ];
    const stands = standing(steps, new Set(['a']), '2026-11-02', '2026-11-09');
    expect(stands).toEqual({ next: steps[2], waiting: 2, done: 1 });
    expect(standing(steps, new Set(['a', 'b', 'c']), '2026-11-02', '2026-11-09').next).toBe(null);
  });

  it('moved along, has its next step today, whatever step and day that is', () => {
    fc.assert(
      fc.property(place, day, (step, today) => {
        expect(dueOn(startThatMeets(step, today), step)).toBe(today);
      }),
    );
  });

  it('offers to move along after more than a week, and not before', () => {
    expect(isBehind('2026-11-15', '2026-11-22')).toBe(false);
    expect(isBehind('2026-11-14', '2026-11-22')).toBe(true);
    expect(isBehind(null, '2026-11-22')).toBe(false);
  });
});

describe('a language', () => {
  it('is the one wished, else a kin of it, else the item’s own', () => {
    expect(languageOf(['en', 'de'], 'de-AT', 'en')).toBe('de');
    expect(languageOf(['en', 'pt-BR'], 'pt-PT', 'en')).toBe('pt-BR');
    expect(languageOf(['en', 'de'], 'fr', 'en')).toBe('en');
    expect(languageOf(['de'], null, 'en')).toBe('de');
  });
});

describe('what comes with the product', () => {
  it('shows one tip on each day of a cycle, and four articles in each week', () => {
    const plan = starterFor(Temporal.PlainDate.from('2026-11-22'));
    const tips = plan.filter(({ slug }) => slug.startsWith('tip-'));
    expect(new Set(tips.map(({ repeats }) => repeats?.start)).size).toBe(tips.length);
    const weeks = plan.filter((one) => one.placement === 'me.learn' && one.repeats);
    const perWeek = Map.groupBy(weeks, ({ repeats }) => repeats?.start);
    expect([...perWeek.values()].map((week) => week.length)).toEqual([4, 4, 4, 4, 4, 4, 3]);
  });
});

describe('scenes of managing', () => {
  it('lie in one of four places once both were said, and are nowhere summed up', () => {
    expect(quarterOf({ strength: 'easy', comfort: 'rather-not' })).toBe('ease');
    expect(quarterOf({ strength: 'far', comfort: 'gladly' })).toBe('wish');
    expect(quarterOf({ strength: 'easy', comfort: null })).toBe(null);
  });

  it('go out as Markdown with their own words', () => {
    const scene = scenes[0]?.id ?? '';
    const said = {
      scene,
      strength: 'learning',
      comfort: 'gladly',
      words: 'I would listen.',
    } as const;
    const text = markdownOf([{ ...said, changedAt: '2026-11-22T10:00:00Z' }]);
    expect(text).toContain('I could learn it · Gladly\n\nI would listen.');
    expect(text).not.toContain('At the end');
  });
});

describe('a webinar', () => {
  it('opens ten minutes before and is over when its minutes are', () => {
    const event = { startsAt: '2026-12-10T15:00:00Z', minutes: 45 };
    const at = (time: string) => phaseOf(event, Date.parse(`2026-12-10T${time}Z`));
    expect([at('14:49:59'), at('14:50:00'), at('15:44:59'), at('15:45:00')]).toEqual([
      'before',
      'now',
      'now',
      'over',
    ]);
    expect(phaseOf({ startsAt: null, minutes: null }, 0)).toBe('before');
  });
});
