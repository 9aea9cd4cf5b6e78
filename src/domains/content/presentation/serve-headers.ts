/** What a request says about who asks, read in one pass: this runs before every answer. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { badRequest } from '../../../platform/universal/problems.ts';
import type { AttributeValue, Viewer } from './engine/types.ts';
import { Kept } from './rules-kept.ts';
import { attributeOf, isAttribute, saidIn, understood } from './rules-viewer.ts';

export type Said = {
  authorization: string;
  /** A server's own key (`X-Groundswell-Key`, or `X-API-Key` as OpenFeature clients call it). */
  serverKey: string;
  ifNoneMatch: string;
  state: string;
  /** Of `X-Viewer-…`; null where nothing was said. */
  viewer: Heard | null;
};

/** What was said of a viewer, as far as the same was said before and understood. */
type Heard = {
  key: string;
  timeZone: string;
  locale: string;
  attributes: Record<string, AttributeValue>;
  count: number;
  /** Something was said that has to be understood first. */
  isNew: boolean;
};

type Field = Exclude<keyof Said, 'viewer'>;

const fields: Readonly<Record<string, Field>> = {
  authorization: 'authorization',
  'x-groundswell-key': 'serverKey',
  'x-api-key': 'serverKey',
  'if-none-match': 'ifNoneMatch',
  'x-viewer-state': 'state',
};

/** A header is one of ours, or tells something of the viewer (under a name that may be odd), or neither. */
type Meaning = {
  readonly field: Field | null;
  readonly tells: string | null;
  readonly odd: boolean;
};

/** Headers are written a few ways, the same again and again; an endless number of ways is not kept. */
const meanings = new Map<string, Meaning>();
const mostMeanings = 2_000;

function meaningOf(name: string): Meaning {
  const known = meanings.get(name);
  if (known !== undefined) return known;
  const field = fields[name] ?? null;
  const tells = !field && name.startsWith('x-viewer-') ? attributeOf(name.slice(9)) : null;
  const meaning = { field, tells, odd: tells !== null && !isAttribute(tells) };
  if (meanings.size < mostMeanings) meanings.set(name, meaning);
  return meaning;
}

export function saidBy({ headers }: IncomingMessage): Said {
  const said: Said = { authorization: '', serverKey: '', ifNoneMatch: '', state: '', viewer: null };
  for (const name in headers) {
    const { field, tells, odd } = meaningOf(name);
    if (field === null && tells === null) continue;
    const text = headers[name] as string;
    if (field !== null) said[field] = text;
    else if (tells !== null) {
      said.viewer ??= nobody();
      if (odd) said.viewer.isNew = true;
      else hear(said.viewer, tells, text);
    }
  }
  return said;
}

const nobody = (): Heard => ({
  key: '',
  timeZone: 'UTC',
  locale: 'und',
  attributes: {},
  count: 0,
  isNew: false,
});

/** What headers said before and was understood, each by itself: the same few, again and again. */
const values = new Kept<AttributeValue>(1_000_000);
const timeZones = new Kept<string>(100_000);
const locales = new Kept<string>(100_000);

/** `X-Viewer-Key`, `X-Viewer-Time-Zone`, `X-Viewer-Locale`, and every other one an attribute. */
function hear(heard: Heard, tells: string, text: string): void {
  if (tells === 'key') heard.key = text;
  else if (tells === 'timeZone') heard.timeZone = known(heard, timeZones, text) ?? '';
  else if (tells === 'locale') heard.locale = known(heard, locales, text) ?? '';
  else {
    heard.attributes[tells] = known(heard, values, text) ?? '';
    heard.count += 1;
  }
}

function known<T>(heard: Heard, of: Kept<T>, text: string): T | undefined {
  const value = of.get(text);
  if (value === undefined) heard.isNew = true;
  return value;
}

/** Above these a viewer is looked at as if anew, which says what is wrong. */
const longestKey = 500;
const usualAttributes = 50;

export function viewerIn(heard: Heard, { headers }: IncomingMessage): Viewer {
  const { key, timeZone, locale, attributes, count, isNew } = heard;
  const isUsual = key !== '' && key.length <= longestKey && count <= usualAttributes;
  return isUsual && !isNew ? { key, timeZone, locale, attributes } : viewerAnew(headers);
}

function viewerAnew(headers: IncomingHttpHeaders): Viewer {
  const told: Record<string, string> = {};
  for (const [name, text] of Object.entries(headers)) {
    const { tells } = meaningOf(name);
    if (tells !== null) told[tells] = text as string;
  }
  const { key, timeZone, locale, ...rest } = told;
  const attributes = Object.fromEntries(
    Object.entries(rest).map(([name, text]) => [name, saidIn(text)]),
  );
  const found = understood({ key, timeZone, locale, attributes });
  if ('wrong' in found) throw badRequest(found.wrong);
  const { viewer } = found;
  if (timeZone) timeZones.set(timeZone, timeZone, timeZone.length + 50);
  if (locale) locales.set(locale, locale, locale.length + 50);
  for (const [name, value] of Object.entries(viewer.attributes)) {
    const text = rest[name] ?? '';
    values.set(text, value, text.length + 50);
  }
  return viewer;
}
