import { splitFrontMatter } from '../../../platform/front-matter.ts';
import { keyInFile } from './api-files-write.ts';
import { folderName, tags } from './contract-shapes.ts';
import { type ItemType, itemTypes, locale, slug } from './contract-types.ts';
import { imagesIn, repointed } from './rules-images.ts';
import { isBeside } from './rules-pictures.ts';
import { type Field, type Leaf, shapes } from './rules-types.ts';

/** Why a file was left out, in a sentence for whoever wrote it. */
export class Refusal extends Error {}

/** One file, read and not yet understood. */
export type ReadFile = {
  readonly path: string;
  readonly folder: readonly string[];
  readonly slug: string;
  /** The language in the name; null for the main file. */
  readonly locale: string | null;
  readonly front: ReadonlyMap<string, unknown>;
  readonly text: string;
};

/** Keys are the same with dashes and without, in small letters and large. */
const plainKey = (key: string): string => key.replace(/-/g, '').toLowerCase();

export function readFile({ path, text }: { path: string; text: string }): ReadFile {
  const parts = path.split('/');
  const [, name = '', language] = /^([^.]+)(?:\.([^.]+))?\.md$/.exec(parts.pop() ?? '') ?? [];
  if (!slug.safeParse(name).success) {
    throw new Refusal('A file is called like first-week.md or first-week.de.md, in small letters.');
  }
  if (language && !locale.safeParse(language).success) {
    throw new Refusal(`${language} is no language: en, de or pt-BR are.`);
  }
  const bad = parts.find((part) => folderName.safeParse(part).data !== part);
  if (bad !== undefined) throw new Refusal(`“${bad}” cannot be the name of a folder.`);
  const { front, body } = splitFrontMatter(text);
  if (Object.keys(front).length === 0) {
    throw new Refusal('Between two lines of --- at the top there is nothing that is YAML.');
  }
  const keys = Object.entries(front).map(([key, value]) => [plainKey(key), value] as const);
  const below = body.replace(/^\n/, '').replace(/\n$/, '');
  return {
    path,
    folder: parts,
    slug: name,
    locale: language ?? null,
    front: new Map(keys),
    text: below,
  };
}

export type Main = { type: ItemType; defaultLocale: string; tags: string[] };

/** What only the main file says. */
export function mainOf({ front }: ReadFile): Main {
  const type = itemTypes.find((one) => one === front.get('type'));
  if (!type) throw new Refusal(`Its type should be one of ${itemTypes.join(', ')}.`);
  const language = locale.safeParse(front.get('language'));
  if (!language.success) throw new Refusal('Its language is missing, such as language: en.');
  const given = front.get('tags') ?? [];
  const list = tags.safeParse(Array.isArray(given) ? given.map(String) : given);
  if (!list.success) throw new Refusal('Its tags should be a list of short words.');
  return { type, defaultLocale: language.data, tags: list.data };
}

type Place = Pick<Leaf, 'path' | 'kind' | 'value'>;
/** The id of a picture by the way to its file. */
export type FindPicture = (way: string) => string | undefined;

/** A text stands below the front matter, everything else in it. */
const isInFront = ({ key }: Field): boolean => key !== 'text';

/** Every place this file fills. `ids` are the entries of the main file, where this is another language. */
export function placesOf(
  file: ReadFile,
  {
    type,
    locale: language,
    ids,
  }: { type: ItemType; locale: string; ids: readonly string[] | null },
  find: FindPicture,
): Place[] {
  const { common, words, list } = shapes[type];
  const isMain = ids === null;
  const fields = [...words.filter(isInFront), ...(isMain ? common : [])];
  const known = ['type', 'language', 'tags', 'custom', 'customeverywhere', list?.key ?? ''];
  mustKnow(file, [...known, ...fields.map(({ key }) => plainKey(key.split('.')[0] ?? ''))], type);
  const own = `locales.${language}`;
  return [
    { path: `${own}.title`, kind: 'line', value: '' },
    ...placesIn(file.front, own, words.filter(isInFront), find),
    ...(isMain ? placesIn(file.front, 'common', common, find) : []),
    ...textPlace(file, own, type, find),
    ...customPlaces(file.front.get('custom'), own, find),
    ...(isMain ? customPlaces(file.front.get('customeverywhere'), 'common', find) : []),
    ...entryPlaces(file, type, own, ids, find),
  ];
}

function mustKnow({ front }: ReadFile, known: readonly string[], type: ItemType): void {
  const strange = [...front.keys()].find((key) => !known.includes(key));
  if (strange) {
    throw new Refusal(
      `“${strange}” is nothing a file of this ${shapes[type].label.toLowerCase()} says.`,
    );
  }
}

const asWords = (value: unknown): unknown =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : (value ?? '');

