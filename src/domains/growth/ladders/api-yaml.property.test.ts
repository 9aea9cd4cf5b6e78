import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyFromYaml, yamlOf } from './api-yaml.ts';
import type { Body } from './contract-shapes.ts';
import { changesOf } from './rules-changes.ts';

/** Words as people write them, with everything YAML could take for something else. */
const awkward = fc.constantFrom(
  'yes',
  'null',
  '1.10',
  '2026-11-22',
  '- item',
  '# note',
  'a: b',
  '"quoted"',
  "it's",
  '{x}',
  '[y]',
  '*star',
  '&and',
  '!bang',
  '|',
  '>',
  '%',
  '@home',
  'two\nlines',
  'tab\there',
  '~',
  '0x1F',
  '<<',
);
const text = fc
  .oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 20 }), awkward)
  .map((one) => one.replaceAll('\0', '').toWellFormed().trim());
const words = text.filter((one) => one.length > 0);
const lines = fc.array(words, { maxLength: 3 });
const keys = fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,10}$/), {
  minLength: 1,
  maxLength: 4,
});
const stage = fc.record({ name: text, about: text, signals: lines, examples: lines });

const ladder: fc.Arbitrary<Body> = keys.chain((skillKeys) => {
  const skill = fc.record({
    name: words,
    group: text,
    about: text,
    stages: fc.array(stage, { minLength: 1, maxLength: 4 }),
  });
  const level = fc.record({
    name: words,
    about: text,
    needs: fc.dictionary(fc.constantFrom(...skillKeys), fc.integer({ min: 0, max: 10 })),
    points: fc.option(fc.nat(500)),
  });
  const track = fc.record({
    name: words,
    about: text,
    skills: fc.subarray(skillKeys),
    levels: fc.array(level, { maxLength: 3 }),
  });
  const named = <T extends object>(list: readonly T[], prefix: string) =>
    list.map((one, at) => ({ ...one, key: `${prefix}-${at}` }));
  return fc.record({
    name: words,
    kind: fc.constantFrom('grid', 'milestones', 'radar'),
    about: text,
    source: text,
    points: fc.array(fc.nat(100), { maxLength: 6 }),
    skills: fc
      .tuple(...skillKeys.map(() => skill))
      .map((list) => list.map((one, at) => ({ ...one, key: skillKeys[at] ?? '' }))),
    tracks: fc
      .array(track, { maxLength: 3 })
      .map((list) =>
        named(list, 'path').map((one) => ({ ...one, levels: named(one.levels, 'level') })),
      ),
  });
});

describe('a ladder taken out and brought in again', () => {
  it('is the same ladder, whatever its words are', () => {
    fc.assert(
      fc.property(ladder, (body) => {
        const { body: again, refused } = bodyFromYaml(yamlOf(body));
        expect(refused).toEqual([]);
        expect(again).toEqual(body);
        expect(changesOf(body, again ?? body)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('differs by exactly the word that was changed', () => {
    fc.assert(
      fc.property(ladder, fc.nat(), (body, pick) => {
        const at = pick % body.skills.length;
        const skills = body.skills.map((one, nth) =>
          nth === at ? { ...one, about: `${one.about} and more` } : one,
        );
        const changes = changesOf(body, { ...body, skills });
        expect(changes).toHaveLength(1);
        expect(changes[0]).toMatchObject({
          of: 'skill',
          what: 'changed',
          key: body.skills[at]?.key,
        });
        expect(changes[0]?.words).toHaveLength(1);
      }),
    );
  });
});
