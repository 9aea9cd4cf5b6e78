import { type Term, usedBy } from './audience.ts';
import type { Known, Test } from './closures.ts';
import type { CompiledBooking, CompiledPlacement } from './compiled.ts';
import { type Face, faceOf } from './face.ts';
import { Strip } from './strip.ts';
import { type Force, standing } from './times.ts';
import type { Shown, Used } from './types.ts';
import { numberOf, type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { type Clock, clockOf, SLACK } from './zones.ts';

/**
 * A page is a stretch of time of one placement: the rows that may stand in it, in the order of
 * deciding, and bit sets over the rows by which a decision leaves only those whose audience can match.
 * When each row stands is on a strip: one for each way that the viewers' clocks run over that time.
 */

/** A booking with one content it may show. */
export type Row = {
  /** Its place in the page. */
  index: number;
  readonly compiled: CompiledBooking;
  readonly content: string;
  readonly face: Face;
  readonly priority: number;
  /** The first row of less priority. */
  groupEnd: number;
  /** What of its audience the bit sets cannot decide. */
  readonly rest: readonly Test[];
  /** Whether it has an experiment or a cap. */
  readonly chancy: boolean;
  /** Of its draw among equals; said here too, so that a draw reads one object a row. */
  readonly seed: number;
  readonly weight: number;
};

/** Sets of rows: in each, row r is bit r & 31 of word r >> 5. */
export type Bits = Int32Array;
/** Where in a page's sets one begins: all lie together, for the sake of the processor's cache. */
type At = number;

/** One attribute that rows compare with constants: which rows each of its values leaves. */
export type Lookup = {
  readonly name: string;
  readonly numbers: Vocabulary;
  /** Where among the sets the table begins that says, by a value's number, where its set is. */
  readonly table: At;
  /** Its first entry is for every other value, and where it is not known; longer it is not. */
  readonly length: number;
};

/** Zones and languages are as many as callers invent; those remembered are bounded. */
const MOST_ZONES = 1000;
const MOST_LOCALES = 100;

export class Page {
  readonly from: number;
  readonly until: number;
  readonly rows: readonly Row[];
  readonly words: number;
  readonly sets: Bits;
  readonly lookups: readonly Lookup[];
  /** What audiences ask for of the viewer; whose do, say as many sets from `readersAt` on. */
  readonly readers: readonly Used[];
  readonly readersAt: At;
  readonly capacity: number;
  /** Lists of what decisions asked for, by its bits. */
  readonly used = new Map<number, readonly Used[]>();
  /** The list of the last decision, and mostly of the next. */
  lastAsked = 0;
  lastUsed: readonly Used[] = [];
  /** Whether anything of its placement depends on the viewer's zone. */
  readonly zoned: boolean;
  readonly #strips = new Map<Clock, Strip>();
  readonly #byZone = new Map<string, Strip>();
  readonly #shown = new Map<string, (readonly [Shown] | undefined)[]>();
  /** About what it takes in memory; grows with its strips, each told to `weigh`. */
  bytes: number;
  readonly #weigh: (bytes: number) => void;
  /** The strip of the last decision; of every decision where no zone matters. */
  #last: Strip | null = null;
  #lastZone = '';

  constructor(placement: CompiledPlacement, from: number, weigh: (bytes: number) => void) {
    this.from = from;
    this.until = from + placement.pageLength;
    this.rows = rowsOf(placement, this.from, this.until);
    this.words = (this.rows.length + 31) >> 5;
    const sets = new Sets(this.words);
    this.lookups = lookupsOf(this.rows, sets);
    this.readers = readersOf(this.rows);
    this.readersAt = addReaders(this.rows, this.readers, sets);
    this.sets = sets.together();
    this.capacity = placement.source.capacity;
    this.zoned = placement.zoned;
    this.#weigh = weigh;
    this.bytes = 1000 + this.rows.length * 100 + this.sets.byteLength * 4;
  }

  /** What each row shows in a language, as far as it was asked for. */
  shownIn(locale: string): (readonly [Shown] | undefined)[] {
    const known = this.#shown.get(locale);
    if (known) return known;
    if (this.#shown.size >= MOST_LOCALES) this.#shown.clear();
    const shown: (readonly [Shown] | undefined)[] = this.rows.map(() => undefined);
    this.#shown.set(locale, shown);
    return shown;
  }

  stripFor(timeZone: string): Strip {
    const zone = this.zoned ? timeZone : 'UTC';
    if (this.#last && this.#lastZone === zone) return this.#last;
    const strip = this.#byZone.get(zone) ?? this.#stripOf(zone);
    this.#last = strip;
    this.#lastZone = zone;
    return strip;
  }

  #stripOf(zone: string): Strip {
    const clock = clockOf(zone, this.from - SLACK, this.until + SLACK);
    const strip = this.#strips.get(clock) ?? this.#draw(clock);
    if (this.#byZone.size >= MOST_ZONES) this.#byZone.clear();
    this.#byZone.set(zone, strip);
    return strip;
  }

  #draw(clock: Clock): Strip {
    const spans = new Map<CompiledBooking, Force[]>();
    for (const { compiled } of this.rows) {
      if (!spans.has(compiled)) {
        spans.set(compiled, standing(compiled.times, clock, this.from, this.until));
      }
    }
    const stands = this.rows.map(({ compiled, content }) =>
      (spans.get(compiled) ?? []).filter((span) => span.content === content),
    );
    const strip = new Strip(this.from, this.until, stands);
    this.#strips.set(clock, strip);
    this.bytes += strip.bytes;
    this.#weigh(strip.bytes);
    return strip;
  }
}

function rowsOf(placement: CompiledPlacement, from: number, until: number): Row[] {
  const rows: Row[] = [];
  for (const compiled of placement.bookings) {
    const { hull, forces } = compiled.times;
    if (hull.from >= until || hull.until <= from) continue;
    const overlapping = forces.filter((force) => force.from < until && force.until > from);
    for (const content of new Set(overlapping.map((force) => force.content))) {
      const face = faceOf(placement, compiled, content);
      if (face) rows.push(rowOf(compiled, content, face));
    }
  }
  let end = rows.length;
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    if (!row) continue;
    if (rows[i + 1]?.priority !== row.priority) end = i + 1;
    row.groupEnd = end;
    row.index = i;
  }
  return rows;
}

const rowOf = (compiled: CompiledBooking, content: string, face: Face): Row => ({
  compiled,
  content,
  face,
  priority: compiled.booking.priority,
  index: 0,
  groupEnd: 0,
  rest: restOf(compiled.audience?.terms ?? []),
  chancy: compiled.booking.experiment !== null || compiled.booking.cap !== null,
  seed: compiled.drawSeed | 0,
  weight: compiled.booking.weight,
});

/** The same list for all that have none. */
const NO_REST: readonly Test[] = [];

function restOf(terms: readonly Term[]): readonly Test[] {
  const rest = terms.flatMap(({ equals, test }) => (equals ? [] : test));
  return rest.length > 0 ? rest : NO_REST;
}

/** By attribute: the values that each row wants, where it wants any. */
function wantsOf(rows: readonly Row[]): Map<string, (ReadonlySet<Known> | undefined)[]> {
  const wants = new Map<string, (ReadonlySet<Known> | undefined)[]>();
  rows.forEach(({ compiled }, r) => {
    for (const { equals } of compiled.audience?.terms ?? []) {
      if (!equals) continue;
      const wanted = wants.get(equals.name) ?? [];
      wants.set(equals.name, wanted);
      const values = new Set(equals.values);
      const before = wanted[r];
      wanted[r] = before ? new Set([...values].filter((value) => before.has(value))) : values;
    }
  });
  return wants;
}

/** Sets of rows as they are made, one behind the other. */
class Sets {
  readonly #words: number;
  readonly #made: number[] = [];

  constructor(words: number) {
    this.#words = words;
  }

  /** A new one, empty, full (-1) or like another's. */
  make(fill: 0 | -1 | { readonly like: At }): At {
    const at = this.#made.length;
    for (let w = 0; w < this.#words; w += 1) {
      this.#made.push(typeof fill === 'number' ? fill : (this.#made[fill.like + w] ?? 0));
    }
    return at;
  }

  add(at: At, row: number): void {
    const word = at + (row >> 5);
    this.#made[word] = (this.#made[word] ?? 0) | (1 << (row & 31));
  }

  remove(at: At, row: number): void {
    const word = at + (row >> 5);
    this.#made[word] = (this.#made[word] ?? 0) & ~(1 << (row & 31));
  }

  /** Numbers of any kind, beside the sets they are about. */
  keep(numbers: readonly number[]): At {
    const at = this.#made.length;
    for (const number of numbers) this.#made.push(number);
    return at;
  }

  together(): Bits {
    return Int32Array.from(this.#made);
  }
}

function lookupsOf(rows: readonly Row[], sets: Sets): Lookup[] {
  return [...wantsOf(rows)].map(([name, wants]) => {
    const otherwise = sets.make(-1);
    wants.forEach((_, r) => {
      sets.remove(otherwise, r);
    });
    const numbers = vocabularyOf(name);
    const table = [otherwise];
    wants.forEach((values, r) => {
      for (const value of values ?? []) {
        const number = numberOf(numbers, value);
        table[number] ??= sets.make({ like: otherwise });
        sets.add(table[number], r);
      }
    });
    const places = Array.from(table, (at) => at ?? otherwise);
    return { name, numbers, table: sets.keep(places), length: places.length };
  });
}

const readsOf = ({ compiled }: Row): Used[] =>
  (compiled.audience?.terms ?? []).flatMap(({ names }) => names.map(usedBy));

const readersOf = (rows: readonly Row[]): Used[] => [...new Set(rows.flatMap(readsOf))];

function addReaders(rows: readonly Row[], readers: readonly Used[], sets: Sets): At {
  const places = new Map(readers.map((used) => [used, sets.make(0)]));
  rows.forEach((row, r) => {
    for (const used of readsOf(row)) sets.add(places.get(used) ?? 0, r);
  });
  return places.values().next().value ?? 0;
}
