import { Temporal } from 'temporal-polyfill';

/** Slots every so many weeks on the wall clock, back from the planned one, oldest first. */
export function weeklySlots(
  planned: Temporal.PlainDateTime,
  weeks: number,
  timeZone: string,
  since: Temporal.Instant,
): Temporal.Instant[] {
  const slots: Temporal.Instant[] = [];
  for (let wall = planned; ; wall = wall.subtract({ weeks })) {
    const slot = wall.toZonedDateTime(timeZone).toInstant();
    if (Temporal.Instant.compare(slot, since) < 0 && slots.length > 0) return slots.reverse();
    slots.push(slot);
  }
}

/** The nth such weekday of each month, with the next one as the planned one. */
export function monthlySlots(
  { nth, weekday, hour }: { nth: number; weekday: number; hour: number },
  timeZone: string,
  since: Temporal.Instant,
  now: Temporal.Instant,
): Temporal.Instant[] {
  const slots: Temporal.Instant[] = [];
  for (let month = since.toZonedDateTimeISO(timeZone).toPlainDate().with({ day: 1 }); ; ) {
    const first = month.add({ days: (weekday - month.dayOfWeek + 7) % 7 });
    const day = first.add({ weeks: nth - 1 });
    const slot = day.toZonedDateTime({ timeZone, plainTime: { hour } }).toInstant();
    if (Temporal.Instant.compare(slot, since) > 0) slots.push(slot);
    if (Temporal.Instant.compare(slot, now) > 0) return slots;
    month = month.add({ months: 1 });
  }
}

/** A working day about so many days from today, at this hour of the wall clock. */
export function workday(
  today: Temporal.PlainDate,
  days: number,
  hour: number,
): Temporal.PlainDateTime {
  const day = today.add({ days });
  const shift =
    Math.max(0, day.dayOfWeek - 5) && (days < 0 ? 5 - day.dayOfWeek : 8 - day.dayOfWeek);
  return day.add({ days: shift }).toPlainDateTime({ hour });
}

/** In about two hours where the day still has them; else tomorrow at ten. */
export function laterToday(now: Temporal.Instant, timeZone: string): Temporal.PlainDateTime {
  const local = now.toZonedDateTimeISO(timeZone).toPlainDateTime();
  const soon = local
    .add({ minutes: 90 })
    .round({ smallestUnit: 'minute', roundingIncrement: 30, roundingMode: 'ceil' });
  const isToday = soon.toPlainDate().equals(local.toPlainDate()) && soon.hour < 23;
  return isToday ? soon : local.toPlainDate().add({ days: 1 }).toPlainDateTime({ hour: 10 });
}
