import type { AnyBody, ItemType } from './contract-types.ts';

/** How a field is written, and so how it is compared, merged and cleaned. */
export type Kind =
  | 'line'
  | 'text'
  | 'markdown'
  | 'lines'
  | 'number'
  | 'instant'
  | 'date'
  | 'link'
  | 'slug'
  | 'choice'
  | 'yes-no'
  | 'media';

export type Field = {
  readonly key: string;
  readonly kind: Kind;
  readonly label: string;
  /** A version is not made without it. */
  readonly needed?: true;
};

/** What one type is made of: fields of the item, fields of each language, and perhaps one list. */
export type Shape = {
  readonly label: string;
  readonly common: readonly Field[];
  readonly words: readonly Field[];
  readonly list?: {
    readonly key: 'questions' | 'pictures' | 'steps';
    readonly one: string;
    readonly common: readonly Field[];
    readonly words: readonly Field[];
  };
};

const heading: readonly Field[] = [
  { key: 'title', kind: 'line', label: 'Title', needed: true },
  { key: 'summary', kind: 'text', label: 'Summary' },
];
const text: Field = { key: 'text', kind: 'markdown', label: 'Text', needed: true };
const minutes: Field = { key: 'minutes', kind: 'number', label: 'Minutes' };
const probes: Field = { key: 'probes', kind: 'lines', label: 'To ask further', needed: true };

export const shapes: Readonly<Record<ItemType, Shape>> = {
  article: { label: 'Article', common: [minutes], words: [...heading, text] },
  tip: {
    label: 'Tip',
    common: [{ key: 'evidence', kind: 'line', label: 'Evidence' }],
    words: [...heading, text],
  },
  announcement: {
    label: 'Announcement',
    common: [],
    words: [
      ...heading,
      text,
      { key: 'action.label', kind: 'line', label: 'Button' },
      { key: 'action.href', kind: 'link', label: 'Where it leads' },
    ],
  },
  'question-deck': {
    label: 'Question deck',
    common: [],
    words: heading,
    list: {
      key: 'questions',
      one: 'Question',
      common: [{ key: 'kind', kind: 'line', label: 'Kind' }],
      words: [
        { key: 'text', kind: 'text', label: 'Question', needed: true },
        probes,
        { key: 'why', kind: 'text', label: 'Why ask it' },
      ],
    },
  },
  'picture-deck': {
    label: 'Picture deck',
    common: [],
    words: heading,
    list: {
      key: 'pictures',
      one: 'Picture',
      common: [
        { key: 'mediaId', kind: 'media', label: 'Picture' },
        { key: 'drawing', kind: 'line', label: 'Drawing' },
      ],
      words: [{ key: 'alt', kind: 'text', label: 'What it shows', needed: true }, probes],
    },
  },
  programme: {
    label: 'Programme',
    common: [],
    words: [...heading, { ...text, label: 'About' }],
    list: {
      key: 'steps',
      one: 'Step',
      common: [
        { key: 'week', kind: 'number', label: 'Week', needed: true },
        { key: 'day', kind: 'number', label: 'Day', needed: true },
        { key: 'kind', kind: 'choice', label: 'Kind', needed: true },
        { key: 'item', kind: 'slug', label: 'What to read' },
      ],
      words: [
        { key: 'title', kind: 'line', label: 'Title', needed: true },
        { key: 'text', kind: 'markdown', label: 'Text' },
      ],
    },
  },
  webinar: {
    label: 'Webinar',
    common: [
      { key: 'startsAt', kind: 'instant', label: 'Begins', needed: true },
      { ...minutes, needed: true },
      { key: 'joinUrl', kind: 'link', label: 'Where to join' },
      { key: 'recordingUrl', kind: 'link', label: 'Recording' },
      { key: 'speakers', kind: 'lines', label: 'Speakers' },
    ],
    words: [...heading, text],
  },
};

/** One place in a body: `locales.en.questions.energy.text`. Its entries' order is a place too. */
export type Leaf = {
  readonly path: string;
  readonly kind: Kind | 'order';
  readonly label: string;
  readonly needed: boolean;
  readonly value: unknown;
};

/** A field an organisation added; its value lies under `custom`. */
export type CustomField = Omit<Field, 'needed'> & {
  readonly localised: boolean;
  readonly needed: boolean;
};

type Tree = Readonly<Record<string, unknown>>;

/** Never what an object inherits: `constructor` is a fine name for a question. */
const own = (tree: unknown, key: string): unknown =>
  typeof tree === 'object' && tree !== null && Object.hasOwn(tree, key)
    ? (tree as Tree)[key]
    : undefined;

/** What lies under a dotted key; entries of a list go by their id. */
export const at = (tree: unknown, path: string): unknown =>
  path.split('.').reduce((inner: unknown, key) => {
    if (!Array.isArray(inner)) return own(inner, key);
    return inner.find((entry) => own(entry, 'id') === key);
  }, tree);

