import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { Memo } from './memo.ts';
import type { Recurrence } from './types.ts';
import { DAY, isZone, wallOf } from './zones.ts';

/**
 * Recurrences on a wall clock. Days and weeks are counted here, since they are nearly all there is and
 * a placement may hold thousands; months and years are left to rrule-temporal.
 */

/** Gives the wall-clock starts from `from` (inclusive) to `until` (exclusive), in order. */
export type Rule = {
  readonly starts: (from: number, until: number) => number[];
  /** No start is later; infinite if it never ends. */
  readonly last: number;
};

type Parts = ReadonlyMap<string, string>;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Longest stand of one occurrence: a week. */
export const MOST_MINUTES = 10_080;

const days = '(MO|TU|WE|TH|FR|SA|SU)';
const nthDays = `([+-]?[1-5])?${days}`;
const list = (one: string): RegExp => new RegExp(`^${one}(,${one})*$`);
const always: Record<string, RegExp> = {
  INTERVAL: /^[1-9]\d?$/,
  UNTIL: /^\d{8}(T\d{6})?$/,
  COUNT: /^[1-9]\d{0,2}$/,
  WKST: list(days),
};
const monthDays = list('-?([1-9]|[12]\\d|3[01])');
/** What each frequency may be narrowed by: enough for every pattern people say, and each bounded in work. */
const allowed: Record<string, Record<string, RegExp>> = {
  DAILY: { ...always, BYDAY: list(days) },
  WEEKLY: { ...always, BYDAY: list(days) },
  MONTHLY: {
    ...always,
    BYDAY: list(nthDays),
    BYMONTHDAY: monthDays,
    BYSETPOS: list('-?[1-9]\\d?'),
  },
  YEARLY: {
    ...always,
    BYDAY: list(nthDays),
    BYMONTHDAY: monthDays,
    BYMONTH: list('([1-9]|1[0-2])'),
  },
};

/** What is wrong with it, as a sentence; null: nothing. */
export function checkRecurrence(recurrence: Recurrence): string | null {
  const { rule, start, minutes, zone } = recurrence;
  if (wallOf(start) === null) return `A recurrence starts at a time like 2026-01-30T15:00.`;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) {
    return `Each occurrence stands between 1 minute and ${MOST_MINUTES} (a week).`;
  }
  if (zone !== 'viewer' && !isZone(zone)) return `“${zone}” is not the name of a time zone.`;
  return problems.of(rule, () => ({ said: checkRule(rule) })).said;
}

const problems = new Memo<{ said: string | null }>(4096);

function checkRule(rule: string): string | null {
  const parts = partsOf(rule);
  const frequency = parts.get('FREQ') ?? '';
  const may = allowed[frequency];
  if (!may) return 'A rule repeats DAILY, WEEKLY, MONTHLY or YEARLY, as in FREQ=WEEKLY;BYDAY=FR.';
  for (const [name, value] of parts) {
    if (name !== 'FREQ' && !may[name]?.test(value)) {
      return `“${name}=${value}” cannot be used in a ${frequency.toLowerCase()} rule here.`;
    }
  }
  const written = rule.split(';').length;
  if (written !== parts.size) return 'Each part of a rule is written once.';
  if (parts.has('COUNT') && parts.has('UNTIL'))
    return 'A rule ends by COUNT or by UNTIL, not both.';
  return untilOf(parts) === null ? 'UNTIL is a day like 20261231.' : null;
}

const partsOf = (rule: string): Parts =>
  new Map(
    rule.split(';').map((part) => {
      const [name = '', ...value] = part.split('=');
      return [name, value.join('=')];
    }),
  );

/** Last wall-clock time a start may have; a day alone is the whole day; null: no such day. */
function untilOf(parts: Parts): number | null {
  const until = parts.get('UNTIL');
  if (!until) return Number.POSITIVE_INFINITY;
  const [, year, month, day, hour = '23', minute = '59', second = '59'] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?$/.exec(until) ?? [];
  return wallOf(`${year}-${month}-${day}T${hour}:${minute}:${second}`);
}

const rules = new Memo<Rule>(4096);

/** The rule of a recurrence that `checkRecurrence` has nothing against. */
export const ruleOf = ({ rule, start }: Recurrence): Rule =>
  rules.of(`${start} ${rule}`, () => {
    const parts = partsOf(rule);
    const first = wallOf(start) ?? 0;
    return /^(DAILY|WEEKLY)$/.test(parts.get('FREQ') ?? '')
      ? byDays(parts, first)
      : byLibrary(parts, first);
  });

function byDays(parts: Parts, first: number): Rule {
  const fits = dayTest(parts, Math.floor(first / DAY));
  const count = Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY);
  const starts = (from: number, until: number, most = Number.POSITIVE_INFINITY): number[] => {
    const found: number[] = [];
    let day = Math.max(0, Math.ceil((from - first) / DAY));
    for (; found.length < most && first + day * DAY < until; day += 1) {
      if (fits(Math.floor(first / DAY) + day)) found.push(first + day * DAY);
    }
    return found;
  };
  const last = Number.isFinite(count)
    ? (starts(first, Number.POSITIVE_INFINITY, count).at(-1) ?? first)
    : (untilOf(parts) ?? first);
  return { last, starts: (from, until) => starts(from, Math.min(until, last + 1)) };
}

/** Whether a day, counted from 1970-01-01 (a Thursday), is one of the rule's. */
function dayTest(parts: Parts, first: number): (day: number) => boolean {
  const every = Number(parts.get('INTERVAL') ?? 1);
  const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;
  const named = parts
    .get('BYDAY')
    ?.split(',')
    .map((name) => WEEKDAYS.indexOf(name));
  if (parts.get('FREQ') === 'DAILY') {
    return (day) => (day - first) % every === 0 && (named?.includes(weekday(day)) ?? true);
  }
  const weekStart = WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO');
  const week = (day: number): number => Math.floor((day + 3 - weekStart) / 7);
  const wanted = named ?? [weekday(first)];
  return (day) => (week(day) - week(first)) % every === 0 && wanted.includes(weekday(day));
}

/** A year of starts at a time, since asking the library anew for each month costs a millisecond. */
function byLibrary(parts: Parts, first: number): Rule {
  const until = untilOf(parts) ?? first;
  const kept = [...parts].filter(([name]) => name !== 'UNTIL');
  const rule = new RRuleTemporal({
    rruleString: kept.map(([name, value]) => `${name}=${value}`).join(';'),
    dtstart: utc(first),
  });
  const years = new Memo<number[]>(8);
  const yearOf = (year: number): number[] =>
    years.of(String(year), () =>
      rule
        .between(utc(Date.UTC(year, 0, 1)), utc(Date.UTC(year + 1, 0, 1) - 1), true)
        .map(({ epochMilliseconds }) => epochMilliseconds),
    );
  const starts = (from: number, end: number): number[] => {
    const [begin, stop] = [Math.max(from, first), Math.min(end, until + 1)];
    const found: number[] = [];
    for (let year = yearAt(begin); begin < stop && year <= yearAt(stop - 1); year += 1) {
      found.push(...yearOf(year).filter((start) => start >= begin && start < stop));
    }
    return found;
  };
  return { last: until, starts };
}

const yearAt = (wall: number): number => new Date(wall).getUTCFullYear();
const utc = (wall: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC');
