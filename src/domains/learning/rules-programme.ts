import { Temporal } from 'temporal-polyfill';

/** A step has its place in a week; whoever begins on a Wednesday has weeks that begin on Wednesdays. */
export type Place = { readonly week: number; readonly day: number };

const byPlace = (a: Place, b: Place): number => a.week - b.week || a.day - b.day;

/** In the order in which they come due; of one day, in the order written. */
export const inOrder = <S extends Place>(steps: readonly S[]): S[] => steps.toSorted(byPlace);

export const dueOn = (startsOn: string, { week, day }: Place): string =>
  Temporal.PlainDate.from(startsOn)
    .add({ days: 7 * (week - 1) + day - 1 })
    .toString();

/** The week it is, counted from 1; the first before it has begun, the last after it is over. */
export function weekOf(startsOn: string, weeks: number, today: string): number {
  const days = Temporal.PlainDate.from(startsOn).until(today).days;
  return Math.min(Math.max(1, Math.floor(days / 7) + 1), Math.max(1, weeks));
}

export const weeksOf = (steps: readonly Place[]): number =>
  Math.max(0, ...steps.map(({ week }) => week));

export type Standing<S> = {
  /** The first step not done; null when all are. */
  readonly next: S | null;
  /** Steps whose day has come and which are not done. */
  readonly waiting: number;
  readonly done: number;
};

export function standing<S extends Place & { readonly id: string }>(
  steps: readonly S[],
  done: ReadonlySet<string>,
  startsOn: string,
  today: string,
): Standing<S> {
  const open = inOrder(steps).filter(({ id }) => !done.has(id));
  return {
    next: open[0] ?? null,
    waiting: open.filter((step) => dueOn(startsOn, step) <= today).length,
    done: steps.length - open.length,
  };
}

/** The first day that makes this step due today; what is done stays done. */
export const startThatMeets = (step: Place, today: string): string =>
  Temporal.PlainDate.from(today)
    .subtract({ days: 7 * (step.week - 1) + step.day - 1 })
    .toString();

const kindlyAfterDays = 7;

/** Whether to offer moving the rest along: the next step has waited for more than a week. */
export const isBehind = (dueOn: string | null, today: string): boolean =>
  dueOn !== null && Temporal.PlainDate.from(dueOn).until(today).days > kindlyAfterDays;
