type Event = { readonly startsAt: string | null; readonly minutes: number | null };

const opensMs = 10 * 60_000;
const usualMinutes = 60;

/** `now` from ten minutes before it begins, when the door is worth opening. */
export function phaseOf({ startsAt, minutes }: Event, now: number): 'before' | 'now' | 'over' {
  if (!startsAt) return 'before';
  const start = Date.parse(startsAt);
  if (now < start - opensMs) return 'before';
  return now < start + (minutes ?? usualMinutes) * 60_000 ? 'now' : 'over';
}
