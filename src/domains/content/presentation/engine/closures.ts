import type { ASTNode } from '@marcbachmann/cel-js';
import type { Viewer } from './types.ts';

export type Known = string | number | boolean;
export type Value = Known | readonly Value[];
/** A node of CEL as a function of the viewer; undefined is CEL's error: not known, or not comparable. */
export type Test = (viewer: Viewer) => Value | undefined;

/** Says in a sentence what an audience cannot use, and at which character. */
export class UnusableError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** What compiling one term collects: the attributes it asks for, and what exists() and all() name. */
export type Scope = {
  readonly names: Set<string>;
  readonly slots: ReadonlyMap<string, Slot>;
};
type Slot = { value: Value | undefined };

/** Never what is merely inherited (`constructor`), nor anything but the four kinds of value. */
export function attributeOf(viewer: Viewer, name: string): Value | undefined {
  if (name === 'locale') return viewer.locale;
  if (name === 'timeZone') return viewer.timeZone;
  const value = viewer.attributes[name];
  const odd = typeof value === 'function' || (typeof value === 'object' && !Array.isArray(value));
  return odd ? undefined : value;
}

/** The constant a node is, if it is one. */
export function constantOf(node: ASTNode): Known | undefined {
  if (node.op !== 'value') return undefined;
  const value = typeof node.args === 'bigint' ? Number(node.args) : node.args;
  return /^(string|number|boolean)$/.test(typeof value) ? (value as Known) : undefined;
}

/** The attribute a node names: `country`, `custom.guild`, `viewer.country`. */
export function nameOf(node: ASTNode): string | null {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return null;
  const owner = nameOf(node.args[0]);
  return owner === null ? null : owner === 'viewer' ? node.args[1] : `${owner}.${node.args[1]}`;
}

export function compileNode(node: ASTNode, scope: Scope): Test {
  switch (node.op) {
    case 'value':
      return constant(node);
    case 'id':
    case '.':
      return named(node, scope);
    case 'list':
      return listOf(node.args.map((item) => compileNode(item, scope)));
    case '&&':
    case '||':
      return joined(
        node.op === '||',
        compileNode(node.args[0], scope),
        compileNode(node.args[1], scope),
      );
    case '!_':
      return negated(compileNode(node.args, scope));
    case '-_':
      return minus(compileNode(node.args, scope));
    case '?:':
      return chosen(node.args.map((part) => compileNode(part, scope)));
    case 'call':
      return called(node, node.args[0], node.args[1], scope);
    case 'rcall':
      return node.args[0] === 'exists' || node.args[0] === 'all'
        ? overList(node.args[0] === 'exists', node, node.args[1], node.args[2], scope)
        : called(node, node.args[0], [node.args[1], ...node.args[2]], scope);
    default:
      return compared(node, scope);
  }
}

function constant(node: ASTNode): Test {
  const value = constantOf(node);
  if (value === undefined) {
    throw unusable(node, 'Only text, numbers, true and false can be compared with.');
  }
  return () => value;
}

function named(node: ASTNode, { names, slots }: Scope): Test {
  const name = nameOf(node);
  if (name === null || name === 'viewer') {
    throw unusable(node, 'Name what is asked for plainly, like country or custom.guild.');
  }
  const slot = slots.get(name);
  if (slot) return () => slot.value;
  names.add(name);
  return (viewer) => attributeOf(viewer, name);
}

const listOf =
  (items: readonly Test[]): Test =>
  (viewer) => {
    const values = items.map((item) => item(viewer));
    return values.every((value) => value !== undefined) ? values : undefined;
  };

/** && and ||: whichever side decides does, even if the other is not known. */
const joined =
  (decisive: boolean, left: Test, right: Test): Test =>
  (viewer) => {
    const first = left(viewer);
    if (first === decisive) return decisive;
    const second = right(viewer);
    if (second === decisive) return decisive;
    return first === !decisive && second === !decisive ? !decisive : undefined;
  };

const negated =
  (inner: Test): Test =>
  (viewer) => {
    const value = inner(viewer);
    return typeof value === 'boolean' ? !value : undefined;
  };

const minus =
  (inner: Test): Test =>
  (viewer) => {
    const value = inner(viewer);
    return typeof value === 'number' ? -value : undefined;
  };

const chosen =
  ([test, yes, no]: readonly Test[]): Test =>
  (viewer) => {
    const value = test?.(viewer);
    return value === true ? yes?.(viewer) : value === false ? no?.(viewer) : undefined;
  };

