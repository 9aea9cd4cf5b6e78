import {
  type Arbitrary,
  array,
  assert,
  boolean,
  constantFrom,
  double,
  integer,
  letrec,
  oneof,
  property,
  record,
  string,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Condition,
  formOf,
  type Group,
  isGroup,
  type Part,
  written,
} from './rules-conditions.ts';

const all = (...parts: Part[]): Group => ({ all: true, not: false, parts });
const any = (...parts: Part[]): Group => ({ all: false, not: false, parts });
const not = (group: Group): Group => ({ ...group, not: true });
const is = (attribute: string, ...values: Condition['values'][number][]): Condition => ({
  attribute,
  compare: 'is',
  values,
});

describe('an audience without syntax', () => {
  it('is written as CEL', () => {
    const tenure: Condition = { attribute: 'tenureMonths', compare: 'more', values: [12] };
    expect(written(all(is('role', 'manager'), tenure, is('country', 'DE')))).toBe(
      'role == "manager" && tenureMonths > 12 && country == "DE"',
    );
    expect(written(all(is('country', 'DE', 'AT'), any(is('administrator', true), tenure)))).toBe(
      'country in ["DE", "AT"] && (administrator || tenureMonths > 12)',
    );
    const teams: Condition = { attribute: 'teams', compare: 'holds', values: ['Har"bour'] };
    expect(written(not(any(teams, is('custom.guild', 'data'))))).toBe(
      '!("Har\\"bour" in teams || custom.guild == "data")',
    );
  });

  it('is for everybody where it says nothing', () => {
    expect(written(all())).toBe('');
    expect(written(all(is('country'), any()))).toBe('');
    expect(formOf('  ')).toEqual(all());
  });

  it('is read from text that somebody wrote', () => {
    expect(formOf('role=="manager"&&!(country in ["DE"])')).toEqual(
      all(is('role', 'manager'), { attribute: 'country', compare: 'isNot', values: ['DE'] }),
    );
    expect(formOf('(manager || level == "M2") && !administrator')).toEqual(
      all(any(is('manager', true), is('level', 'M2')), is('administrator', false)),
    );
  });

  it('stays text where a form cannot say it', () => {
    for (const text of [
      'size(teams) > 2',
      'country == locale',
      'title.startsWith("Lead")',
      'true',
      'tenureMonths + 1 > 2',
      'role == "manager" &&',
      '("DE")',
      'country in teams',
      'has(country)',
      "country == 'DE' ? true : false",
    ])
      expect(formOf(text), text).toBeUndefined();
  });

  it('means the same when it is read back', () => {
    assert(
      property(groups, (group) => {
        const text = written(group);
        const back = formOf(text);
        expect(back, text).toBeDefined();
        for (const viewer of viewers) {
          if (text && back) expect(holds(back, viewer), text).toBe(holds(filled(group), viewer));
        }
      }),
      { numRuns: 200 },
    );
  });
});

type Viewer = Readonly<Record<string, string | number | boolean | readonly string[]>>;

const viewers: Viewer[] = ['DE', 'AT', '"\\\n'].flatMap((country) =>
  [0, 12, 30.5].flatMap((tenureMonths) =>
    [true, false].map((manager) => ({
      country,
      tenureMonths,
      manager,
      teams: manager ? ['Harbour', country] : [],
    })),
  ),
);

const words = oneof(constantFrom('DE', 'AT', 'Harbour', '"\\\n'), string({ maxLength: 4 }));
const condition: Arbitrary<Condition> = oneof(
  record({
    attribute: constantFrom('country'),
    compare: constantFrom('is', 'isNot'),
    values: array(words, { minLength: 1, maxLength: 3 }),
  }),
  record({
    attribute: constantFrom('tenureMonths'),
    compare: constantFrom('is', 'isNot', 'least', 'more', 'most', 'less'),
    values: array(oneof(integer({ min: 0, max: 40 }), double({ min: 0.5, max: 40, noNaN: true })), {
      minLength: 1,
      maxLength: 1,
    }),
  }),
  record({
    attribute: constantFrom('manager'),
    compare: constantFrom('is'),
    values: array(boolean(), { minLength: 1, maxLength: 1 }),
  }),
  record({
    attribute: constantFrom('teams'),
    compare: constantFrom('holds', 'holdsNot'),
    values: array(words, { minLength: 1, maxLength: 1 }),
  }),
);
const { group: groups } = letrec<{ group: Group; part: Part }>((tie) => ({
  group: record({
    all: boolean(),
    not: boolean(),
    parts: array(tie('part'), { maxLength: 4 }),
  }),
  part: oneof({ maxDepth: 3 }, condition, tie('group')),
}));

const filled = (group: Group): Group => ({
  ...group,
  parts: group.parts
    .map((part) => (isGroup(part) ? filled(part) : part))
    .filter((part) => !isGroup(part) || part.parts.length > 0),
});

/** What a form means, said a second time in the plainest way. */
function holds(part: Part, viewer: Viewer): boolean {
  if (isGroup(part)) {
    const found = part.parts.map((one) => holds(one, viewer));
    return (part.all ? found.every(Boolean) : found.some(Boolean)) !== part.not;
  }
  const { attribute, compare, values } = part;
  const known = viewer[attribute];
  const [first] = values;
  if (compare === 'is') return values.some((value) => value === known);
  if (compare === 'isNot') return !values.some((value) => value === known);
  if (compare === 'holds' || compare === 'holdsNot')
    return (known as string[]).includes(String(first)) === (compare === 'holds');
  const [a, b] = [Number(known), Number(first)];
  return { least: a >= b, more: a > b, most: a <= b, less: a < b }[compare];
}
