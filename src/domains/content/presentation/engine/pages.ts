import type { CompiledPlacement } from './compiled.ts';
import { Page } from './page.ts';

/**
 * Pages are drawn when first asked for and kept in two generations: when the young have grown to half
 * of what may be kept, the old are let go and the young become old. So memory has a bound whatever
 * times and zones are asked for, and nothing is counted on the way of a decision.
 */
const MOST_BYTES = 128 * 2 ** 20;

type Kept = WeakMap<CompiledPlacement, Map<number, Page>>;
let young: Kept = new WeakMap();
let old: Kept = new WeakMap();
let bytes = 0;

function weigh(more: number): void {
  bytes += more;
  if (bytes < MOST_BYTES / 2) return;
  old = young;
  young = new WeakMap();
  bytes = 0;
}

export function pageAt(placement: CompiledPlacement, now: number): Page {
  const { current } = placement;
  if (current && now >= current.from && now < current.until) return current;
  const number = Math.floor(now / placement.pageLength);
  const page = young.get(placement)?.get(number) ?? kept(placement, number);
  placement.current = page;
  return page;
}

function kept(placement: CompiledPlacement, number: number): Page {
  const page =
    old.get(placement)?.get(number) ?? new Page(placement, number * placement.pageLength, weigh);
  weigh(page.bytes);
  const pages = young.get(placement) ?? new Map<number, Page>();
  young.set(placement, pages.set(number, page));
  return page;
}
