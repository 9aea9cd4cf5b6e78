import type { SentOf } from '../../../platform/universal/contract.ts';
import type { contract } from '../contract.ts';
import type { Cadence, Series, SeriesKind } from '../contract-shapes.ts';
import { usual } from '../rules.ts';
import { dayIn, nextWorkday, nthsOf, weekdayOf } from './days.ts';
import { capital, onDayWords } from './words.ts';

/** A rhythm as the form holds it: tied to the first day, so that day and rule never disagree. */
export type Rhythm = `weeks-${number}` | 'month' | 'month-last';

export type PlanForm = {
  day: string;
  time: string;
  rhythm: Rhythm;
  timeZone: string;
  durationMinutes: number;
  place: string;
  sealedPreparation: boolean;
};

type Plan = Omit<SentOf<(typeof contract)['operations']['changeSeries']>, 'seriesId'>;

/** The default of each kind stands in the rules, with the evidence for it. */
export function usualPlan(kind: SeriesKind, today: string, timeZone: string): PlanForm {
  const { every, weeks, minutes } = usual[kind];
  const day = nextWorkday(today);
  return {
    day,
    time: '10:00',
    rhythm: every === 'month' ? fitting('month', day) : `weeks-${weeks}`,
    timeZone,
    durationMinutes: minutes,
    place: '',
    sealedPreparation: false,
  };
}

/** The rhythm that stands, counted from the next meeting rather than from where it once began. */
export function formOf(series: Series, nextAt: string): PlanForm {
  const [, time = ''] = series.startsOn.split('T');
  const day = dayIn(nextAt, series.timeZone);
  const { cadence } = series;
  const monthly: Rhythm = cadence.every === 'month' && cadence.nth === -1 ? 'month-last' : 'month';
  return {
    day,
    time: time.slice(0, 5),
    rhythm: cadence.every === 'week' ? `weeks-${cadence.weeks}` : monthly,
    timeZone: series.timeZone,
    durationMinutes: series.durationMinutes,
    place: series.place ?? '',
    sealedPreparation: series.sealedPreparation,
  };
}

export const planOf = (form: PlanForm): Plan => ({
  cadence: cadenceOf(form.rhythm, form.day),
  timeZone: form.timeZone,
  startsOn: `${form.day}T${form.time}`,
  durationMinutes: form.durationMinutes,
  place: form.place.trim() || null,
  sealedPreparation: form.sealedPreparation,
});

/** Only what the day allows: the fifth Tuesday of a month can only repeat as the last one. */
export const fitting = (rhythm: Rhythm, day: string): Rhythm => {
  const choices = rhythmsFor(day);
  if (choices.includes(rhythm)) return rhythm;
  return choices.includes('month') ? 'month' : 'month-last';
};

export function rhythmsFor(day: string): Rhythm[] {
  const weeks = [1, 2, 3, 4, 6, 8, 12].map((count): Rhythm => `weeks-${count}`);
  const months = nthsOf(day).map((nth): Rhythm => (nth === -1 ? 'month-last' : 'month'));
  return [...weeks, ...months];
}

export const rhythmWords = (rhythm: Rhythm, day: string): string =>
  capital(onDayWords(cadenceOf(rhythm, day), day));

function cadenceOf(rhythm: Rhythm, day: string): Cadence {
  const weeks = /^weeks-(\d+)$/.exec(rhythm);
  if (weeks) return { every: 'week', weeks: Number(weeks[1]) };
  const nth = rhythm === 'month-last' ? -1 : (nthsOf(day).find((one) => one !== -1) ?? -1);
  return { every: 'month', nth, weekday: weekdayOf(day) };
}