function placesIn(
  front: ReadonlyMap<string, unknown>,
  prefix: string,
  fields: readonly Field[],
  find: FindPicture,
): Place[] {
  return fields.flatMap(({ key, kind }) => {
    const [group = '', inner] = key.split('.');
    const outer = front.get(plainKey(keyInFile(group)));
    const value = inner ? mapOf(outer).get(plainKey(inner)) : outer;
    if (value === undefined || value === null) return [];
    return [{ path: `${prefix}.${key}`, kind, value: readAs(kind, value, find) }];
  });
}

function readAs(kind: Field['kind'], value: unknown, find: FindPicture): unknown {
  if (kind === 'number') return value;
  if (kind === 'lines') return Array.isArray(value) ? value.map(asWords) : [asWords(value)];
  if (kind === 'media') return pictureOf(String(value), find);
  const words = asWords(value);
  return kind === 'markdown' && typeof words === 'string' ? withIds(words, find) : words;
}

const mapOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).map(([key, inner]) => [plainKey(key), inner])
      : [],
  );

function textPlace(file: ReadFile, prefix: string, type: ItemType, find: FindPicture): Place[] {
  const hasText = shapes[type].words.some(({ key }) => key === 'text');
  if (hasText)
    return [{ path: `${prefix}.text`, kind: 'markdown', value: withIds(file.text, find) }];
  if (file.text.trim() === '') return [];
  throw new Refusal(`A ${shapes[type].label.toLowerCase()} has no text below its front matter.`);
}

function customPlaces(custom: unknown, prefix: string, find: FindPicture): Place[] {
  if (typeof custom !== 'object' || custom === null) return [];
  return Object.entries(custom).map(([key, value]) => ({
    path: `${prefix}.custom.${key}`,
    kind: 'choice',
    value: typeof value === 'string' ? withIds(value, find) : value,
  }));
}

function entryPlaces(
  file: ReadFile,
  type: ItemType,
  own: string,
  ids: readonly string[] | null,
  find: FindPicture,
): Place[] {
  const { list } = shapes[type];
  if (!list) return [];
  const given = file.front.get(list.key) ?? [];
  if (!Array.isArray(given)) throw new Refusal(`Its ${list.key} should be a list.`);
  const fields = [...list.words, ...(ids ? [] : list.common)];
  const entries = given.map((entry) => entryOf(entry, list, fields));
  const strange = ids && entries.find(({ id }) => !ids.includes(id));
  if (strange) throw new Refusal(`The main file has no entry ${strange.id}.`);
  const order: Place = {
    path: `common.${list.key}`,
    kind: 'order',
    value: entries.map(({ id }) => id),
  };
  const places = entries.flatMap(({ id, front }) => [
    ...placesIn(front, `${own}.${list.key}.${id}`, list.words, find),
    ...(ids ? [] : placesIn(front, `common.${list.key}.${id}`, list.common, find)),
  ]);
  return ids ? places : [order, ...places];
}

type List = NonNullable<(typeof shapes)[ItemType]['list']>;

function entryOf(entry: unknown, { key: list, one }: List, fields: readonly Field[]) {
  const front = mapOf(entry);
  const id = String(front.get('id') ?? '');
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(id)) {
    throw new Refusal(`Each of its ${list} needs an id of small letters, digits and dashes.`);
  }
  const known = ['id', ...fields.map(({ key }) => plainKey(keyInFile(key)))];
  const strange = [...front.keys()].find((key) => !known.includes(key));
  if (strange) throw new Refusal(`“${strange}” is nothing a ${one.toLowerCase()} says (${id}).`);
  return { id, front };
}

/** Pictures stand in files by the way to them, and in an item by their id. */
const withIds = (text: string, find: FindPicture): string =>
  repointed(text, (way) => (isBeside(way) ? `media:${pictureOf(way, find)}` : undefined));

function pictureOf(found: string, find: FindPicture): string {
  const mediaId = find(found);
  if (mediaId) return mediaId;
  throw new Refusal(`The picture ${found} is not here. Bring it along, beside the text.`);
}

export type Shown = { readonly way: string; readonly alt: string };

/** Every picture a file points at, with what is said of it for those who do not see it. */
export const picturesIn = ({ front, text }: ReadFile): Shown[] =>
  [...picturesOf(Object.fromEntries(front)), ...picturesOf(text)].filter(({ way }) =>
    isBeside(way),
  );

function picturesOf(value: unknown): Shown[] {
  if (typeof value === 'string') return imagesIn(value).map(({ url, alt }) => ({ way: url, alt }));
  if (typeof value !== 'object' || value === null) return [];
  const { media, alt } = value as { media?: unknown; alt?: unknown };
  const own = typeof media === 'string' ? [{ way: media, alt: String(alt ?? '') }] : [];
  return [...own, ...Object.values(value).flatMap(picturesOf)];
}
