import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../platform/csv.ts';
import { csvOf, csvText } from '../../platform/universal/csv.ts';
import { carriedOut, header, nobody, plan } from './fixtures/import-desk.ts';
import type { Known } from './rules-import-shapes.ts';

const who = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f').map((name) => `${name}@x.org`);
const day = fc.constantFrom('', '2020-01-01', '2021-02-03', '2026-11-22', '2027-01-01', 'soon');
const rosterText = fc
  .array(fc.tuple(who, who, fc.constantFrom('', 'T1', 'T2', 't1'), day), { maxLength: 12 })
  .map(
    (rows) =>
      header + rows.map(([a, b, team, start]) => `${a},${a},,${team},${b},${start},\n`).join(''),
  );
const historyText = fc
  .array(fc.tuple(who, fc.constantFrom('T1', 'T2', 'T3'), day, day), { maxLength: 12 })
  .map((rows) => `email,team,from,until\n${rows.map((row) => `${row.join(',')}\n`).join('')}`);

describe('whatever the file', () => {
  test('any bytes are read without a throw, in bounded time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => {
        const start = performance.now();
        const { problems, file } = plan(csvText(bytes).text);
        expect(file === 'unknown' ? problems.length : 1).toBeGreaterThan(0);
        expect(performance.now() - start).toBeLessThan(500);
      }),
      { numRuns: 500 },
    );
  });

  test('importing twice is importing once', () => {
    const files = fc.array(fc.oneof(rosterText, historyText), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(files, (texts) => {
        let known = nobody;
        for (const text of texts) {
          known = carriedOut(known, plan(text, known).changes);
          expect(plan(text, known).changes).toEqual(plan(header, known).changes);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('no circle ever stands, and each one is named', () => {
    fc.assert(
      fc.property(fc.array(rosterText, { minLength: 1, maxLength: 3 }), (texts) => {
        let known = nobody;
        for (const text of texts) {
          const planned = plan(text, known);
          known = carriedOut(known, planned.changes);
          const above = new Map(known.people.map((one) => [one.personId, one.managerId]));
          for (const start of above.keys()) {
            let steps = 0;
            for (let at = above.get(start); at; at = above.get(at)) steps += 1;
            expect(steps).toBeLessThan(7);
            if (steps > 6) return;
          }
          expectNamed(text, planned.problems, known);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('what comes out again is text to a spreadsheet', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [cell = ''] = csvOf([[text]]).split('\r\n');
        expect(cell.replace(/^"/, '')).not.toMatch(/^\s*[=+\-@\t]/);
      }),
    );
  });
});

/** Every manager a good line asks for either stands now or is spoken of on that line. */
function expectNamed(text: string, problems: { line: number }[], known: Known): void {
  const spoken = new Set(problems.map(({ line }) => line));
  for (const { line, cells } of readCsv(text).rows) {
    if (spoken.has(line)) continue;
    const person = known.people.find(({ email }) => email === cells.email);
    const manager = known.people.find(({ personId }) => personId === person?.managerId);
    expect(manager?.email).toBe(cells.manager_email);
  }
}
