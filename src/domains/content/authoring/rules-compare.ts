import { diffWordsWithSpace } from 'diff';
import type { AnyBody, ItemType } from './contract-types.ts';
import { isEmpty, leavesOf } from './rules-types.ts';

export type Part = { as: 'same' | 'added' | 'removed'; text: string };
export type Difference = { path: string; kind: 'added' | 'removed' | 'changed'; parts: Part[] };

const empty: AnyBody = { common: {}, locales: {} };

const shown = (value: unknown): string => {
  if (isEmpty(value)) return '';
  return Array.isArray(value) ? value.join('\n') : String(value);
};

/** What changed, place by place and word by word; places where nothing changed are left out. */
export function compare(type: ItemType, before: AnyBody | null, after: AnyBody): Difference[] {
  const was = new Map(leavesOf(type, before ?? empty).map(({ path, value }) => [path, value]));
  const is = new Map(leavesOf(type, after).map(({ path, value }) => [path, value]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((path) =>
    differenceOf(path, shown(was.get(path)), shown(is.get(path))),
  );
}

function differenceOf(path: string, before: string, after: string): Difference[] {
  if (before === after) return [];
  const parts = (diffWordsWithSpace(before, after, { maxEditLength: 4000 }) ?? []).map(
    ({ added, removed, value }): Part => ({
      as: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  );
  const kind = before === '' ? 'added' : after === '' ? 'removed' : 'changed';
  return [{ path, kind, parts: parts.length > 0 ? parts : whole(before, after) }];
}

/** Texts that have next to nothing in common are not worth a search for it. */
const whole = (before: string, after: string): Part[] => [
  { as: 'removed', text: before },
  { as: 'added', text: after },
];
