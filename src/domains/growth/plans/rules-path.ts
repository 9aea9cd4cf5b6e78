import type { Goal } from './contract-shapes.ts';
import { type State, stateOf } from './rules.ts';
import { type Box, boxOf, inLanes, type Label, linesOf } from './rules-labels.ts';

/** How much of a path is drawn, and how large. Lengths in px of the drawing. */
export type Frame = {
  readonly monthsBack: number;
  readonly monthsAhead: number;
  readonly monthWidth: number;
  /** Room for the hills, below the labels. */
  readonly hills: number;
  /** In small, goals are marks without words. */
  readonly labels: boolean;
};

/** Two years back and one ahead; a page scrolls along it. */
export const wholeFrame: Frame = {
  monthsBack: 24,
  monthsAhead: 12,
  monthWidth: 60,
  hills: 224,
  labels: true,
};

/** Half a year back and as much ahead, beside other things. */
export const smallFrame: Frame = {
  monthsBack: 8,
  monthsAhead: 8,
  monthWidth: 24,
  hills: 96,
  labels: false,
};

export type Point = { readonly x: number; readonly y: number };
type Waypoint = Point & {
  readonly goalId: string;
  readonly what: string;
  readonly on: string;
  readonly state: State;
  readonly label: Label | null;
};
type Stone = Point & {
  readonly milestoneId: string;
  readonly goalId: string;
  readonly doneWhen: string;
  readonly on: string;
  readonly done: boolean;
};
type Mark = Point & { readonly evidenceId: string; readonly said: string; readonly on: string };
type Tick = { readonly x: number; readonly month: string; readonly isYear: boolean };

export type Path = {
  readonly width: number;
  readonly height: number;
  /** Where the hills begin: above it stand the words. */
  readonly top: number;
  /** Points of the whole path, a few px apart. */
  readonly line: readonly Point[];
  readonly today: Point;
  readonly horizon: Point;
  readonly ticks: readonly Tick[];
  readonly goals: readonly Waypoint[];
  readonly stones: readonly Stone[];
  readonly marks: readonly Mark[];
  readonly dreams: readonly Label[];
};

/** Days since 1970; a day without a time is midnight UTC, where every day has the same length. */
const dayNumber = (day: string): number => Math.round(Date.parse(day) / 86_400_000);
const daysAMonth = 30.44;

/** The first day of the month so many months after that of `day`. */
export function monthFrom(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = String((count % 12) + 1).padStart(2, '0');
  return `${Math.floor(count / 12)}-${month}-01`;
}

/** Where a goal stands: at its day while it is under way, and where it turned once it has. */
export const goalDay = (goal: Goal): string =>
  stateOf(goal) === 'active' ? goal.byOn : (goal.turns.at(-1)?.at.slice(0, 10) ?? goal.byOn);

type Ground = { readonly xOf: (day: string) => number; readonly yOf: (x: number) => number };

/** It rises towards the horizon, over gentle hills. */
function groundOf(frame: Frame, today: string, top: number): Ground & { end: number } {
  const start = dayNumber(monthFrom(today, -frame.monthsBack));
  const end = (frame.monthsBack + frame.monthsAhead) * frame.monthWidth;
  const xOf = (day: string) => ((dayNumber(day) - start) / daysAMonth) * frame.monthWidth;
  const yOf = (x: number) => {
    const along = Math.min(1, Math.max(0, x / end));
    const swell = Math.sin((x / frame.monthWidth) * 0.9) * frame.hills * 0.06 * (1 - along * 0.6);
    return top + frame.hills * (0.66 - 0.5 * along * along * (3 - 2 * along)) + swell;
  };
  return { xOf, yOf, end };
}

const step = 6;
const horizonWidth = 240;

