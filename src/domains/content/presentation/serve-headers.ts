/** What a request says about who asks, read in one pass: this runs before every answer. */
import type { IncomingMessage } from 'node:http';
import { badRequest } from '../../../platform/universal/problems.ts';
import type { AttributeValue, Viewer } from './engine/types.ts';
import { attributeOf, saidIn, understood } from './rules-viewer.ts';
import { Kept } from './serve-kept.ts';

export type Said = {
  authorization: string;
  /** A server's own key (`X-Groundswell-Key`, or `X-API-Key` as OpenFeature clients call it). */
  serverKey: string;
  ifNoneMatch: string;
  state: string;
  /** `X-Viewer-…`, by name; null where nothing was said. */
  viewer: Record<string, string> | null;
};

type Field = Exclude<keyof Said, 'viewer'>;

const fields: Readonly<Record<string, Field>> = {
  authorization: 'authorization',
  'x-groundswell-key': 'serverKey',
  'x-api-key': 'serverKey',
  'if-none-match': 'ifNoneMatch',
  'x-viewer-state': 'state',
};

type Meaning = { field: Field } | { attribute: string } | null;

/** Headers are written a few ways, the same again and again; an endless number of ways is not kept. */
const meanings = new Map<string, Meaning>();
const mostMeanings = 2_000;

function meaningOf(written: string): Meaning {
  const known = meanings.get(written);
  if (known !== undefined) return known;
  const name = written.toLowerCase();
  const field = fields[name];
  const attribute = name.startsWith('x-viewer-') ? attributeOf(name.slice(9)) : null;
  const meaning = field ? { field } : attribute ? { attribute } : null;
  if (meanings.size < mostMeanings) meanings.set(written, meaning);
  return meaning;
}

export function saidBy({ rawHeaders }: IncomingMessage): Said {
  const said: Said = { authorization: '', serverKey: '', ifNoneMatch: '', state: '', viewer: null };
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const meaning = meaningOf(rawHeaders[at] ?? '');
    if (meaning === null) continue;
    const text = rawHeaders[at + 1] ?? '';
    if ('field' in meaning) said[meaning.field] = text;
    else {
      said.viewer ??= {};
      said.viewer[meaning.attribute] = text;
    }
  }
  return said;
}

/** What headers said before and was understood, each by itself: the same few, again and again. */
const values = new Kept<AttributeValue>(1_000_000);
const places = new Kept<Pick<Viewer, 'timeZone' | 'locale'>>(100_000);

/** `X-Viewer-Key`, `X-Viewer-Time-Zone`, `X-Viewer-Locale`, and every other one an attribute. */
export function viewerIn({ key, timeZone, locale, ...rest }: Record<string, string>): Viewer {
  const place = places.get(`${timeZone} ${locale}`);
  const attributes: Record<string, AttributeValue> = {};
  let known = place !== undefined && key !== undefined && key !== '' && key.length <= 500;
  for (const name in rest) {
    const value = values.get(`${name} ${rest[name]}`);
    if (value === undefined) known = false;
    else attributes[name] = value;
  }
  if (known && place) return { key: key ?? '', ...place, attributes };
  return viewerAnew({ key, timeZone, locale }, rest);
}

type Who = { key: string | undefined; timeZone: string | undefined; locale: string | undefined };

function viewerAnew(who: Who, rest: Record<string, string>): Viewer {
  const attributes = Object.fromEntries(
    Object.entries(rest).map(([name, text]) => [name, saidIn(text)]),
  );
  const found = understood({ ...who, attributes });
  if ('wrong' in found) throw badRequest(found.wrong);
  const { viewer } = found;
  const { timeZone, locale } = viewer;
  places.set(`${who.timeZone} ${who.locale}`, { timeZone, locale }, 50);
  for (const [name, value] of Object.entries(viewer.attributes)) {
    const text = rest[name] ?? '';
    values.set(`${name} ${text}`, value, name.length + text.length + 50);
  }
  return viewer;
}
