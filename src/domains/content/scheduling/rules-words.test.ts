import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleWords } from './rules-words.ts';

const said: readonly (readonly [expression: string, words: string | null])[] = [
  ['', 'everybody'],
  [
    'role == "manager" && country == "DE" && tenureMonths > 12',
    'managers in Germany with more than a year here',
  ],
  ['tenureMonths >= 24 && role in ["manager", "director"]', 'managers or directors with at least 2 years here'],
  ['country in ["DE", "US"]', 'people in Germany or the United States'],
  ['!(country in ["DE", "US"])', 'people outside Germany and the United States'],
  ['role == "member" && country == "DE"', 'people in Germany who lead nobody'],
  ['role != "manager"', 'people who are not managers'],
  ['"Harbour" in teams && level == "L4"', 'people on the team Harbour and at level L4'],
  ['!("Harbour" in teams)', 'people not on the team Harbour'],
  ['role == "manager" || administrator', 'managers, or people who administer'],
  [
    'role == "manager" && (level == "L4" || "Harbour" in teams)',
    'managers either at level L4 or on the team Harbour',
  ],
  ['!(role == "manager" && country == "DE")', 'everybody except managers in Germany'],
  [
    'role == "engineer" && !(country == "DE" && level == "L4")',
    'engineers except those in Germany and at level L4',
  ],
  ['reports < 1', 'people who lead less than one person'],
  ['locale == "de" && timeZone != "Asia/Tokyo"', 'people who read in German and not in the time zone Asia/Tokyo'],
  ['custom.remote && custom.site == "Kiel"', 'people whose remote is yes and whose site is “Kiel”'],
  ['tenureMonths == 1', 'people with exactly a month here'],
  // More than words say: only the text itself is true to it.
  ['size(teams) > 2', null],
  ['role == "manager" && (level == "L4" || (country == "DE" && administrator))', null],
  ['(role == "manager" || administrator) && !((level == "L4" || administrator) && country == "DE")', null],
]; // biome-ignore format: a table to be read

const part = fc.oneof(
  fc.constantFrom('L4', 'L5').map((level) => ({ text: `level == "${level}"`, says: level })),
  fc
    .integer({ min: 13, max: 23 })
    .map((n) => ({ text: `tenureMonths > ${n}`, says: `${n} months` })),
  fc.constantFrom('Quay', 'Pier').map((team) => ({ text: `"${team}" in teams`, says: team })),
  fc.constantFrom('JP', 'FR').map((code) => ({
    text: `country != "${code}"`,
    says: code === 'JP' ? 'Japan' : 'France',
  })),
);

describe('an audience in words', () => {
  it.each(said)('%j is for %j', (expression, words) => {
    expect(peopleWords(expression)).toBe(words);
  });

  it('says every condition, and no sign of syntax', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.boolean(), (parts, all) => {
        const words = peopleWords(parts.map(({ text }) => text).join(all ? ' && ' : ' || '));
        for (const { says } of parts) expect(words).toContain(says);
        expect(words).not.toMatch(/[&|!=<>"()[\]]/);
      }),
    );
  });
});