export const idsOf = (type: ItemType, { common }: AnyBody): string[] => {
  const { list } = shapes[type];
  const entries = list && own(common, list.key);
  return Array.isArray(entries) ? entries.map((entry) => String(own(entry, 'id'))) : [];
};

/** Every place of a body with what stands there, in the order people read them. */
export function leavesOf(
  type: ItemType,
  body: AnyBody,
  added: readonly CustomField[] = [],
): Leaf[] {
  const { common, words, list } = shapes[type];
  const ids = idsOf(type, body);
  const fields = (prefix: string, tree: unknown, of: readonly Field[], one = ''): Leaf[] =>
    of.map(({ key, kind, label, needed = false }) => ({
      path: `${prefix}.${key}`,
      kind,
      label: one ? `${one}: ${label}` : label,
      needed,
      value: at(tree, key),
    }));
  const entries = (prefix: string, tree: unknown, of: readonly Field[] = []): Leaf[] =>
    ids.flatMap((id) =>
      list
        ? fields(`${prefix}.${list.key}.${id}`, at(tree, `${list.key}.${id}`), of, list.one)
        : [],
    );
  return [
    ...fields('common', body.common, common),
    ...(list
      ? [
          {
            path: `common.${list.key}`,
            kind: 'order',
            label: 'Order',
            needed: true,
            value: ids,
          } as const,
        ]
      : []),
    ...entries('common', body.common, list?.common),
    ...custom('common', body.common, added, false),
    ...Object.entries(body.locales).flatMap(([locale, tree]) => [
      ...fields(`locales.${locale}`, tree, words),
      ...entries(`locales.${locale}`, tree, list?.words),
      ...custom(`locales.${locale}`, tree, added, true),
    ]),
  ];
}

/** Values of fields that were retired, or are not known here, are kept as they are. */
function custom(
  prefix: string,
  tree: Tree,
  added: readonly CustomField[],
  localised: boolean,
): Leaf[] {
  const known = added.filter((field) => field.localised === localised);
  const written = Object.keys((own(tree, 'custom') as Tree | undefined) ?? {});
  const keys = new Set([...known.map(({ key }) => key), ...written]);
  return [...keys].map((key) => {
    const value = at(tree, `custom.${key}`);
    const field = known.find((one) => one.key === key);
    const kind = field?.kind ?? (typeof value === 'string' ? 'text' : 'choice');
    const { label = key, needed = false } = field ?? {};
    return { path: `${prefix}.custom.${key}`, kind, label, needed, value };
  });
}

type Growing = { [key: string]: unknown };

/** The body that has these values in these places; the inverse of `leavesOf`, before gaps are filled. */
export function bodyOf(
  type: ItemType,
  leaves: readonly Pick<Leaf, 'path' | 'kind' | 'value'>[],
): AnyBody {
  const body: Growing = { common: {}, locales: {} };
  const order = leaves.find(({ kind }) => kind === 'order');
  const { list } = shapes[type];
  if (list && Array.isArray(order?.value)) {
    (body.common as Growing)[list.key] = order.value.map((id) => ({ id }));
  }
  for (const { path, kind, value } of leaves) {
    if (kind !== 'order' && value !== undefined) put(body, path.split('.'), value);
  }
  return body as AnyBody;
}

function put(tree: Growing | Growing[], [key = '', ...rest]: string[], value: unknown): void {
  if (Array.isArray(tree)) {
    const entry = tree.find((one) => one.id === key);
    if (entry) put(entry, rest, value);
    return;
  }
  if (rest.length === 0) tree[key] = value;
  else {
    if (!Object.hasOwn(tree, key)) tree[key] = {};
    put(tree[key] as Growing, rest, value);
  }
}

export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const wordsOf = (value: unknown): string =>
  Array.isArray(value) ? value.join('\n') : String(value ?? '');

/** All words of a body, for searching. */
export const plainOf = (type: ItemType, body: AnyBody): string =>
  leavesOf(type, body)
    .filter(({ kind, value }) => !/^(order|number|choice|media)$/.test(kind) && !isEmpty(value))
    .map(({ value }) => wordsOf(value))
    .join('\n');

/** What it is called: in the first of these languages that has a title. */
export function titleOf(body: AnyBody, defaultLocale: string): string {
  const titles = [defaultLocale, ...Object.keys(body.locales)].map((locale) =>
    at(body.locales, `${locale}.title`),
  );
  return String(titles.find((title) => !isEmpty(title)) ?? '');
}

const pictureInText = /\bmedia:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/g;

/** The pictures a body shows. */
export function mediaOf(type: ItemType, body: AnyBody): string[] {
  const found = leavesOf(type, body).flatMap(({ kind, value }) => {
    if (kind === 'media') return isEmpty(value) ? [] : [String(value)];
    if (typeof value !== 'string') return [];
    return [...value.matchAll(pictureInText)].map(([, id]) => id ?? '');
  });
  return [...new Set(found)];
}
