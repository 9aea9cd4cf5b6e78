import { Scalar, stringify } from 'yaml';
import type { AnyBody, ItemType } from './contract-types.ts';
import { repointed } from './rules-images.ts';
import { at, bodyOf, type Field, idsOf, leavesOf, shapes } from './rules-types.ts';

/** An item as it lies in a folder: everything of it that is not its history. */
export type Filed = {
  /** Names of the folders it lies in, from the top of what is exported. */
  readonly folder: readonly string[];
  readonly slug: string;
  readonly type: ItemType;
  readonly tags: readonly string[];
  readonly defaultLocale: string;
  readonly body: AnyBody;
};

/** File name of a picture by its id. */
export type PictureNames = ReadonlyMap<string, string>;

type Front = Record<string, unknown>;

/** `startsAt` is written starts-at, and a picture by its file. */
export const keyInFile = (key: string): string =>
  key === 'mediaId' ? 'media' : key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const isWorthALine = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

function put(front: Front, key: string, value: unknown): void {
  if (!isWorthALine(value)) return;
  const [group = '', inner] = key.split('.');
  if (inner === undefined) front[keyInFile(key)] = value;
  else front[group] = { ...(front[group] as Front | undefined), [inner]: value };
}

const fill = (front: Front, tree: unknown, fields: readonly Field[], leave: readonly string[]) => {
  for (const { key } of fields) if (!leave.includes(key)) put(front, key, at(tree, key));
};

/** One file an item and language: the main language carries what is common to all. */
export function filesOf(item: Filed, pictures: PictureNames): { path: string; text: string }[] {
  const others = Object.keys(item.body.locales).filter((locale) => locale !== item.defaultLocale);
  return [item.defaultLocale, ...others.sort()].map((locale) => {
    const isMain = locale === item.defaultLocale;
    const name = isMain ? `${item.slug}.md` : `${item.slug}.${locale}.md`;
    const shown = withPictures(item, pictures);
    return { path: [...item.folder, name].join('/'), text: textOf(shown, locale, isMain) };
  });
}

function textOf({ type, tags, body }: Filed, locale: string, isMain: boolean): string {
  const { common, words } = shapes[type];
  const own = body.locales[locale] ?? {};
  const front: Front = isMain ? { type, language: locale } : { language: locale };
  fill(front, own, words.slice(0, 2), []);
  if (isMain) {
    put(front, 'tags', tags);
    fill(front, body.common, common, []);
  }
  fill(front, own, words.slice(2), ['text']);
  put(front, 'custom', someOf(own.custom));
  if (isMain) put(front, 'custom-everywhere', someOf(body.common.custom));
  entriesInto(front, type, body, own, isMain);
  const text = String(own.text ?? '');
  const yaml = stringify(quoted(front), {
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: 1_000_000,
  });
  return `---\n${yaml}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** Spaces and line ends at the edge of words are kept within quotes; blocks of lines would lose them. */
function quoted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(quoted);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, quoted(inner)]));
  }
  if (typeof value !== 'string' || value === value.trim()) return value;
  return Object.assign(new Scalar(value), { type: Scalar.QUOTE_DOUBLE });
}

const someOf = (custom: unknown): unknown =>
  custom && Object.keys(custom).length > 0 ? custom : undefined;

function entriesInto(front: Front, type: ItemType, body: AnyBody, own: Front, isMain: boolean) {
  const { list } = shapes[type];
  if (!list) return;
  put(
    front,
    list.key,
    idsOf(type, body).map((id) => {
      const entry: Front = { id };
      if (isMain) fill(entry, at(body.common, `${list.key}.${id}`), list.common, []);
      fill(entry, at(own, `${list.key}.${id}`), list.words, []);
      return entry;
    }),
  );
}

/** Pictures by the file that lies beside the folders, so that any reader of Markdown shows them. */
function withPictures(item: Filed, pictures: PictureNames): Filed {
  const up = '../'.repeat(item.folder.length);
  const wayTo = (mediaId: string): string | undefined => {
    const file = pictures.get(mediaId);
    return file && `${up}media/${file}`;
  };
  const leaves = leavesOf(item.type, item.body).map((leaf) => {
    const { path, kind, value } = leaf;
    if (typeof value !== 'string') return leaf;
    if (kind === 'media') return { ...leaf, value: wayTo(value) ?? value };
    const isRich = kind === 'markdown' || path.includes('.custom.');
    return isRich ? { ...leaf, value: repointed(value, (url) => wayTo(idIn(url))) } : leaf;
  });
  const { common, locales } = bodyOf(item.type, leaves);
  const written = Object.fromEntries(Object.keys(item.body.locales).map((locale) => [locale, {}]));
  return { ...item, body: { common, locales: { ...written, ...locales } } };
}

const idIn = (url: string): string => url.replace(/^media:/, '');
