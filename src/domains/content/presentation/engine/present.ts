import { cappedUntil, drawFor, isInArm } from './chances.ts';
import { attributeOf, type Known } from './closures.ts';
import type { CompiledPlacement } from './compiled.ts';
import type { Bits, Page, Row } from './page.ts';
import { pageAt } from './pages.ts';
import type { Strip } from './strip.ts';
import type { Presentation, Shown, Snapshot, Used, Viewer, ViewerState } from './types.ts';

/** A decision on its way: who asks, what is won so far, and what of the viewer it had to ask for. */
type Choice = {
  readonly viewer: Viewer;
  readonly now: number;
  readonly state: ViewerState | undefined;
  left: number;
  winners: readonly Shown[];
  /** Equals that wait for their draw. */
  pool: Row[];
  /** When the first of those capped may be shown again. */
  freeAt: number;
  asked: number;
};

/** Bits of what a decision asked for; the readers of a page follow from FIRST_READER on. */
const KEY = 1;
const ZONE = 2;
const LOCALE = 4;
const STATE = 8;
const FIRST_READER = 4;
const LAST_READER = 30;

const NOBODY: readonly Shown[] = Object.freeze([]);
const FULL = 0;

/**
 * What a placement shows a viewer at an instant (epoch milliseconds); null: there is no such placement.
 * Pure: the same arguments give the same answer on every machine. `state` matters where bookings are
 * capped; without it nothing was seen yet.
 */
export function present(
  snapshot: Snapshot,
  placement: string,
  viewer: Viewer,
  now: number,
  state?: ViewerState,
): Presentation | null {
  const compiled = snapshot.placements.get(placement);
  return compiled ? decide(compiled, viewer, now, state) : null;
}

function decide(
  placement: CompiledPlacement,
  viewer: Viewer,
  now: number,
  state: ViewerState | undefined,
): Presentation {
  const page = pageAt(placement, now);
  const strip = page.stripFor(viewer.timeZone);
  const segment = strip.segmentAt(now);
  const choice: Choice = {
    viewer,
    now,
    state,
    left: placement.source.capacity,
    winners: NOBODY,
    pool: [],
    freeAt: Number.POSITIVE_INFINITY,
    asked: placement.zoned ? ZONE : 0,
  };
  const considered = choose(page, strip.live, segment * page.words, choice);
  choice.asked |= readBy(page, strip.live, segment * page.words, considered);
  return {
    placement: placement.name,
    number: placement.number,
    winners: choice.winners,
    until: untilOf(placement, page, strip, segment, choice.freeAt),
    used: usedOf(page, choice.asked),
  };
}

/** Fills the winners, best first; gives how many rows, in order, the answer depends on. */
function choose(page: Page, live: Bits, base: number, choice: Choice): number {
  const masks = masksFor(page, choice.viewer);
  let groupEnd = 0;
  for (let w = 0; w < page.words; w += 1) {
    let word = live[base + w] ?? 0;
    for (const mask of masks) word &= mask[w] ?? 0;
    for (; word !== 0; word &= word - 1) {
      const row = page.rows[(w << 5) + 31 - Math.clz32(word & -word)];
      if (!row) continue;
      if (row.groupEnd !== groupEnd && settle(choice) === FULL) return groupEnd;
      groupEnd = row.groupEnd;
      if (qualifies(row, choice)) choice.pool.push(row);
    }
  }
  return settle(choice) === FULL ? groupEnd : page.rows.length;
}

/** For each attribute that rows compare with constants, the rows that this viewer's value leaves. */
function masksFor(page: Page, viewer: Viewer): Bits[] {
  return page.lookups.map(
    ({ name, byValue, otherwise }) => byValue.get(attributeOf(viewer, name) as Known) ?? otherwise,
  );
}

function qualifies(row: Row, choice: Choice): boolean {
  for (const term of row.rest) if (term.test(choice.viewer) !== true) return false;
  const { booking } = row.compiled;
  if (booking.experiment) {
    choice.asked |= KEY;
    if (!isInArm(row.compiled, choice.viewer.key)) return false;
  }
  if (!booking.cap) return true;
  choice.asked |= STATE;
  const freeAt = cappedUntil(row.compiled, choice.state, choice.now);
  if (freeAt !== null) choice.freeAt = Math.min(choice.freeAt, freeAt);
  return freeAt === null;
}

/** Equals that qualified win, as far as there is room; gives how many more may. */
function settle(choice: Choice): number {
  const { pool } = choice;
  if (pool.length > 1) {
    choice.asked |= KEY;
    sortByDraw(pool, choice.viewer.key);
  }
  for (let i = 0; i < pool.length && choice.left > 0; i += 1) {
    const face = pool[i]?.face;
    if (!face) continue;
    const shown = face.in(choice.viewer.locale);
    choice.winners = choice.winners.length === 0 ? shown : [...choice.winners, ...shown];
    choice.left -= 1;
    if (face.spoken) choice.asked |= LOCALE;
  }
  pool.length = 0;
  return choice.left;
}

function sortByDraw(pool: Row[], key: string): void {
  const drawn = new Map(pool.map((row) => [row, drawFor(row.compiled, key)]));
  pool.sort((a, b) => (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0));
}

/** Attributes asked for by the rows that stand and were considered. */
function readBy(page: Page, live: Bits, base: number, considered: number): number {
  let asked = 0;
  page.readers.forEach(({ rows }, i) => {
    for (let w = 0; w << 5 < considered; w += 1) {
      const within = considered - (w << 5) >= 32 ? -1 : (1 << (considered & 31)) - 1;
      if (((live[base + w] ?? 0) & (rows[w] ?? 0) & within) !== 0) {
        asked |= 1 << Math.min(FIRST_READER + i, LAST_READER);
        break;
      }
    }
  });
  return asked;
}

function untilOf(
  placement: CompiledPlacement,
  page: Page,
  strip: Strip,
  segment: number,
  freeAt: number,
): number | null {
  const edge = strip.edges[segment + 1] ?? page.until;
  const boundary =
    edge < page.until || placement.lastEdge >= edge ? edge : Number.POSITIVE_INFINITY;
  const until = Math.min(boundary, freeAt);
  return until === Number.POSITIVE_INFINITY ? null : until;
}

function usedOf(page: Page, asked: number): readonly Used[] {
  const known = page.used.get(asked);
  if (known) return known;
  const used = [
    ...(['key', 'timeZone', 'locale', 'state'] as const).filter((_, i) => (asked & (1 << i)) !== 0),
    ...page.readers
      .filter((_, i) => (asked & (1 << Math.min(FIRST_READER + i, LAST_READER))) !== 0)
      .map((reader) => reader.used),
  ];
  page.used.set(asked, [...new Set(used)]);
  return page.used.get(asked) ?? [];
}
