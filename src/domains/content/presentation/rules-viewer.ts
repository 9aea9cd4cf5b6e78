/** Who looks, as other products state it: in a token, in headers, or in an OpenFeature context. */
import type { AttributeValue, Viewer } from './engine/types.ts';
import { isZone } from './engine/zones.ts';

/** What was stated, or a sentence saying what is wrong with it. */
export type Understood = { readonly viewer: Viewer } | { readonly wrong: string };

type Stated = { key: unknown; timeZone?: unknown; locale?: unknown; attributes?: unknown };

const attributeName = /^[A-Za-z_][\w.]{0,59}$/;
const mostAttributes = 50;

/** Whether an expression can ask about it by this name, which is no name that objects have anyway. */
export const isAttribute = (name: string): boolean =>
  attributeName.test(name) && !(name in Object.prototype);
const language = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}$/;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 500;

function isValue(value: unknown): value is AttributeValue {
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.length <= 200 && value.every(isText);
  return typeof value === 'boolean' || isText(value);
}

/** Names and values an expression can ask about; what is null or missing is not known. */
function attributesOf(stated: unknown): Record<string, AttributeValue> | string {
  if (stated === undefined || stated === null) return {};
  if (typeof stated !== 'object' || Array.isArray(stated)) return 'Attributes are an object.';
  const known = Object.entries(stated).filter(([, value]) => value !== null && value !== undefined);
  if (known.length > mostAttributes) return `A viewer has at most ${mostAttributes} attributes.`;
  const odd = known.find(([name, value]) => !attributeName.test(name) || !isValue(value));
  if (odd) {
    return `“${odd[0].slice(0, 60)}” is not an attribute: a name of letters and digits, with text, a number, true, false or a list of texts.`;
  }
  return Object.fromEntries(known);
}

export function understood({
  key,
  timeZone = 'UTC',
  locale = 'und',
  attributes,
}: Stated): Understood {
  if (!isText(key) || key === '') return { wrong: 'A viewer has a key of up to 500 characters.' };
  if (!isText(timeZone) || !isZone(timeZone))
    return { wrong: 'This is not a time zone such as Europe/Berlin.' };
  if (!isText(locale) || !language.test(locale))
    return { wrong: 'This is not a language such as de or pt-BR.' };
  const known = attributesOf(attributes);
  if (typeof known === 'string') return { wrong: known };
  return { viewer: { key, timeZone, locale, attributes: known } };
}

/** The claims of a token: `sub`, and of OpenID Connect `zoneinfo` and `locale`; `attributes` is ours. */
export const fromClaims = ({
  sub,
  zoneinfo,
  locale,
  attributes,
}: Readonly<Record<string, unknown>>): Understood =>
  understood({ key: sub, timeZone: zoneinfo, locale, attributes });

/** An OpenFeature context: `targetingKey`, `timeZone`, `locale`, and everything else an attribute. */
export const fromContext = ({
  targetingKey,
  timeZone,
  locale,
  ...attributes
}: Readonly<Record<string, unknown>>): Understood =>
  understood({ key: targetingKey, timeZone, locale, attributes });

/** As a header says it: `true`, `12`, `["a","b"]` and `"12"` are JSON, everything else is text. */
export function saidIn(text: string): unknown {
  if (!/^(true|false|-?\d+(\.\d+)?|\[.*\]|".*")$/s.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** `tenure-months` → `tenureMonths`; header names know no capital letters. */
export const attributeOf = (header: string): string =>
  header.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The other way, for `Vary`. */
export const headerOf = (attribute: string): string =>
  `x-viewer-${attribute.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
