import { hasControls } from '../../platform/universal/text.ts';

/** What is known of everybody under a name of our own; an organisation's own facts stand beside them. */
export const builtIn = [
  'role',
  'administrator',
  'title',
  'level',
  'country',
  'locale',
  'timeZone',
  'tenureMonths',
  'reports',
  'team',
  'teams',
] as const;

/** Words that mean something in an expression, so that no fact may be called by them. */
const reserved = new Set(
  [
    ...builtIn,
    ...'true false null in as break const continue else for function if import let loop package'.split(
      ' ',
    ),
    ...'namespace return var void while has size matches contains all exists map filter type'.split(
      ' ',
    ),
    ...'int uint double string bytes bool list duration timestamp dyn key now'.split(' '),
  ].map((word) => word.toLowerCase()),
);

/** Why a fact may not be called this; null where it may. */
export function wrongAttributeName(name: string): string | null {
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(name)) {
    return `“${name.slice(0, 60)}” is not a name for a fact: small letters, digits and _, such as cost_centre.`;
  }
  return reserved.has(name)
    ? `“${name}” has a meaning of its own; please name it otherwise.`
    : null;
}

/** Why a value may not be kept; null where it may. */
export const wrongAttributeValue = (value: string): string | null =>
  value.length === 0 || value.length > 200 || hasControls(value)
    ? 'Please keep a fact to one line of up to 200 characters.'
    : null;

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Regions of CLDR that are no countries: unions, pseudo-locales, the unknown. */
const others = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/** Countries and territories by ISO 3166-1 code with their English names; no codes of the past. */
export const countries: ReadonlyMap<string, string> = (() => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const today = codes.filter(
    (code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
  );
  return new Map(
    today.flatMap((code) => {
      const name = others.has(code) ? undefined : names.of(code);
      return name === undefined ? [] : [[code, name]];
    }),
  );
})();

export const isCountry = (text: string): boolean => countries.has(text);

export function isLocale(text: string): boolean {
  try {
    return text.length <= 35 && Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}

/** `attribute:guild` heads the column of the organisation's own fact `guild`. */
export const attributeColumn = 'attribute:';

/** As many as an audience could ever need, and few enough to stay with the row. */
export const mostAttributes = 30;