/** exists() and all() over a list; one inside another would take time without a bound. */
function overList(
  decisive: boolean,
  node: ASTNode,
  list: ASTNode,
  [variable, body]: readonly ASTNode[],
  scope: Scope,
): Test {
  if (variable?.op !== 'id' || !body || scope.slots.size > 0) {
    throw unusable(node, 'Write exists and all like teams.exists(t, t == "A"), and not nested.');
  }
  const slot: Slot = { value: undefined };
  const over = compileNode(list, scope);
  const test = compileNode(body, { ...scope, slots: new Map([[variable.args, slot]]) });
  return (viewer) => {
    const values = over(viewer);
    if (!Array.isArray(values)) return undefined;
    let answer: boolean | undefined = !decisive;
    for (const value of values) {
      slot.value = value;
      const found = test(viewer);
      if (found === decisive) return decisive;
      if (typeof found !== 'boolean') answer = undefined;
    }
    return answer;
  };
}

/** Functions, by their name and how many they are given; the receiver is the first. */
const functions: Record<string, (...given: (Value | undefined)[]) => Value | undefined> = {
  size: (of) =>
    typeof of === 'string' ? [...of].length : Array.isArray(of) ? of.length : undefined,
  startsWith: texts((text, part) => text.startsWith(part)),
  endsWith: texts((text, part) => text.endsWith(part)),
  contains: texts((text, part) => text.includes(part)),
};

function texts(ask: (text: string, part: string) => boolean) {
  return (text: Value | undefined, part: Value | undefined): boolean | undefined =>
    typeof text === 'string' && typeof part === 'string' ? ask(text, part) : undefined;
}

function called(node: ASTNode, name: string, given: readonly ASTNode[], scope: Scope): Test {
  if (name === 'has' && node.op === 'call') return has(node, given, scope);
  const ask = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!ask || given.length !== (name === 'size' ? 1 : 2)) {
    throw unusable(
      node,
      `“${name}” cannot be used here. There are has, size, startsWith, endsWith, contains, exists and all.`,
    );
  }
  const [first, second] = given.map((part) => compileNode(part, scope));
  return (viewer) => ask(first?.(viewer), second?.(viewer));
}

function has(node: ASTNode, [asked]: readonly ASTNode[], scope: Scope): Test {
  const name = asked ? nameOf(asked) : null;
  if (asked?.op !== '.' || name === null || scope.slots.has(name)) {
    throw unusable(node, 'Ask whether something is known like has(viewer.country).');
  }
  scope.names.add(name);
  return (viewer) => attributeOf(viewer, name) !== undefined;
}

const sums: Record<string, (a: number, b: number) => number | boolean> = {
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
};
const orders: Record<string, (a: Known, b: Known) => boolean> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function compared(node: ASTNode, scope: Scope): Test {
  const operation = operations(node.op);
  if (!operation || !Array.isArray(node.args)) {
    throw unusable(node, `“${node.op}” cannot be used in an audience.`);
  }
  const [first, second] = node.args as ASTNode[];
  const [left, right] = (node.args as ASTNode[]).map((part) => compileNode(part, scope));
  const name = first && nameOf(first);
  const value = second && constantOf(second);
  if (name && value !== undefined && !scope.slots.has(name)) {
    // What audiences consist of; one closure is a third of the way through memory that three are.
    return (viewer) => {
      const known = attributeOf(viewer, name);
      return known === undefined ? undefined : operation(known, value);
    };
  }
  return (viewer) => {
    const [a, b] = [left?.(viewer), right?.(viewer)];
    return a === undefined || b === undefined ? undefined : operation(a, b);
  };
}

function operations(op: string): ((a: Value, b: Value) => Value | undefined) | undefined {
  if (op === '==') return same;
  if (op === '!=') return (a, b) => !same(a, b);
  if (op === 'in') return (a, b) => (Array.isArray(b) ? b.some((one) => same(a, one)) : undefined);
  if (op === '+') return added;
  const sum = sums[op];
  if (sum)
    return (a, b) => (typeof a === 'number' && typeof b === 'number' ? sum(a, b) : undefined);
  const order = orders[op];
  if (!order) return undefined;
  return (a, b) =>
    typeof a === typeof b && !Array.isArray(a) && !Array.isArray(b)
      ? order(a as Known, b as Known)
      : undefined;
}

const same = (a: Value, b: Value): boolean =>
  a === b ||
  (Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((one: Value, i) => same(one, b[i] ?? [])));

const added = (a: Value, b: Value): Value | undefined =>
  typeof a === 'number' && typeof b === 'number'
    ? a + b
    : typeof a === 'string' && typeof b === 'string'
      ? a + b
      : undefined;

const unusable = (node: ASTNode, message: string): UnusableError =>
  new UnusableError(message, node.start);
