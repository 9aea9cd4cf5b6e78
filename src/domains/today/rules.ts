import { Temporal } from 'temporal-polyfill';

export const atMost = 7;
export const atMostOfOneRule = 3;

/** How long a "not useful" keeps that subject away, and counts against its rule. */
export const subjectRestDays = 30;
export const ruleMemoryDays = 180;
const silentAfter = 3;

export type Candidate = {
  readonly rule: string;
  readonly subjectId: string;
  readonly weight: number;
  readonly urgency: number;
};

export type Dismissal = {
  readonly rule: string;
  readonly subjectId: string;
  readonly kind: 'later' | 'not-useful';
  readonly until: string;
  readonly at: string;
};

/** The few that matter now: undismissed, highest first, and no rule crowding out the others. */
export function rank<C extends Candidate>(
  candidates: readonly C[],
  dismissals: readonly Dismissal[],
  now: Temporal.Instant,
): C[] {
  const hidden = new Set(
    dismissals.filter(({ until }) => isAfter(until, now)).map((one) => subject(one)),
  );
  const scored = candidates
    .filter((candidate) => !hidden.has(subject(candidate)))
    .map((candidate) => ({ candidate, score: score(candidate, dismissals, now) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || subject(a.candidate).localeCompare(subject(b.candidate)));
  return spread(scored.map(({ candidate }) => candidate));
}

const subject = ({ rule, subjectId }: { rule: string; subjectId: string }): string =>
  `${rule} ${subjectId}`;

const isAfter = (instant: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(instant, now) > 0;

function score(
  { rule, weight, urgency }: Candidate,
  dismissals: readonly Dismissal[],
  now: Temporal.Instant,
): number {
  return lowered(weight, timesNotUseful(rule, dismissals, now)) * (0.5 + urgency / 200);
}

export function timesNotUseful(
  rule: string,
  dismissals: readonly Dismissal[],
  now: Temporal.Instant,
): number {
  const since = now.subtract({ hours: 24 * ruleMemoryDays });
  return dismissals.filter(
    (one) => one.rule === rule && one.kind === 'not-useful' && isAfter(one.at, since),
  ).length;
}

/** Each "not useful" halves the rule for this person; the third silences it. */
export const lowered = (weight: number, times: number): number =>
  times >= silentAfter ? 0 : weight / 2 ** times;

/** At most three of one rule, unless there is room left over. */
function spread<C extends Candidate>(ranked: readonly C[]): C[] {
  const seen = new Map<string, number>();
  const crowded = new Set(
    ranked.filter(({ rule }) => {
      const times = (seen.get(rule) ?? 0) + 1;
      seen.set(rule, times);
      return times > atMostOfOneRule;
    }),
  );
  const first = ranked.filter((one) => !crowded.has(one));
  return [...first, ...crowded].slice(0, atMost);
}

/** Tomorrow at six on the person's clock; put off again, three days, then a week. */
export function laterUntil(
  now: Temporal.Instant,
  timeZone: string,
  timesBefore: number,
): Temporal.Instant {
  const days = [1, 3, 7][Math.min(timesBefore, 2)] ?? 7;
  return now
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .add({ days })
    .toZonedDateTime({ timeZone, plainTime: '06:00' })
    .toInstant();
}

const meetingsShown = 4;
/** A meeting is next until this long after it should have begun. */
const graceHours = 2;

/** The next few from now on; what is long past is a nudge, not an appointment. */
export function nextOnes<M extends { startsAt: string }>(
  meetings: readonly M[],
  now: Temporal.Instant,
): M[] {
  const since = now.subtract({ hours: graceHours });
  return meetings.filter(({ startsAt }) => isAfter(startsAt, since)).slice(0, meetingsShown);
}
