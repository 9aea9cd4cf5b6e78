import { languageName } from '../../../../web/languages.ts';
import { type Field, idsOf, shapes } from '../rules-types.ts';
import type { Body, ItemType } from './calls.ts';

type Holder = Readonly<Record<string, unknown>>;
type Named = Holder & { readonly id: string };

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

const isNamedList = (value: unknown): value is readonly Named[] =>
  Array.isArray(value) && value.every((one) => isHolder(one) && typeof one['id'] === 'string');

/** The body with another value at this place; holders on the way are made where they are missing. */
export const put = (body: Body, path: string, value: unknown): Body =>
  putIn(body, path.split('.'), value) as Body;

function putIn(holder: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (isNamedList(holder)) {
    return holder.map((one) => (one.id === name ? putIn(one, rest, value) : one));
  }
  const before = isHolder(holder) ? holder : {};
  return { ...before, [name]: putIn(before[name], rest, value) };
}

const labelIn = (fields: readonly Field[], key: string): string =>
  fields.find((field) => field.key === key)?.label ?? key.replace(/^custom\./, '');

/** "Title, German"; "Question 3, to ask further, English": what a reader would call a place. */
export function placeName(path: string, type: ItemType, body: Body): string {
  if (path === 'item') return 'The whole item';
  const [part, ...keys] = path.split('.');
  const language = part === 'locales' ? keys.shift() : undefined;
  const words = keys.length > 0 ? wordsOf(keys, type, body) : 'Everything';
  return language ? `${words}, ${languageName(language)}` : words;
}

function wordsOf(keys: readonly string[], type: ItemType, body: Body): string {
  const { common, words, list } = shapes[type];
  const [first, id, ...rest] = keys;
  if (!list || first !== list.key) return labelIn([...words, ...common], keys.join('.'));
  if (id === undefined) return `Order of the ${list.key}`;
  const number = idsOf(type, body).indexOf(id) + 1;
  const one = number > 0 ? `${list.one} ${number}` : list.one;
  if (rest.length === 0) return one;
  return `${one}, ${labelIn([...list.words, ...list.common], rest.join('.')).toLowerCase()}`;
}
