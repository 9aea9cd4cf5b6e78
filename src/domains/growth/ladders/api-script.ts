import { type Expression, type File, parse } from '@babel/parser';

type Statement = File['program']['body'][number];
type Declarator = Extract<Statement, { type: 'VariableDeclaration' }>['declarations'][number];
type Data = { readonly data: unknown } | null;

/**
 * The plain data a script names, read off its tree; nothing of it is run. Strings, numbers, lists and
 * objects of these are data. A function that only switches between numbers is its table of cases.
 */
export function dataIn(text: string): ReadonlyMap<string, unknown> {
  const { program } = parse(text, { sourceType: 'module', plugins: ['flow'] });
  return new Map(
    program.body.flatMap(declared).flatMap(({ id, init }) => {
      const found = id.type === 'Identifier' && init ? dataOf(init) : null;
      return found && id.type === 'Identifier' ? [[id.name, found.data] as const] : [];
    }),
  );
}

function declared(statement: Statement): Declarator[] {
  if (statement.type === 'VariableDeclaration') return statement.declarations;
  if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return [];
  return declared(statement.declaration);
}

function dataOf(node: Expression): Data {
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return { data: node.value };
    case 'NullLiteral':
      return { data: null };
    case 'ArrayExpression':
      return listOf(node.elements);
    case 'ObjectExpression':
      return objectOf(node.properties);
    case 'ArrowFunctionExpression':
      return casesOf(node);
    default:
      return null;
  }
}

type Of<T extends Expression['type']> = Extract<Expression, { type: T }>;

function listOf(elements: Of<'ArrayExpression'>['elements']): Data {
  const list = elements.map((one) => (one && one.type !== 'SpreadElement' ? dataOf(one) : null));
  return list.every((one) => one !== null) ? { data: list.map(({ data }) => data) } : null;
}

function objectOf(properties: Of<'ObjectExpression'>['properties']): Data {
  const entries: [string, unknown][] = [];
  for (const property of properties) {
    if (property.type !== 'ObjectProperty' || property.computed) return null;
    const { key, value } = property;
    const name = key.type === 'Identifier' ? key.name : 'value' in key ? String(key.value) : null;
    const found = dataOf(value as Expression);
    if (name === null || !found) return null;
    entries.push([name, found.data]);
  }
  return { data: Object.fromEntries(entries) };
}

/** `case 2: return 3` as { '2': 3 }. */
function casesOf({ body }: Of<'ArrowFunctionExpression'>): Data {
  const [only] = body.type === 'BlockStatement' ? body.body : [];
  if (only?.type !== 'SwitchStatement') return null;
  const entries = only.cases.flatMap(({ test, consequent: [first] }) => {
    const answer = first?.type === 'ReturnStatement' && first.argument && dataOf(first.argument);
    return test?.type === 'NumericLiteral' && answer ? [[String(test.value), answer.data]] : [];
  });
  return { data: Object.fromEntries(entries) };
}
