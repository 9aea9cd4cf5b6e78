import type { Edge } from '../rules-moving.ts';

/** What a key does to the booking that has the focus. */
export type KeyAct =
  | { readonly does: 'move'; readonly edge: Edge; readonly direction: 1 | -1 }
  | { readonly does: 'go'; readonly to: 'next' | 'previous' | 'first' | 'last' }
  | { readonly does: 'go-row'; readonly direction: 1 | -1 }
  | { readonly does: 'open' }
  | { readonly does: 'put-back' };

type Pressed = { readonly key: string; readonly shiftKey: boolean; readonly altKey: boolean };

const simple: Readonly<Record<string, KeyAct>> = {
  ArrowDown: { does: 'go', to: 'next' },
  ArrowUp: { does: 'go', to: 'previous' },
  Home: { does: 'go', to: 'first' },
  End: { does: 'go', to: 'last' },
  PageDown: { does: 'go-row', direction: 1 },
  PageUp: { does: 'go-row', direction: -1 },
  Enter: { does: 'open' },
  ' ': { does: 'open' },
  Escape: { does: 'put-back' },
};

/** Arrows move in time, with Shift the end, with Shift and Alt the beginning; up and down choose. `turned`: time runs from right to left. */
export function keyAct(
  { key, shiftKey, altKey }: Pressed,
  { turned = false } = {},
): KeyAct | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return simple[key];
  if (altKey && !shiftKey) return undefined;
  const edge = shiftKey ? (altKey ? 'start' : 'end') : 'both';
  return { does: 'move', edge, direction: (key === 'ArrowRight') === turned ? -1 : 1 };
}

export const keyHelp =
  'Up and down choose a booking. Left and right move it, with Shift its end, with Shift and Alt its beginning. Enter keeps a move or opens the booking, Escape puts it back.';

type Group<T> = { readonly row: string; readonly bars: readonly T[] };

/** The bar a key leads to, out of what is in view, row by row; undefined where there is none. */
export function reached<T>(
  groups: readonly Group<T>[],
  here: T | undefined,
  act: Extract<KeyAct, { does: 'go' | 'go-row' }>,
): T | undefined {
  const all = groups.flatMap(({ bars }) => bars);
  if (act.does === 'go-row') return inNextRow(groups, here, act.direction);
  if (act.to === 'first') return all[0];
  if (act.to === 'last') return all.at(-1);
  const at = here === undefined ? -1 : all.indexOf(here);
  return all[act.to === 'next' ? at + 1 : Math.max(0, at - 1)];
}

function inNextRow<T>(groups: readonly Group<T>[], here: T | undefined, direction: 1 | -1) {
  const filled = groups.filter(({ bars }) => bars.length > 0);
  const row = filled.findIndex(({ bars }) => here !== undefined && bars.includes(here));
  return filled[Math.max(0, row + direction)]?.bars[0];
}
