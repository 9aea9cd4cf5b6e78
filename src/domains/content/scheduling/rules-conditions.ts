/**
 * The part of CEL that needs no syntax: what an audience form writes, and reads back. Anything else
 * is kept as text, for those who like to write it.
 */
export type Compare = 'is' | 'isNot' | 'least' | 'more' | 'most' | 'less' | 'holds' | 'holdsNot';

export type Condition = {
  readonly attribute: string;
  readonly compare: Compare;
  /** One of them is enough; figures and yes-or-no have exactly one. */
  readonly values: readonly (string | number | boolean)[];
};

export type Group = {
  readonly all: boolean;
  readonly not: boolean;
  readonly parts: readonly Part[];
};

export type Part = Condition | Group;

export const isGroup = (part: Part): part is Group => 'parts' in part;

const signs = { least: '>=', more: '>', most: '<=', less: '<' } as const;

/** The expression of a form; an empty one is for everybody. */
export function written(group: Group): string {
  const filled = trimmed(group);
  return filled ? unwrapped(filled) : '';
}

/** Without conditions that say nothing yet, and without brackets around nothing. */
function trimmed(group: Group): Group | undefined {
  const parts = group.parts
    .map((part) => (isGroup(part) ? trimmed(part) : part))
    .filter((part) => part !== undefined)
    .filter((part) => isGroup(part) || part.values.length > 0);
  return parts.length > 0 ? { ...group, parts } : undefined;
}

function unwrapped({ all, not, parts }: Group): string {
  const inner = parts.map(writtenPart).join(all ? ' && ' : ' || ');
  return not ? `!(${inner})` : inner;
}

function writtenPart(part: Part, _index: number, among: readonly Part[]): string {
  if (!isGroup(part)) return writtenCondition(part);
  const text = unwrapped(part);
  const [only, more] = part.parts;
  const isOne = only !== undefined && more === undefined && !isGroup(only);
  const alone = among.length === 1 || part.not || isOne;
  return alone ? text : `(${text})`;
}

function writtenCondition({ attribute, compare, values }: Condition): string {
  const [first] = values;
  if (compare === 'holds') return `${literal(first)} in ${attribute}`;
  if (compare === 'holdsNot') return `!(${literal(first)} in ${attribute})`;
  if (typeof first === 'boolean') return first === (compare === 'is') ? attribute : `!${attribute}`;
  if (compare !== 'is' && compare !== 'isNot')
    return `${attribute} ${signs[compare]} ${literal(first)}`;
  if (values.length === 1)
    return `${attribute} ${compare === 'is' ? '==' : '!='} ${literal(first)}`;
  const list = `${attribute} in [${values.map(literal).join(', ')}]`;
  return compare === 'is' ? list : `!(${list})`;
}

const literal = (value: string | number | boolean | undefined): string =>
  typeof value === 'string' ? JSON.stringify(value) : String(value);

/** The form of an expression, or undefined where it says more than a form can show. */
export function formOf(expression: string): Group | undefined {
  if (expression.trim() === '') return { all: true, not: false, parts: [] };
  const tokens = tokensOf(expression);
  if (!tokens) return undefined;
  try {
    const reader = new Reader(tokens);
    const part = reader.either();
    return reader.isDone() ? asGroup(part) : undefined;
  } catch (error) {
    if (error instanceof BeyondForm) return undefined;
    throw error;
  }
}

const asGroup = (part: Part): Group =>
  isGroup(part) ? part : { all: true, not: false, parts: [part] };

class BeyondForm extends Error {}

const token =
  /\s*(?:("(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*")|(\d+(?:\.\d+)?)|([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|(&&|\|\||==|!=|>=|<=|[><!()[\],]))/y;

type Token = { readonly kind: 'text' | 'number' | 'name' | 'sign'; readonly text: string };

function tokensOf(expression: string): Token[] | undefined {
  const tokens: Token[] = [];
  const text = expression.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) return undefined;
    const [, quoted, number, name, sign] = match;
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

/** Reads downwards, from what binds least to what binds most. */
class Reader {
  private at = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  isDone(): boolean {
    return this.at === this.tokens.length;
  }

  either(): Part {
    return this.joined('||', false, () => this.both());
  }

  private both(): Part {
    return this.joined('&&', true, () => this.one());
  }

  private joined(sign: string, all: boolean, next: () => Part): Part {
    const parts = [next()];
    while (this.takes(sign)) parts.push(next());
    const [only] = parts;
    return parts.length === 1 && only ? only : { all, not: false, parts };
  }

  private one(): Part {
    if (this.takes('!')) return opposite(this.one());
    if (this.takes('(')) {
      const part = this.either();
      this.must(')');
      return part;
    }
    return this.condition();
  }

  private condition(): Condition {
    const { kind, text } = this.next();
    if (kind !== 'name') return this.held({ kind, text });
    if (text === 'true' || text === 'false' || text === 'null') throw new BeyondForm();
    const sign = this.tokens[this.at]?.text ?? '';
    const compare = compares[sign];
    if (compare) {
      this.at += 1;
      return { attribute: text, compare, values: [this.value()] };
    }
    if (!this.takes('in')) return { attribute: text, compare: 'is', values: [true] };
    return { attribute: text, compare: 'is', values: this.list() };
  }

  /** `"Harbour" in teams` */
  private held({ kind, text }: Token): Condition {
    const value = meantBy({ kind, text });
    this.must('in');
    const list = this.next();
    if (list.kind !== 'name') throw new BeyondForm();
    return { attribute: list.text, compare: 'holds', values: [value] };
  }

  private list(): (string | number | boolean)[] {
    this.must('[');
    const values = [this.value()];
    while (this.takes(',')) values.push(this.value());
    this.must(']');
    return values;
  }

  private value(): string | number | boolean {
    return meantBy(this.next());
  }

  private takes(text: string): boolean {
    const here = this.tokens[this.at];
    const isIt = here?.text === text && here.kind !== 'text';
    if (isIt) this.at += 1;
    return isIt;
  }

  private must(text: string): void {
    if (!this.takes(text)) throw new BeyondForm();
  }

  private next(): Token {
    const here = this.tokens[this.at];
    if (!here) throw new BeyondForm();
    this.at += 1;
    return here;
  }
}

const compares: Readonly<Record<string, Compare>> = {
  '==': 'is',
  '!=': 'isNot',
  '>=': 'least',
  '>': 'more',
  '<=': 'most',
  '<': 'less',
};

function meantBy({ kind, text }: Token): string | number | boolean {
  if (kind === 'text') return JSON.parse(text) as string;
  if (kind === 'number') return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  throw new BeyondForm();
}

const opposites: Partial<Record<Compare, Compare>> = { is: 'isNot', holds: 'holdsNot' };

/** "not" before a condition that has a word for it is that word; before a group it is the group's. */
function opposite(part: Part): Part {
  if (isGroup(part))
    return part.not ? { all: true, not: true, parts: [part] } : { ...part, not: true };
  const compare = opposites[part.compare];
  if (compare && part.values[0] === true) return { ...part, values: [false] };
  return compare ? { ...part, compare } : { all: true, not: true, parts: [part] };
}
