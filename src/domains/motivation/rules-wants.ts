import { Temporal } from 'temporal-polyfill';
import type { Wanted, Wants } from './contract-shapes.ts';

export type ListName = 'moreOf' | 'lessOf' | 'toLearn' | 'toTry';

/** The four lists, as a page calls them and what may stand in each. */
export const lists: readonly { name: ListName; title: string; example: string }[] = [
  { name: 'moreOf', title: 'More of', example: 'Pairing on hard bugs' },
  { name: 'lessOf', title: 'Less of', example: 'Being the only one on call' },
  { name: 'toLearn', title: 'To learn', example: 'How queues behave under load' },
  { name: 'toTry', title: 'To try', example: 'Leading a small project' },
];

export const promotions: readonly { value: Wants['promotion']; label: string; said: string }[] = [
  { value: 'soon', label: 'Soon', said: 'A next step is wanted soon.' },
  { value: 'some-day', label: 'Some day', said: 'A next step is wanted some day.' },
  { value: 'no', label: 'No', said: 'No next step is wanted; this is the right place.' },
  { value: 'unsaid', label: 'I would rather not say', said: '' },
];

export const nothingWanted: Wanted = {
  moreOf: [],
  lessOf: [],
  toLearn: [],
  toTry: [],
  stretch: '',
  greatYear: '',
  promotion: 'unsaid',
};

/** What was typed, a line each. */
export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const isNothing = (wanted: Wanted): boolean =>
  lists.every(({ name }) => wanted[name].length === 0) &&
  !wanted.stretch &&
  !wanted.greatYear &&
  wanted.promotion === 'unsaid';

const aYear = { hours: 24 * 365 };
const soonest = { hours: 24 * 60 };

/**
 * The version to look back on: the newest that is a year old, else the oldest, as long as it is two
 * months older. `versions` stand newest first.
 */
export function lookBack(versions: readonly Wants[]): Wants | undefined {
  const [newest, ...earlier] = versions;
  if (!newest) return undefined;
  const at = Temporal.Instant.from(newest.keptAt);
  const isBefore = (one: Wants, by: { hours: number }) =>
    Temporal.Instant.compare(Temporal.Instant.from(one.keptAt), at.subtract(by)) <= 0;
  const oldest = earlier.at(-1);
  return (
    earlier.find((one) => isBefore(one, aYear)) ??
    (oldest && isBefore(oldest, soonest) ? oldest : undefined)
  );
}

export type Change = {
  readonly title: string;
  readonly added: readonly string[];
  readonly gone: readonly string[];
};

/** List by list, what came and what went between two versions. */
export const changesBetween = (before: Wanted, after: Wanted): Change[] =>
  lists
    .map(({ name, title }) => ({
      title,
      added: after[name].filter((line) => !before[name].includes(line)),
      gone: before[name].filter((line) => !after[name].includes(line)),
    }))
    .filter(({ added, gone }) => added.length + gone.length > 0);
