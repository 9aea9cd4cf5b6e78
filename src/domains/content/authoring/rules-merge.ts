import { diff3Merge } from 'node-diff3';
import type { AnyBody, ItemType } from './contract-types.ts';
import { bodyOf, type CustomField, type Leaf, leavesOf } from './rules-types.ts';

/** Words that found no place in the body: two wrote one line. */
export type Waiting = { readonly path: string; readonly stands: unknown; readonly waits: unknown };

export type Merged = {
  readonly body: AnyBody;
  /** Places they changed and the second author did not. */
  readonly theirs: readonly string[];
  /** Places that hold what both wrote. */
  readonly both: readonly string[];
  readonly waiting: readonly Waiting[];
};

type Side = ReadonlyMap<string, Leaf>;
type Three = { readonly base: Side; readonly mine: Side; readonly theirs: Side };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const sideOf = (type: ItemType, body: AnyBody, added: readonly CustomField[]): Side =>
  new Map(leavesOf(type, body, added).map((leaf) => [leaf.path, leaf]));

/**
 * What two people made of one body, as one body: place by place, and paragraph by paragraph within a
 * text. What only one changed is taken. A paragraph both changed stands twice, theirs first. A line
 * both changed keeps theirs, and mine waits. A part that one removed and the other wrote in stays.
 */
export function merge(
  type: ItemType,
  { base, mine, theirs }: { base: AnyBody; mine: AnyBody; theirs: AnyBody },
  added: readonly CustomField[] = [],
): Merged {
  const sides = {
    base: sideOf(type, base, added),
    mine: sideOf(type, mine, added),
    theirs: sideOf(type, theirs, added),
  };
  const three = {
    ...sides,
    mine: restored(sides.mine, sides.base, sides.theirs),
    theirs: restored(sides.theirs, sides.base, sides.mine),
  };
  const paths = [...new Set([...three.theirs.keys(), ...three.mine.keys()])];
  const places = paths.map((path) => mergePlace(path, three));
  return {
    body: bodyOf(
      type,
      places.map(({ leaf }) => leaf),
    ),
    theirs: places.filter(({ how }) => how === 'theirs').map(({ leaf }) => leaf.path),
    both: places.filter(({ how }) => how === 'both').map(({ leaf }) => leaf.path),
    waiting: places.flatMap(({ waits }) => waits ?? []),
  };
}

/** `common.steps.first`, `locales.de`: what is removed as a whole. */
const partsOf = (path: string): string[] => {
  const keys = path.split('.');
  const parts = keys[0] === 'locales' ? [keys.slice(0, 2).join('.')] : [];
  const entry = /^(?:common|locales\.[^.]+)\.(questions|pictures|steps)\.([^.]+)/.exec(path);
  return entry ? [...parts, `${entry[1]}.${entry[2]}`] : parts;
};

/** One side with the parts it removed and the other wrote in, as they were. */
function restored(one: Side, base: Side, other: Side): Side {
  const kept = new Set([...one.keys()].flatMap(partsOf));
  const written = [...other.values()].filter(
    ({ path, value, kind }) => kind !== 'order' && !same(value, base.get(path)?.value),
  );
  const wanted = new Set(
    written.flatMap(({ path }) => partsOf(path)).filter((part) => !kept.has(part)),
  );
  if (wanted.size === 0) return one;
  const back = [...base.values()].filter(
    ({ path }) => !one.has(path) && partsOf(path).some((part) => wanted.has(part)),
  );
  const ids = new Set(back.flatMap(({ path }) => entryOf(path)));
  const all = [...one.values(), ...back].map((leaf) => withEntries(leaf, base, ids));
  return new Map(all.map((leaf) => [leaf.path, leaf]));
}

const entryOf = (path: string): string[] => {
  const entry = /^common\.(?:questions|pictures|steps)\.([^.]+)\./.exec(path)?.[1];
  return entry ? [entry] : [];
};

