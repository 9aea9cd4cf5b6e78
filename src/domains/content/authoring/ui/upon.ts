import { merge } from '../rules-merge.ts';
import type { Body, ItemType } from './calls.ts';
import { put } from './places.ts';

type Three = { readonly sent: Body; readonly typed: Body; readonly answered: Body };

/**
 * What was typed while a save was on its way, put upon what the server answered. Where a line has
 * become another one meanwhile, both stand in it: nobody is asked to choose while they type.
 */
export function upon(type: ItemType, { sent, typed, answered }: Three): Body {
  if (same(typed, answered) || same(sent, answered)) return typed;
  if (same(sent, typed)) return answered;
  const { body, waiting } = merge(type, { base: sent, mine: typed, theirs: answered });
  return waiting.reduce(
    (now, { path, stands, waits }) => put(now, path, bothOf(stands, waits)),
    body,
  );
}

const bothOf = (stands: unknown, waits: unknown): unknown =>
  typeof stands === 'string' && typeof waits === 'string' ? `${stands} ${waits}`.trim() : waits;

export const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** The database keeps the names of a body in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inside]) => [name, sorted(inside)]));
}
