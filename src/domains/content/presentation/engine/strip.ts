import type { Bits } from './page.ts';
import type { Span } from './times.ts';

/**
 * When the rows of a page stand, on one clock: the boundaries in order, and for each segment between
 * two of them the set of rows that stand in it. Between boundaries nothing changes, so a decision only
 * looks its segment up.
 */
export class Strip {
  /** Segment s lasts from edges[s] to edges[s + 1]. */
  readonly edges: Float64Array;
  /** Segment s has the words from s × words on. */
  readonly live: Bits;
  #segment = 0;

  constructor(from: number, until: number, stands: readonly (readonly Span[])[]) {
    const moments = new Set([from, until]);
    for (const spans of stands) {
      for (const span of spans) moments.add(span.from).add(span.until);
    }
    this.edges = Float64Array.from(moments).sort();
    this.live = this.#mark(stands);
  }

  #mark(stands: readonly (readonly Span[])[]): Bits {
    const words = (stands.length + 31) >> 5;
    const live = new Int32Array(words * (this.edges.length - 1));
    stands.forEach((spans, r) => {
      for (const { from, until } of spans) {
        const end = this.#search(until);
        for (let s = this.#search(from); s < end; s += 1) {
          const word = s * words + (r >> 5);
          live[word] = (live[word] ?? 0) | (1 << (r & 31));
        }
      }
    });
    return live;
  }

  get bytes(): number {
    return 400 + this.edges.byteLength + this.live.byteLength;
  }

  /** The segment an instant of the page lies in; the one asked for last, mostly. */
  segmentAt(now: number): number {
    const { edges } = this;
    const last = this.#segment;
    if (now >= (edges[last] ?? 0) && now < (edges[last + 1] ?? 0)) return last;
    this.#segment = this.#search(now);
    return this.#segment;
  }

  /** The last edge that is not later. */
  #search(moment: number): number {
    let low = 0;
    let high = this.edges.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.edges[middle] ?? 0) <= moment) low = middle;
      else high = middle;
    }
    return low;
  }
}