/** Entries that came back stand where they stood. */
function withEntries(leaf: Leaf, base: Side, ids: ReadonlySet<string>): Leaf {
  if (leaf.kind !== 'order' || ids.size === 0) return leaf;
  const before = (base.get(leaf.path)?.value ?? []) as string[];
  const now = [...(leaf.value as string[])];
  for (const [place, id] of before.entries()) {
    if (ids.has(id) && !now.includes(id)) now.splice(Math.min(place, now.length), 0, id);
  }
  return { ...leaf, value: now };
}

type Place = {
  readonly leaf: Leaf;
  readonly how: 'same' | 'mine' | 'theirs' | 'both' | 'waits';
  readonly waits?: Waiting;
};

const longest = { text: 500, markdown: 100_000, custom: 20_000, lines: 8 } as const;

function mergePlace(path: string, { base, mine, theirs }: Three): Place {
  const [was, my, their] = [base.get(path), mine.get(path), theirs.get(path)];
  const leaf = (their ?? my) as Leaf;
  const as = (value: unknown, how: Place['how']): Place => ({ leaf: { ...leaf, value }, how });
  if (same(my?.value, their?.value)) return as(their?.value, 'same');
  if (same(was?.value, their?.value)) return as(my?.value, 'mine');
  if (same(was?.value, my?.value)) return as(their?.value, 'theirs');
  const joined = join(leaf, was?.value, my?.value, their?.value);
  if (joined !== undefined) return as(joined, 'both');
  const waits = { path, stands: their?.value ?? null, waits: my?.value ?? null };
  return { ...as(their?.value, 'waits'), waits };
}

/** Both, where the kind of field has room for both. */
function join({ kind, path }: Leaf, was: unknown, my: unknown, their: unknown): unknown {
  if (kind === 'order' || kind === 'lines') {
    const lists = [their, was ?? [], my].filter(Array.isArray) as string[][];
    if (lists.length < 3) return undefined;
    const list = [...new Set(joinLists(lists as [string[], string[], string[]]))];
    if (kind === 'order') return withAll(list, lists as [string[], string[], string[]]);
    return list.length <= longest.lines ? list : undefined;
  }
  if (kind !== 'markdown' && kind !== 'text') return undefined;
  const [a, o, b] = [their, was, my].map((value) => paragraphsOf(value)) as [
    string[],
    string[],
    string[],
  ];
  const text = joinLists([a, o, b]).join('\n\n');
  const most = longest[path.includes('.custom.') ? 'custom' : kind];
  return text.length <= most ? text : undefined;
}

/** No entry is lost by being moved twice: what neither removed is there. */
function withAll(list: string[], [theirs, base, mine]: [string[], string[], string[]]): string[] {
  const stays = (by: string[]) => (id: string) => by.includes(id) || !base.includes(id);
  const all = [...theirs.filter(stays(mine)), ...mine.filter(stays(theirs))];
  return [...new Set([...list.filter((id) => all.includes(id)), ...all])];
}

/** Splits so that joining with the same two line ends gives every byte back. */
const paragraphsOf = (value: unknown): string[] =>
  typeof value === 'string' && value !== '' ? value.split('\n\n') : [];

function joinLists([theirs, base, mine]: [string[], string[], string[]]): string[] {
  return diff3Merge(theirs, base, mine, { excludeFalseConflicts: true }).flatMap(
    ({ ok, conflict }) => ok ?? (conflict ? both(conflict.a, conflict.o, conflict.b) : []),
  );
}

/** What each wrote where both wrote; what either removed and nobody changed is gone. */
function both(theirs: string[], base: string[], mine: string[]): string[] {
  if (theirs.length === base.length && mine.length === base.length) {
    return base.flatMap((was, at) => bothOf(theirs[at] ?? '', was, mine[at] ?? ''));
  }
  const removed = (by: string[]) => (part: string) => base.includes(part) && !by.includes(part);
  const kept = theirs.filter((part) => !removed(mine)(part));
  return [...kept, ...mine.filter((part) => !theirs.includes(part) && !base.includes(part))];
}

function bothOf(their: string, was: string, my: string): string[] {
  if (their === my || my === was) return [their];
  return their === was ? [my] : [their, my];
}
