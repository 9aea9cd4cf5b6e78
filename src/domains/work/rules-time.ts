import type { MonthOfTime } from './contract-shapes.ts';

/** Hours a month for experiments, from a month on; for one person, or for everybody their manager leads. */
export type TimePromise = {
  readonly personId: string | null;
  readonly hours: number;
  /** The first day of the month. */
  readonly fromMonth: string;
  readonly at: string;
};

export type Taking = { readonly personId: string; readonly onDay: string; readonly hours: number };

/** What is promised to one person in a month: what was said to them alone, else to everybody; the latest stands. */
export function promisedIn(
  month: string,
  promises: readonly TimePromise[],
  personId: string | null,
): number {
  const standing = (of: string | null) =>
    promises
      .filter((one) => one.personId === of && one.fromMonth.slice(0, 7) <= month)
      .toSorted((a, b) => (a.fromMonth + a.at < b.fromMonth + b.at ? 1 : -1))[0]?.hours;
  return (personId === null ? undefined : standing(personId)) ?? standing(null) ?? 0;
}

/** The months up to this one, the oldest first. */
export function monthsUntil(today: string, count: number): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, nth) => {
    const months = year * 12 + month - 1 - (count - 1 - nth);
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  });
}

export const takenIn = (month: string, takings: readonly Taking[]): number =>
  takings
    .filter(({ onDay }) => onDay.slice(0, 7) === month)
    .reduce((sum, { hours }) => sum + hours, 0);

type Member = { readonly personId: string; readonly sinceOn: string };

/** Promised and taken by all of these people, month by month, each from the month they came in. */
export const timeOf = (
  people: readonly Member[],
  promises: readonly TimePromise[],
  takings: readonly Taking[],
  months: readonly string[],
): MonthOfTime[] =>
  months.map((month) => {
    const here = people.filter(({ sinceOn }) => sinceOn.slice(0, 7) <= month);
    const sum = (count: (one: Member) => number) => here.reduce((all, one) => all + count(one), 0);
    return {
      month,
      promised: sum(({ personId }) => promisedIn(month, promises, personId)),
      taken: sum(({ personId }) =>
        takenIn(
          month,
          takings.filter((one) => one.personId === personId),
        ),
      ),
    };
  });
