import { newKey } from '../../../../web/call.ts';
import { idsOf, shapes } from '../rules-types.ts';
import type { Body, ItemType } from './calls.ts';
import { put } from './places.ts';

type Entry = { readonly id: string } & Readonly<Record<string, unknown>>;

const listOf = (body: Body, key: string): readonly Entry[] =>
  (body.common[key] as readonly Entry[] | undefined) ?? [];

const keyOf = (type: ItemType): string => shapes[type].list?.key ?? '';

/** What a new entry begins with; a step follows the one before it. */
function begun(key: string, last: Entry | undefined): Omit<Entry, 'id'> {
  if (key === 'questions') return { kind: '' };
  if (key === 'pictures') return { mediaId: null, drawing: '' };
  return { week: last?.['week'] ?? 1, day: last?.['day'] ?? 1, kind: 'read', item: '' };
}

/** A name for an entry that nobody else gives at the same moment. */
export const newEntryId = (): string => newKey().replaceAll('-', '').slice(0, 12);

export function withEntry(type: ItemType, body: Body, id: string): Body {
  const key = keyOf(type);
  const list = listOf(body, key);
  return put(body, `common.${key}`, [...list, { id, ...begun(key, list.at(-1)) }]);
}

export function movedEntry(type: ItemType, body: Body, id: string, afterId: string | null): Body {
  const key = keyOf(type);
  const list = listOf(body, key);
  const entry = list.find((one) => one.id === id);
  if (!entry) return body;
  const rest = list.filter((one) => one !== entry);
  const at = rest.findIndex((one) => one.id === afterId) + 1;
  return put(body, `common.${key}`, rest.toSpliced(at, 0, entry));
}

export function withoutEntry(type: ItemType, body: Body, id: string): Body {
  const key = keyOf(type);
  const rest = listOf(body, key).filter((one) => one.id !== id);
  return Object.entries(body.locales).reduce(
    (now, [locale, words]) => {
      const { [id]: _, ...others } = (words[key] ?? {}) as Record<string, unknown>;
      return put(now, `locales.${locale}.${key}`, others);
    },
    put(body, `common.${key}`, rest),
  );
}

/** Puts an entry back as it was, where it stood, whatever was written elsewhere since. */
export function restoredEntry(type: ItemType, body: Body, before: Body, id: string): Body {
  const key = keyOf(type);
  const entry = listOf(before, key).find((one) => one.id === id);
  if (!entry) return body;
  const list = listOf(body, key);
  const place = Math.min(idsOf(type, before).indexOf(id), list.length);
  const back = put(body, `common.${key}`, list.toSpliced(place, 0, entry));
  return Object.entries(before.locales).reduce((now, [locale, words]) => {
    const said = ((words[key] ?? {}) as Record<string, unknown>)[id];
    return said === undefined ? now : put(now, `locales.${locale}.${key}.${id}`, said);
  }, back);
}
