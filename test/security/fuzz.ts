/** Input that is almost right and input that is not right at all, made from the contracts. */
import fc from 'fast-check';
import { z } from 'zod';
import type { Operation } from '../../src/platform/universal/contract.ts';

type Schema = {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  minimum?: number;
  maximum?: number;
};

/** Texts that have broken programs before: control characters, other scripts, code, paths, lengths. */
const hostile = [
  '',
  ' ',
  '\u0000',
  '\u202e\u2066evil',
  '𝕳𝖊𝖗𝖔𝖓',
  "'; drop table org.people; --",
  '{{7*7}}<%= 7*7 %>#{7*7}',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '\r\nset-cookie: a=b',
  'NaN',
  '1e309',
  '-0',
  '9007199254740993',
  '0x7fffffffffffffff',
  '2026-02-30',
  '2026-11-22T99:99',
  '9999-12-31T23:59:59.999Z',
  '-271821-04-20T00:00:00Z',
  '%00%ff',
  'a'.repeat(70_000),
  '\ud800',
  '__proto__',
  'constructor',
];

const weird: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...hostile),
  fc.constantFrom(null, true, false, 0, -1, 1.5, 1e308, [], {}, [[]], [null], { a: { b: {} } }),
  fc.constant(
    JSON.parse(
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
    ),
  ),
  fc.string({ maxLength: 200 }),
  fc.integer(),
);

/** A value of this shape more often than not; `known` are ids that exist. */
function nearly(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 5, arbitrary: rightFor(schema, known) },
    { weight: 1, arbitrary: weird },
  );
}

function rightFor(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => rightFor(one, known)));
  if (schema.type === 'object') return objectOf(schema, known);
  if (schema.type === 'array') return fc.array(nearly(schema.items ?? {}, known), { maxLength: 5 });
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer' || schema.type === 'number') {
    return fc.integer({
      min: schema.minimum ?? -10,
      max: Math.min(schema.maximum ?? 1000, 2 ** 31),
    });
  }
  if (schema.type === 'null') return fc.constant(null);
  if (schema.format === 'uuid') return fc.oneof(fc.constantFrom(...known), fc.uuid());
  return fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      '2026-12-01',
      '2026-12-01T10:00',
      '2026-12-01T10:00:00Z',
      'Europe/Berlin',
      'a@example.org',
    ),
  );
}

function objectOf(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, nearly(inner, known)]),
  );
  const whole = fc.record(fields);
  const partly = fc.record(fields, { requiredKeys: [] });
  const more = fc
    .tuple(whole, weird)
    .map(([value, extra]) => ({ ...value, role: 'administrator', ssn: extra }));
  return fc.oneof(
    { weight: 6, arbitrary: whole },
    { weight: 2, arbitrary: partly },
    { weight: 1, arbitrary: more },
  );
}

export function inputsFor(operation: Operation, known: readonly string[]): fc.Arbitrary<unknown> {
  const schema = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as Schema;
  return fc.oneof(
    { weight: 8, arbitrary: rightFor(schema, known) },
    { weight: 1, arbitrary: weird },
  );
}

/** A tree too deep, and an object too wide, to be walked carelessly. */
export const monsters: readonly string[] = [
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  `{"a":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
  JSON.stringify(
    Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, index])),
  ),
  '{"text": "half',
  '',
  'null',
  '"text"',
  '[1,2,3]',
];
