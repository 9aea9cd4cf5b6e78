import { Temporal } from 'temporal-polyfill';
import type { Plan, Window } from './contract-shapes.ts';

type Wrong = { path: string; sentence: string };

/** What of a plan cannot be, each in a sentence for the field. */
export function whatIsWrong({ window }: Plan): Wrong[] {
  return endsBeforeItBegins(window)
    ? [
        {
          path: 'plan.window.until',
          sentence: 'It ends after it begins: please look at both times.',
        },
      ]
    : [];
}

function endsBeforeItBegins({ clock, from, until }: Window): boolean {
  if (from === null || until === null) return false;
  return clock === 'instant'
    ? Temporal.Instant.compare(until, from) <= 0
    : Temporal.PlainDateTime.compare(until, from) <= 0;
}

/** Arms of one experiment that somebody would be in twice. */
export function overlappingArms<B extends { plan: Plan; bookingId: string }>(
  bookings: readonly B[],
): [B, B][] {
  const arms = bookings.flatMap((one) => {
    const { experiment } = one.plan;
    return experiment ? [{ ...experiment, one }] : [];
  });
  return arms.flatMap((a, at) =>
    arms
      .slice(at + 1)
      .filter((b) => a.name === b.name && a.arm !== b.arm && a.from < b.until && b.from < a.until)
      .map((b): [B, B] => [a.one, b.one]),
  );
}
