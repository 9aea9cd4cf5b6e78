/** The recurrences a form can show, as RRULE (RFC 5545) and in words. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

export type RecurrenceForm = {
  readonly every: 'day' | 'week' | 'month' | 'year';
  readonly interval: number;
  /** Of a week. */
  readonly days: readonly Weekday[];
  /** Of a month: its 15th, or its first Monday (-1: the last). */
  readonly monthDay: number;
  readonly nth: 1 | 2 | 3 | 4 | -1 | undefined;
};

const frequencies = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;

export function ruleOf({ every, interval, days, monthDay, nth }: RecurrenceForm): string {
  const parts = [`FREQ=${frequencies[every]}`];
  if (interval > 1) parts.push(`INTERVAL=${interval}`);
  if (every === 'week') parts.push(`BYDAY=${inOrder(days).join(',')}`);
  if (every === 'month') parts.push(nth ? `BYDAY=${nth}${days[0]}` : `BYMONTHDAY=${monthDay}`);
  return parts.join(';');
}

const inOrder = (days: readonly Weekday[]): readonly Weekday[] =>
  weekdays.filter((day) => days.includes(day));

/** The form of a rule, or undefined where it says more than the form can. */
export function recurrenceFormOf(rule: string, start: string): RecurrenceForm | undefined {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const every = everyOf(parts.get('FREQ'));
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const form = every && fieldsOf(every, parts, start);
  if (!form || !(interval >= 1)) return undefined;
  const known = new Set(['FREQ', 'INTERVAL', ...form.read]);
  return [...parts.keys()].every((name) => known.has(name))
    ? { every, interval, ...form.fields }
    : undefined;
}

const everyOf = (frequency: string | undefined): RecurrenceForm['every'] | undefined =>
  (Object.keys(frequencies) as RecurrenceForm['every'][]).find(
    (every) => frequencies[every] === frequency,
  );

type Fields = { fields: Omit<RecurrenceForm, 'every' | 'interval'>; read: readonly string[] };

function fieldsOf(
  every: RecurrenceForm['every'],
  parts: ReadonlyMap<string, string>,
  start: string,
): Fields | undefined {
  const plain = { days: [weekdayOf(start)], monthDay: Number(start.slice(8, 10)), nth: undefined };
  const byDay = parts.get('BYDAY');
  if (every === 'week' && byDay) {
    const days = byDay.split(',');
    return days.every(isWeekday) ? { fields: { ...plain, days }, read: ['BYDAY'] } : undefined;
  }
  if (every === 'month' && byDay) return nthOf(byDay, plain);
  if (every === 'month' && parts.has('BYMONTHDAY')) {
    const monthDay = Number(parts.get('BYMONTHDAY'));
    const fits = Number.isInteger(monthDay) && monthDay >= 1 && monthDay <= 31;
    return fits ? { fields: { ...plain, monthDay }, read: ['BYMONTHDAY'] } : undefined;
  }
  return { fields: plain, read: [] };
}

function nthOf(byDay: string, plain: Fields['fields']): Fields | undefined {
  const [, nth, day] = /^(-1|[1-4])([A-Z]{2})$/.exec(byDay) ?? [];
  if (!nth || !day || !isWeekday(day)) return undefined;
  const fields = { ...plain, days: [day], nth: Number(nth) as RecurrenceForm['nth'] };
  return { fields, read: ['BYDAY'] };
}

const isWeekday = (day: string): day is Weekday => weekdays.some((one) => one === day);

/** The day of the week of a wall-clock time, read as UTC where every day has the same length. */
export const weekdayOf = (wall: string): Weekday =>
  weekdays[(new Date(`${wall.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO';

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

const nthNames = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' } as const;

type Told = {
  readonly rule: string;
  readonly start: string;
  readonly minutes: number;
  readonly zone: string;
};

/** "Every Friday, 15:00–18:00, on each viewer's own clock". */
export function recurrenceWords({ rule, start, minutes, zone }: Told): string {
  const form = recurrenceFormOf(rule, start);
  const clock =
    zone === 'viewer' ? 'on each viewer’s own clock' : `in ${zone.replaceAll('_', ' ')}`;
  return `${form ? daysWords(form, start) : `By the rule ${rule}`}, ${hoursWords(start, minutes)}, ${clock}`;
}

function daysWords(
  { every, interval, days, monthDay, nth }: RecurrenceForm,
  start: string,
): string {
  const often = interval === 1 ? `Every ${every}` : `Every ${interval} ${every}s`;
  if (every === 'day') return often;
  if (every === 'week') {
    const names = listed(inOrder(days).map((day) => weekdayNames[day]));
    return interval === 1 ? `Every ${names}` : `${often} on ${names}`;
  }
  if (every === 'month') {
    const day = nth ? `${nthNames[nth]} ${weekdayNames[days[0] ?? 'MO']}` : `day ${monthDay}`;
    return `${often} on ${nth ? 'the ' : ''}${day}`;
  }
  return `${often} on ${Number(start.slice(8, 10))} ${monthName(start)}`;
}

const monthName = (wall: string): string =>
  new Date(`${wall.slice(0, 10)}T00:00:00Z`).toLocaleString('en-GB', {
    month: 'long',
    timeZone: 'UTC',
  });

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

function hoursWords(start: string, minutes: number): string {
  const begins = start.slice(11, 16);
  if (minutes % 1440 === 0) {
    const whole = minutes === 1440 ? 'all day' : `for ${minutes / 1440} days`;
    return begins === '00:00' ? whole : `from ${begins} ${whole}`;
  }
  const [hour = 0, minute = 0] = begins.split(':').map(Number);
  const ends = hour * 60 + minute + minutes;
  const two = (figure: number) => String(figure).padStart(2, '0');
  const later = Math.floor(ends / 1440);
  const day = later === 0 ? '' : later === 1 ? ' the next day' : ` ${later} days later`;
  return `${begins}–${two(Math.floor((ends % 1440) / 60))}:${two(ends % 60)}${day}`;
}
