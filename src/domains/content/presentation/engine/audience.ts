import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';
import {
  attributeOf,
  compileNode,
  constantOf,
  type Known,
  nameOf,
  type Test,
  UnusableError,
} from './closures.ts';
import { Memo } from './memo.ts';
import type { Used, Viewer } from './types.ts';

/**
 * Audiences: CEL, read by a kept library and compiled here into closures. What is not known of a
 * viewer makes what asks for it neither true nor false (`a || unknown` is true where a is), and
 * whoever is not plainly in the audience is not in it.
 */

/** Longest expression, in characters, and the most and deepest it may consist of. */
const MOST_CHARACTERS = 4000;
const limits = { maxAstNodes: 500, maxDepth: 24, maxListElements: 200, maxCallArguments: 3 };
const language = /* @__PURE__ */ new Environment({ limits });

/** One of the parts joined by && that all must hold. */
export type Term = {
  /** As it was written. */
  readonly text: string;
  /** Attributes it asks for. */
  readonly names: readonly string[];
  readonly test: Test;
  /** Where it only compares one attribute with constants: the values that make it true. */
  readonly equals: { readonly name: string; readonly values: readonly Known[] } | null;
};

export type Audience = {
  readonly terms: readonly Term[];
  readonly matches: (viewer: Viewer) => boolean;
};

/** What an expression asks for, or what is wrong with it in a sentence and at which character. */
export type AudienceCheck =
  | { readonly attributes: readonly string[] }
  | { readonly problem: string; readonly at: number };

const read = new Memo<Audience | { problem: string; at: number }>(20_000);

/** Never throws, whatever the text. */
export function checkAudience(expression: string): AudienceCheck {
  const known = readOnce(expression);
  return 'problem' in known ? known : { attributes: namesOf(known.terms) };
}

/** What is wrong with an expression; null: nothing. */
export function problemWith(expression: string): string | null {
  const known = readOnce(expression);
  return 'problem' in known ? known.problem : null;
}

/** The audience of an expression that `checkAudience` has nothing against; throws otherwise. */
export function audienceOf(expression: string): Audience {
  const known = readOnce(expression);
  if ('problem' in known) throw new UnusableError(known.problem, known.at);
  return known;
}

/** What of the viewer an attribute's name stands for. */
export const usedBy = (name: string): Used =>
  name === 'locale' || name === 'timeZone' ? name : `attributes.${name}`;

/** Attributes of a term that this viewer lacks. */
export const unknownTo = (viewer: Viewer, term: Term): string[] =>
  term.names.filter((name) => attributeOf(viewer, name) === undefined);

const namesOf = (terms: readonly Term[]): string[] => [
  ...new Set(terms.flatMap(({ names }) => names)),
];

const readOnce = (expression: string) =>
  read.of(expression, () => {
    try {
      return compile(expression);
    } catch (error) {
      return problemOf(error);
    }
  });

function compile(expression: string): Audience {
  if (expression.length > MOST_CHARACTERS) {
    throw new UnusableError(
      `An audience is written in at most ${MOST_CHARACTERS} characters.`,
      MOST_CHARACTERS,
    );
  }
  const terms = conjuncts(language.parse(expression).ast).map(termOf);
  const tests = terms.map(({ test }) => test);
  return { terms, matches: (viewer) => tests.every((test) => test(viewer) === true) };
}

const conjuncts = (node: ASTNode): ASTNode[] =>
  node.op === '&&' ? node.args.flatMap(conjuncts) : [node];

function termOf(node: ASTNode): Term {
  const names = new Set<string>();
  const test = compileNode(node, { names, slots: new Map() });
  const text = node.input.slice(node.start, node.end);
  return { text, names: [...names], test, equals: equalsOf(node) };
}

/** The values that make a comparison with constants true, so that it can be looked up instead of asked. */
function equalsOf(node: ASTNode): Term['equals'] {
  const name = nameOf(node);
  if (name !== null) return { name, values: [true] };
  if (node.op === '!_') return equalTo(nameOf(node.args), [false]);
  if (node.op === '==') {
    const [left, right] = node.args;
    return equalTo(nameOf(left), [constantOf(right)]) ?? equalTo(nameOf(right), [constantOf(left)]);
  }
  if (node.op === 'in' && node.args[1].op === 'list') {
    return equalTo(nameOf(node.args[0]), node.args[1].args.map(constantOf));
  }
  return node.op === '||' ? eitherOf(node.args.map(equalsOf)) : null;
}

function equalTo(name: string | null, values: readonly (Known | undefined)[]): Term['equals'] {
  const constants = values.filter((value) => value !== undefined);
  return name === null || constants.length < values.length ? null : { name, values: constants };
}

function eitherOf([left, right]: readonly Term['equals'][]): Term['equals'] {
  if (!left || !right || left.name !== right.name) return null;
  return { name: left.name, values: [...left.values, ...right.values] };
}

function problemOf(error: unknown): { problem: string; at: number } {
  if (error instanceof UnusableError) return { problem: error.message, at: error.at };
  if (!(error instanceof ParseError)) throw error;
  return { problem: `This cannot be read: ${error.summary}.`, at: error.range?.start ?? 0 };
}
