import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audienceOf, checkAudience } from '../presentation/engine/audience.ts';
import type { Attributes } from '../presentation/engine/types.ts';
import {
  type Condition,
  formOf,
  type Group,
  isGroup,
  type Part,
  written,
} from './rules-conditions.ts';

const word = fc.oneof(
  fc.constantFrom('DE', 'JP', 'a"b', 'Zoë \\ Ł', "it's", 'line\nbreak', ''),
  fc.string({ maxLength: 6 }),
);
const comparesText = fc.constantFrom('is' as const, 'isNot' as const);
const comparesNumber = fc.constantFrom('is', 'isNot', 'least', 'more', 'most', 'less');
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    attribute: fc.constantFrom('country', 'level'),
    compare: comparesText,
    values: fc.array(word, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    attribute: fc.constant('tenureMonths'),
    compare: comparesNumber,
    values: fc.integer({ min: 0, max: 60 }).map((number) => [number]),
  }) as fc.Arbitrary<Condition>,
  fc.record({
    attribute: fc.constant('teams'),
    compare: fc.constantFrom('holds' as const, 'holdsNot' as const),
    values: word.map((text) => [text]),
  }),
  fc.record({
    attribute: fc.constant('administrator'),
    compare: comparesText,
    values: fc.boolean().map((value) => [value]),
  }),
);
const group: fc.Arbitrary<Group> = fc.letrec<{ group: Group; part: Part }>((tie) => ({
  part: fc.oneof({ depthSize: 'small' }, condition, condition, tie('group')),
  group: fc.record({
    all: fc.boolean(),
    not: fc.boolean(),
    parts: fc.array(tie('part'), { minLength: 1, maxLength: 3 }),
  }),
})).group;

const attributes: fc.Arbitrary<Attributes> = fc.record({
  country: word,
  level: word,
  tenureMonths: fc.integer({ min: 0, max: 60 }),
  teams: fc.array(word, { maxLength: 3 }),
  administrator: fc.boolean(),
});

/** What a form means, read off it directly. */
function means(part: Part, of: Attributes): boolean {
  if (isGroup(part)) {
    const each = part.parts.map((one) => means(one, of));
    const whole = part.all ? each.every(Boolean) : each.some(Boolean);
    return whole !== part.not;
  }
  const known = of[part.attribute];
  const [first] = part.values;
  const figure = Number(known);
  const wanted = Number(first);
  const answers = {
    is: () => part.values.some((value) => value === known),
    isNot: () => !part.values.some((value) => value === known),
    holds: () => (known as readonly string[]).includes(String(first)),
    holdsNot: () => !(known as readonly string[]).includes(String(first)),
    least: () => figure >= wanted,
    more: () => figure > wanted,
    most: () => figure <= wanted,
    less: () => figure < wanted,
  };
  return answers[part.compare]();
}

const matches = (expression: string, of: Attributes): boolean =>
  audienceOf(expression).matches({ key: 'k', timeZone: 'UTC', locale: 'en', attributes: of });

describe('a form and its expression', () => {
  test('say the same of everybody', () => {
    fc.assert(
      fc.property(group, attributes, (form, of) => {
        const expression = written(form);
        expect(checkAudience(expression)).toHaveProperty('attributes');
        expect(matches(expression, of)).toBe(means(form, of));
      }),
      { numRuns: 500 },
    );
  });

  test('survive the way there and back, and mean the same', () => {
    fc.assert(
      fc.property(group, attributes, (form, of) => {
        const expression = written(form);
        const again = formOf(expression);
        expect(again, expression).toBeDefined();
        if (!again) return;
        expect(means(again, of)).toBe(means(form, of));
        expect(matches(written(again), of)).toBe(means(form, of));
      }),
      { numRuns: 500 },
    );
  });
});
