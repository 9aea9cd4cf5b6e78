/** What a request says about who asks, read in one pass: this runs before every answer. */
import type { IncomingMessage } from 'node:http';
import { attributeOf } from './rules-viewer.ts';

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