/** Lays a plan out in time. Nothing in it overlaps: words stand in lanes above, evidence hangs below. */
export function pathOf(
  plan: { readonly dreams: readonly { words: string }[]; readonly goals: readonly Goal[] },
  today: string,
  frame: Frame,
): Path {
  const flat = groundOf(frame, today, 0);
  const inSight = (day: string) => flat.xOf(day) >= 0;
  const placed = plan.goals
    .map((goal) => ({ goal, on: goalDay(goal) }))
    .filter(({ on }) => inSight(on))
    .map(({ goal, on }) => ({ goal, on, x: Math.min(flat.xOf(on), flat.end) }));
  const lanes = frame.labels ? inLanes(placed.map(({ goal, x }) => boxOf(goal.what, x))) : null;
  const wordsEnd = Math.max(flat.end, ...(lanes?.labels ?? []).map(({ x, width }) => x + width));
  const dreams = frame.labels ? stacked(plan.dreams, wordsEnd) : [];
  const top = Math.max(lanes?.height ?? 0, heightOf(dreams)) + 12;
  const { yOf } = groundOf(frame, today, top);
  const at = (x: number): Point => ({ x, y: yOf(x) });
  const width = wordsEnd + (frame.labels ? horizonWidth : 12);
  return {
    width,
    height: top + frame.hills + (frame.labels ? 28 : 4),
    top,
    line: Array.from({ length: Math.ceil(flat.end / step) + 1 }, (_, nth) =>
      at(Math.min(nth * step, flat.end)),
    ),
    today: at(flat.xOf(today)),
    horizon: at(flat.end),
    ticks: ticksOf(frame, today, flat),
    goals: placed.map(({ goal, on, x }, nth) => ({
      ...at(x),
      goalId: goal.goalId,
      what: goal.what,
      on,
      state: stateOf(goal),
      label: lanes?.labels[nth] ?? null,
    })),
    stones: stonesOf(plan.goals, flat, at),
    marks: marksOf(plan.goals, flat, at).filter(({ y }) => y < top + frame.hills - 4),
    dreams,
  };
}

const dreamLine = 17;

/** Dreams stand one below the other beyond the horizon, and beyond the words of every goal. */
function stacked(dreams: readonly { words: string }[], end: number): Label[] {
  let y = 8;
  return dreams.map(({ words }) => {
    const lines = linesOf(words, 28, 4);
    const height = lines.length * dreamLine;
    const label = { x: end + 28, y, width: horizonWidth - 36, height, lines };
    y += height + 12;
    return label;
  });
}

const heightOf = (boxes: readonly Box[]): number =>
  boxes.reduce((height, { y, height: own }) => Math.max(height, y + own), 0);

function ticksOf({ monthsBack, monthsAhead }: Frame, today: string, { xOf }: Ground): Tick[] {
  const months = Array.from({ length: monthsBack + monthsAhead }, (_, nth) =>
    monthFrom(today, nth - monthsBack),
  );
  return months
    .filter((month) => Number(month.slice(5, 7)) % 3 === 1)
    .map((month) => ({ x: xOf(month), month, isYear: month.slice(5, 7) === '01' }));
}

type Inside = Ground & { readonly end: number };

const within = ({ xOf, end }: Inside, day: string): boolean => xOf(day) >= 0 && xOf(day) <= end;

const stonesOf = (goals: readonly Goal[], ground: Inside, at: (x: number) => Point): Stone[] =>
  goals.flatMap(({ goalId, milestones }) =>
    milestones
      .map(({ milestoneId, doneWhen, dueOn, doneAt }) => ({
        milestoneId,
        goalId,
        doneWhen,
        on: doneAt?.slice(0, 10) ?? dueOn,
        done: doneAt !== null,
      }))
      .filter(({ on }) => within(ground, on))
      .map((stone) => ({ ...stone, ...at(ground.xOf(stone.on)) })),
  );

const nearby = 9;
const mostInColumn = 6;

/** Small marks hang below the path, those of the same days one below the other, as far as there is ground. */
function marksOf(goals: readonly Goal[], ground: Inside, at: (x: number) => Point): Mark[] {
  const columns = new Map<number, number>();
  const all = goals
    .flatMap(({ evidence }) => evidence)
    .filter(({ happenedOn }) => within(ground, happenedOn))
    .toSorted((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1));
  return all.flatMap(({ evidenceId, said, happenedOn }) => {
    const column = Math.round(ground.xOf(happenedOn) / nearby);
    const above = columns.get(column) ?? 0;
    columns.set(column, above + 1);
    if (above >= mostInColumn) return [];
    const x = column * nearby;
    return [{ evidenceId, said, on: happenedOn, x, y: at(x).y + 20 + above * nearby }];
  });
}
