/** Bars of a row stand in lanes so that none hides another; what is off the screen is not drawn. */
export type Span = { readonly from: number; readonly until: number };

/** Bars of each lane in time order, so that those in a view are found by halving. */
export type Lane<T extends Span> = readonly T[];

/** Each bar goes into the first lane that is free where it begins. */
export function lanesOf<T extends Span>(bars: readonly T[]): Lane<T>[] {
  const lanes: T[][] = [];
  const ends: number[] = [];
  for (const bar of bars.toSorted((a, b) => a.from - b.from || b.until - a.until)) {
    const free = ends.findIndex((end) => end <= bar.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = bar.until;
    if (lanes[lane]) lanes[lane].push(bar);
    else lanes.push([bar]);
  }
  return lanes;
}

/** The bars of a lane that touch a piece of time. Within a lane ends are in order as beginnings are. */
export function within<T extends Span>(lane: Lane<T>, { from, until }: Span): readonly T[] {
  const first = firstWhere(lane, (bar) => bar.until > from);
  const behind = firstWhere(lane, (bar) => bar.from >= until);
  return lane.slice(first, behind);
}

/** The first place at which the question is answered yes, where every later one is too. */
function firstWhere<T>(list: readonly T[], isSo: (one: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = list[middle];
    if (one !== undefined && isSo(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export type Row<T extends Span> = {
  readonly rowId: string;
  readonly lanes: readonly Lane<T>[];
  readonly top: number;
  readonly height: number;
};

export const laneHeight = 34;
const rowPadding = 14;

/** Rows one below the other, each as high as its lanes; an empty row has room for one. */
export function rowsOf<T extends Span>(
  groups: readonly { readonly rowId: string; readonly bars: readonly T[] }[],
): Row<T>[] {
  let top = 0;
  return groups.map(({ rowId, bars }) => {
    const lanes = lanesOf(bars);
    const row = { rowId, lanes, top, height: Math.max(1, lanes.length) * laneHeight + rowPadding };
    top += row.height;
    return row;
  });
}

export type Placed<T> = { readonly bar: T; readonly top: number };

/** The rows that a piece of the scrolled page shows, each with its bars there. */
export function visible<T extends Span>(
  rows: readonly Row<T>[],
  window: { readonly top: number; readonly bottom: number },
  time: Span,
): { row: Row<T>; bars: Placed<T>[] }[] {
  const first = firstWhere(rows, (row) => row.top + row.height > window.top);
  const behind = firstWhere(rows, (row) => row.top >= window.bottom);
  return rows.slice(first, behind).map((row) => ({
    row,
    bars: barsOf(row, window.top - row.top, window.bottom - row.top, time),
  }));
}

function barsOf<T extends Span>(row: Row<T>, top: number, bottom: number, time: Span): Placed<T>[] {
  const first = Math.max(0, Math.floor((top - rowPadding / 2) / laneHeight));
  const behind = Math.max(first, Math.ceil((bottom - rowPadding / 2) / laneHeight));
  return row.lanes.slice(first, behind).flatMap((lane, index) =>
    within(lane, time).map((bar) => ({
      bar,
      top: rowPadding / 2 + (first + index) * laneHeight,
    })),
  );
}
