/** A stretch of time in whole milliseconds: `from` is within it, `to` no longer. */
export type Stretch = { readonly from: number; readonly to: number };

export const lengthOf = (list: readonly Stretch[]): number =>
  list.reduce((sum, { from, to }) => sum + to - from, 0);

/** In order, and one where two overlap, touch, or are less than `pause` apart. */
export function joined(list: readonly Stretch[], pause = 0): Stretch[] {
  const sorted = list.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
  const found: Stretch[] = [];
  for (const next of sorted) {
    const last = found.at(-1);
    const isOne = last && (next.from <= last.to || next.from - last.to < pause);
    if (isOne) found[found.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else found.push(next);
  }
  return found;
}

/** The parts of each that lie within the window. */
export const clipped = (list: readonly Stretch[], window: Stretch): Stretch[] =>
  list
    .map(({ from, to }) => ({ from: Math.max(from, window.from), to: Math.min(to, window.to) }))
    .filter(({ from, to }) => to > from);

/** What is left of `list` without `gone`; both in order, neither overlapping itself. */
export function without(list: readonly Stretch[], gone: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = [];
  let at = 0;
  for (const { from, to } of list) {
    let start = from;
    while ((gone[at]?.to ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    for (let i = at; ; i += 1) {
      const hole = gone[i];
      if (!hole || hole.from >= to) break;
      if (hole.from > start) left.push({ from: start, to: hole.from });
      start = Math.max(start, hole.to);
    }
    if (start < to) left.push({ from: start, to });
  }
  return left;
}

/** The stretches of `window` that none of `list` covers; `list` in order and not overlapping. */
export const gapsIn = (list: readonly Stretch[], window: Stretch): Stretch[] =>
  without([window], list);

/** The first of a list in order that ends after `at`. */
export function firstEndingAfter(list: readonly Stretch[], at: number): Stretch | undefined {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.to ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return list[low];
}

export const covers = (list: readonly Stretch[], at: number): boolean =>
  (firstEndingAfter(list, at)?.from ?? Number.POSITIVE_INFINITY) <= at;
