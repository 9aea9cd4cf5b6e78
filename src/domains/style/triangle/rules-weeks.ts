import type { Temporal } from 'temporal-polyfill';
import type { Drift, Week } from './contract-shapes.ts';
import { points, type Side, type Sides, sides, total } from './rules.ts';
import { attentionOf } from './rules-estimate.ts';

const monday = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.subtract({ days: day.dayOfWeek - 1 });

const noon = 12;

/** The week somebody is in, and on a Monday the one before as well: weeks are closed on Tuesdays. */
export function mayTap(now: Temporal.Instant, timeZone: string, weekOn: string): boolean {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const yesterday = today.subtract({ days: 1 });
  return [today, yesterday].some((day) => monday(day).toString() === weekOn);
}

/**
 * The week to ask about, on the person's own clock: from Friday noon until the Monday after has
 * passed. Null in between.
 */
export function weekToTap(now: Temporal.Instant, timeZone: string): Temporal.PlainDate | null {
  const here = now.toZonedDateTimeISO(timeZone);
  const { dayOfWeek, hour } = here;
  if (dayOfWeek === 1) return monday(here.toPlainDate()).subtract({ weeks: 1 });
  const isTime = dayOfWeek > 5 || (dayOfWeek === 5 && hour >= noon);
  return isTime ? monday(here.toPlainDate()) : null;
}

/** At most so many weeks are written down after the fact. */
const weeksBack = 12;

/** Mondays of the weeks that are over, nobody can tap any more, and are not written down yet. */
export function weeksToKeep(
  now: Temporal.Instant,
  timeZone: string,
  newest: string | null,
): Temporal.PlainDate[] {
  const yesterday = now.toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days: 1 });
  const last = monday(yesterday).subtract({ weeks: 1 });
  const all = Array.from({ length: weeksBack }, (_, back) => last.subtract({ weeks: back }));
  const isNew = (week: Temporal.PlainDate) => newest === null || week.toString() > newest;
  return all.filter(isNew).reverse();
}

/** From midnight to midnight on the person's own clock. */
export const spanOf = (week: Temporal.PlainDate, timeZone: string) => ({
  from: week.toZonedDateTime(timeZone).toInstant(),
  until: week.add({ weeks: 1 }).toZonedDateTime(timeZone).toInstant(),
});

/** E24: so many points of a hundred away from one's own target, for so many weeks running. */
export const far = 15;
export const running = 4;
/** A week that says too little neither drifts nor breaks a drift; but old weeks are no news. */
const newsWeeks = 6;

type Kept = { readonly weekOn: string; readonly signals: Sides; readonly aims: Sides | null };

/** A week as it is told: shares in points, where there is enough to say. */
export function weekOf({ weekOn, signals, aims }: Kept): Week {
  const found = attentionOf(signals);
  return {
    weekOn,
    signals: Math.round(total(signals)),
    does: found && points(found.sides),
    aims,
  };
}

const off = ({ does, aims }: Week, side: Side): number =>
  does && aims ? does[side] - aims[side] : 0;

/**
 * The distance of a week is the largest difference of a side, in points, between what one did and the
 * target. It is a drift when one and the same side lay that far off, in the same direction, in each of
 * the last weeks that said enough: chance alone wanders to and fro.
 */
export function driftOf(weeks: readonly Week[], today: Temporal.PlainDate): Drift | null {
  const since = today.subtract({ weeks: newsWeeks + 1 }).toString();
  const last = weeks
    .filter(({ does, aims, weekOn }) => does && aims && weekOn >= since)
    .sort((a, b) => b.weekOn.localeCompare(a.weekOn))
    .slice(0, running);
  if (last.length < running) return null;
  const found = sides.flatMap((side) => {
    const each = last.map((week) => off(week, side));
    const more = each.every((one) => one >= far);
    const less = each.every((one) => one <= -far);
    const mean = Math.round(each.reduce((sum, one) => sum + one, 0) / running);
    return more || less ? [{ side, points: mean, weeks: running }] : [];
  });
  return found.sort((a, b) => Math.abs(b.points) - Math.abs(a.points))[0] ?? null;
}
