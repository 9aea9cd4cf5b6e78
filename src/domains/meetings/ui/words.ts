import type { Cadence, PointKind, Series, Side, Weekday } from '../contract-shapes.ts';
import { cadenceWords } from '../rules.ts';
import { weekdayOf } from './days.ts';

export const pointKindNames: Record<PointKind, string> = {
  work: 'Work',
  career: 'Career',
  feedback: 'Feedback',
  wellbeing: 'Wellbeing',
  life: 'Life',
  status: 'Status',
  decision: 'Decision',
};

export const pointKinds = Object.keys(pointKindNames) as PointKind[];

const weekdayNames: Record<Weekday, string> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** "every Tuesday", "every 2 weeks on Tuesday", "on the third Tuesday of each month". */
export function onDayWords(cadence: Cadence, day: string): string {
  if (cadence.every === 'month') return `on ${cadenceWords(cadence)}`;
  const weekday = weekdayNames[weekdayOf(day)];
  return cadence.weeks === 1 ? `every ${weekday}` : `${cadenceWords(cadence)} on ${weekday}`;
}

/** "every Tuesday at 10:00, 30 minutes, Room 4": the rhythm of a series on its own clock. */
export function seriesWords(series: Series): string {
  const [day = '', time = ''] = series.startsOn.split('T');
  const isMine = series.timeZone === Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = isMine ? '' : ` (${zoneWords(series.timeZone)})`;
  const place = series.place ? `, ${series.place}` : '';
  const length = `${series.durationMinutes} minutes`;
  return `${onDayWords(series.cadence, day)} at ${time.slice(0, 5)}${zone}, ${length}${place}`;
}

/** "Europe/Berlin" as people say it: "Berlin time". */
const zoneWords = (zone: string): string =>
  `${zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone} time`;

export const otherSide = (side: Side): Side => (side === 'manager' ? 'engineer' : 'manager');

/** The first word of a name, as the two call each other. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

export const energyWords = ['', 'drained', 'low', 'steady', 'good', 'full'] as const;
