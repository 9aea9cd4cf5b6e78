import { cappedUntil, isInArm } from './chances.ts';
import { attributeOf, type Known } from './closures.ts';
import type { CompiledPlacement } from './compiled.ts';
import { drawOf } from './hash.ts';
import type { Bits, Page, Row } from './page.ts';
import { pageAt } from './pages.ts';
import type { Strip } from './strip.ts';
import type { Presentation, Shown, Snapshot, Used, Viewer, ViewerState } from './types.ts';

/** Bits of what a decision asked for; the readers of a page follow from FIRST_READER on. */
const KEY = 1;
const ZONE = 2;
const LOCALE = 4;
const STATE = 8;
const FIRST_READER = 4;
const LAST_READER = 30;

const NOBODY: readonly Shown[] = Object.freeze([]);
const FULL = 0;

/** A decision on its way: who asks, what is won so far, and what of the viewer it had to ask for. */
class Choice {
  viewer: Viewer = { key: '', timeZone: 'UTC', locale: '', attributes: {} };
  page: Page | null = null;
  now = 0;
  state: ViewerState | undefined;
  left = 0;
  winners = NOBODY;
  /** When the first of those capped may be shown again. */
  freeAt = Number.POSITIVE_INFINITY;
  asked = 0;
  /** For each attribute that rows compare with constants, where the set of rows lies that the viewer's value leaves. */
  readonly masks: number[] = [];
  /** Equals waiting for their draw, the first `waiting` of these. */
  readonly pool: Row[] = [];
  readonly draws: number[] = [];
  waiting = 0;
}

/** One for all decisions, which never overlap: so that none leaves garbage. */
const choice = new Choice();

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
  begin(page, viewer, now, state);
  const considered = choose(page, strip.live, segment * page.words);
  choice.asked |= readBy(page, strip.live, segment * page.words, considered);
  return {
    placement: placement.name,
    number: placement.number,
    winners: choice.winners,
    until: untilOf(placement, page, strip, segment, choice.freeAt),
    used: usedOf(page, choice.asked),
  };
}

function begin(page: Page, viewer: Viewer, now: number, state: ViewerState | undefined): void {
  choice.viewer = viewer;
  choice.now = now;
  choice.state = state;
  choice.page = page;
  choice.left = page.capacity;
  choice.winners = NOBODY;
  choice.freeAt = Number.POSITIVE_INFINITY;
  choice.asked = page.zoned ? ZONE : 0;
  choice.waiting = 0;
}

/** Fills the winners, best first; gives how many rows, in order, the answer depends on. */
function choose(page: Page, live: Bits, base: number): number {
  const { rows, words, sets } = page;
  const { masks } = choice;
  const lookups = masksFor(page, choice.viewer);
  let groupEnd = 0;
  for (let w = 0; w < words; w += 1) {
    let word = live[base + w] ?? 0;
    for (let k = 0; k < lookups; k += 1) word &= sets[(masks[k] ?? 0) + w] ?? 0;
    for (; word !== 0; word &= word - 1) {
      const row = rows[(w << 5) + 31 - Math.clz32(word & -word)];
      if (!row) continue;
      if (row.groupEnd !== groupEnd && settle() === FULL) return groupEnd;
      groupEnd = row.groupEnd;
      if (qualifies(row)) choice.pool[choice.waiting++] = row;
    }
  }
  return settle() === FULL ? groupEnd : rows.length;
}

/** Fills the masks; gives how many there are. */
function masksFor({ lookups, sets }: Page, viewer: Viewer): number {
  for (let k = 0; k < lookups.length; k += 1) {
    const lookup = lookups[k];
    if (!lookup) continue;
    const number = lookup.numbers.get(attributeOf(viewer, lookup.name) as Known) ?? 0;
    choice.masks[k] = sets[lookup.table + (number < lookup.length ? number : 0)] ?? 0;
  }
  return lookups.length;
}

function qualifies(row: Row): boolean {
  for (let i = 0; i < row.rest.length; i += 1) {
    if (row.rest[i]?.(choice.viewer) !== true) return false;
  }
  return !row.chancy || hasChance(row);
}

function hasChance(row: Row): boolean {
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
function settle(): number {
  const [first] = choice.pool;
  if (choice.waiting === 1 && first) win(first);
  else if (choice.waiting > 1) draw();
  choice.waiting = 0;
  return choice.left;
}

/** Of equals, the viewer's draw decides who comes first. */
function draw(): void {
  const { pool, draws, waiting } = choice;
  choice.asked |= KEY;
  for (let i = 0; i < waiting; i += 1) {
    const row = pool[i];
    if (row) draws[i] = drawOf(row.seed, choice.viewer.key, row.weight);
  }
  for (let more = waiting; more > 0 && choice.left > 0; more -= 1) {
    let least = 0;
    for (let i = 1; i < waiting; i += 1) {
      if ((draws[i] ?? 0) < (draws[least] ?? 0)) least = i;
    }
    draws[least] = Number.POSITIVE_INFINITY;
    const row = pool[least];
    if (row) win(row);
  }
}

function win({ face, index }: Row): void {
  const { locale } = choice.viewer;
  const faces = choice.page?.shownIn(locale) ?? [];
  const shown = faces[index] ?? face.in(locale);
  faces[index] = shown;
  choice.winners = choice.winners.length === 0 ? shown : [...choice.winners, ...shown];
  choice.left -= 1;
  if (face.spoken) choice.asked |= LOCALE;
}

/** Attributes asked for by the rows that stand and were considered. */
function readBy(page: Page, live: Bits, base: number, considered: number): number {
  const { readers, readersAt, sets } = page;
  const words = (considered + 31) >> 5;
  const last = considered & 31;
  let asked = 0;
  for (let i = 0; i < readers.length; i += 1) {
    const rows = readersAt + i * page.words;
    for (let w = 0; w < words; w += 1) {
      const within = w === words - 1 && last !== 0 ? (1 << last) - 1 : -1;
      if (((live[base + w] ?? 0) & (sets[rows + w] ?? 0) & within) === 0) continue;
      asked |= 1 << Math.min(FIRST_READER + i, LAST_READER);
      break;
    }
  }
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
  if (page.lastAsked !== asked) {
    page.lastUsed = page.used.get(asked) ?? listed(page, asked);
    page.lastAsked = asked;
  }
  return page.lastUsed;
}

function listed({ readers, used }: Page, asked: number): readonly Used[] {
  const list = new Set<Used>([
    ...(['key', 'timeZone', 'locale', 'state'] as const).filter((_, i) => (asked & (1 << i)) !== 0),
    ...readers.filter((_, i) => (asked & (1 << Math.min(FIRST_READER + i, LAST_READER))) !== 0),
  ]);
  used.set(asked, [...list]);
  return used.get(asked) ?? [];
}
