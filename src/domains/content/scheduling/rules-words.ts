import { type Condition, formOf, type Group, isGroup, type Part } from './rules-conditions.ts';

/**
 * An audience as somebody would say it: "managers in Germany with more than a year here". Null where
 * an expression says more than this can, and only its own text is true to it.
 */
export function peopleWords(expression: string): string | null {
  const form = formOf(expression);
  if (!form) return null;
  return form.parts.length === 0 ? 'everybody' : groupWords(form);
}

function groupWords(group: Group): string | null {
  if (group.not) return joined('everybody except ', [groupWords({ ...group, not: false })], '');
  if (group.all) return allWords(group.parts);
  return joined('', group.parts.map(oneWords), ', or ');
}

const oneWords = (part: Part): string | null =>
  isGroup(part) ? (part.all && !part.not ? allWords(part.parts) : null) : allWords([part]);

/** Who they are, where they are, then everything else; last who is left out. */
function allWords(parts: readonly Part[]): string | null {
  const [who, where] = [parts.find(isWho), parts.find(isWhere)];
  const rest = parts.filter((part) => part !== who && part !== where);
  const traits = rest.filter((part) => !isGroup(part) || !part.not).map(traitWords);
  const without = rest.filter((part) => isGroup(part) && part.not).map(exceptWords);
  const all = [who ? roleNames(who) : 'people', where ? conditionWords(where) : ''];
  const more = joined(' ', [listed(traits)], '');
  const less = joined(' ', [without.length > 0 ? joined('', without, ' and ') : ''], '');
  if (more === null || less === null) return null;
  return `${all.filter(Boolean).join(' ')}${more.trimEnd()}${less.trimEnd()}`;
}

const isWho = (part: Part): part is Condition =>
  !isGroup(part) && part.attribute === 'role' && part.compare === 'is' && part.values.every(isRole);
const isWhere = (part: Part): part is Condition => !isGroup(part) && part.attribute === 'country';

/** A member is whoever leads nobody, which says more than the word does. */
const isRole = (value: unknown): boolean => value !== 'member' && /^[a-z]{3,}$/.test(String(value));
const roleNames = ({ values }: Condition): string =>
  either(values.map((value) => `${String(value)}s`));

const traitWords = (part: Part): string | null =>
  isGroup(part) ? choiceWords(part) : conditionWords(part);

/** "either at level 4 or on the team Harbour"; what is nested deeper is not said. */
function choiceWords({ all, parts }: Group): string | null {
  if (parts.some(isGroup)) return null;
  const words = parts.map((part) => (isGroup(part) ? '' : conditionWords(part)));
  if (all || words.length === 1) return listed(words);
  return `either ${words.join(words.some((one) => / or /.test(one)) ? ', or ' : ' or ')}`;
}

const exceptWords = (part: Part): string | null => {
  const words = isGroup(part) ? choiceWords(part) : conditionWords(part);
  return words && `except those ${words}`;
};

function conditionWords({ attribute, compare, values }: Condition): string {
  const not = compare === 'isNot' || compare === 'holdsNot';
  const texts = values.map(String);
  const [first = ''] = texts;
  switch (attribute) {
    case 'role':
      if (texts.join() === 'member') return `who lead ${not ? 'somebody' : 'nobody'}`;
      return `who are ${not ? 'not ' : ''}${either(texts.map((text) => `${text}s`))}`;
    case 'country':
      return `${not ? 'outside' : 'in'} ${either(texts.map(countryName), not)}`;
    case 'level':
      return `${not ? 'not ' : ''}at level ${either(texts)}`;
    case 'title':
      return `${not ? 'without' : 'with'} the title ${either(texts.map(quoted))}`;
    case 'team':
      return `whose main team is ${not ? 'not ' : ''}${either(texts)}`;
    case 'teams':
      return `${not ? 'not ' : ''}on the team ${either(texts)}`;
    case 'locale':
      return `who ${not ? 'do not ' : ''}read in ${either(texts.map(languageName))}`;
    case 'timeZone':
      return `${not ? 'not ' : ''}in the time zone ${either(texts)}`;
    case 'administrator':
      return first === 'true' && !not ? 'who administer' : 'who do not administer';
    case 'tenureMonths':
      return `with ${figures[compare]}${time(Number(first))} here`;
    case 'reports':
      return `who lead ${figures[compare]}${first === '1' ? 'one person' : `${first} people`}`;
    default:
      return ownWords({ attribute, compare, values });
  }
}

/** A fact the organisation added, by the name it has there. */
function ownWords({ attribute, compare, values }: Condition): string {
  const name = attribute.replace(/^custom\./, '');
  const not = compare === 'isNot' || compare === 'holdsNot' ? 'not ' : '';
  const [first] = values;
  if (compare === 'holds' || compare === 'holdsNot')
    return `with ${not}${quoted(String(first))} in their ${name}`;
  if (typeof first === 'boolean') return `whose ${name} is ${first === !not ? 'yes' : 'no'}`;
  if (typeof first === 'number') return `whose ${name} is ${figures[compare]}${first}`;
  return `whose ${name} is ${not}${either(values.map((value) => quoted(String(value))))}`;
}

const figures: Readonly<Record<Condition['compare'], string>> = {
  is: 'exactly ',
  isNot: 'not exactly ',
  more: 'more than ',
  least: 'at least ',
  less: 'less than ',
  most: 'at most ',
  holds: '',
  holdsNot: 'not ',
};

function time(months: number): string {
  if (months === 12) return 'a year';
  if (months === 1) return 'a month';
  return months > 0 && months % 12 === 0 ? `${months / 12} years` : `${months} months`;
}

const quoted = (text: string): string => `“${text}”`;

const either = (words: readonly string[], not = false): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${not ? 'and' : 'or'} ${words.at(-1)}`;

function listed(words: readonly (string | null)[]): string | null {
  if (words.includes(null)) return null;
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Null as soon as one part of it cannot be said. */
const joined = (before: string, words: readonly (string | null)[], by: string): string | null =>
  words.includes(null) ? null : `${before}${words.join(by)}`;

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
const withArticle = new Set(['AE', 'BS', 'CD', 'CF', 'DO', 'GB', 'GM', 'MV', 'NL', 'PH', 'US']);

const countryName = (code: string): string =>
  /^[A-Z]{2}$/.test(code) ? `${withArticle.has(code) ? 'the ' : ''}${regions.of(code)}` : code;

function languageName(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return quoted(code);
  }
}
