import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../platform/csv.ts';
import { csvText } from '../../../platform/universal/csv.ts';
import { found as shape } from './contract-shapes.ts';
import { readText } from './rules-bring.ts';
import { freshOf } from './rules-found.ts';
import { commitFormat, commitsIn, tipsIn, winsFromGit } from './rules-git.ts';

const today = '2026-11-22';
const read = (text: string, author?: string) => readText(text, { author, today, tableOf: readCsv });

/** Sentences for people: a beginning, an end, and no trace of a machine. */
const isSentence = (text: string): boolean =>
  /^[\p{Lu}\d“].*[.:?]$/su.test(text) && !/undefined|\[object|Error|NaN/.test(text);

/** Pieces that the readers look for, so that chance finds their corners. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '- ',
    '\n',
    '\n  - ',
    '[x] ',
    '1. ',
    '2026-03-04',
    '2026-02-30',
    '(2026-03)',
    ': ',
  ),
  fc.constantFrom('title,day\n', 'win;date;link\n', ',', ';', '"', '\t', '\r\n', '\0', '\uD800'),
  fc.constantFrom(
    '[{',
    '}]',
    '{"items":[',
    '"title":',
    '"merged_at":"2026-01-02"',
    '[]',
    '](',
    'https://',
  ),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

const entry = fc.record(
  {
    title: fc.oneof(fc.string(), fc.constant(null), fc.integer()),
    body: fc.oneof(fc.string(), fc.constant(null)),
    html_url: fc.oneof(fc.webUrl(), fc.string(), fc.constant(null)),
    merged_at: fc.oneof(fc.constantFrom('2026-01-02T10:00:00Z', 'soon', null), fc.string()),
    merge_commit_sha: fc.oneof(fc.constant('a'.repeat(40)), fc.string()),
    user: fc.oneof(fc.record({ login: fc.constantFrom('ada', 'bo') }), fc.anything()),
  },
  { requiredKeys: [] },
);

describe('whatever is brought in', () => {
  test('text of any kind is read without a throw, into what can be kept and sentences', () => {
    fc.assert(
      fc.property(text, (brought) => {
        const { found, remarks } = read(brought);
        for (const one of found) {
          expect(shape.parse(one)).toEqual(one);
          expect(one.day <= today).toBe(true);
        }
        expect(remarks.filter((remark) => !isSentence(remark))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test('bytes of any kind, too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const { found, remarks } = read(csvText(bytes).text);
        for (const one of found) expect(shape.safeParse(one).success).toBe(true);
        expect(remarks.filter((remark) => !isSentence(remark))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('what a forge answers with, and what it never would', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(entry, fc.anything())), (entries) => {
        const json = JSON.stringify([{}, ...entries]);
        const { source, found, remarks } = read(json, 'Ada');
        expect(source).toBe('forge');
        for (const one of found) expect(shape.safeParse(one).success).toBe(true);
        expect(remarks.filter((remark) => !isSentence(remark))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('bringing it in twice is bringing it in once', () => {
    fc.assert(
      fc.property(text, (brought) => {
        const { found } = read(`${brought}\n${brought}`);
        const { fresh } = freshOf(found, new Set());
        const marks = fresh.flatMap((one) => one.marks);
        expect(new Set(marks).size).toBe(marks.length);
        const again = freshOf(found, new Set(marks));
        expect(again).toEqual({ fresh: [], known: found.length });
      }),
      { numRuns: 500 },
    );
  });

  test('what looks like a trap for a slow reader is read as fast as anything', () => {
    const traps = ['(', '[a](http://', '- '.repeat(3), 'http://', '2026-03-04', '[', '#', ' ,"'];
    for (const trap of traps) {
      const whole = trap.repeat(Math.ceil(400_000 / trap.length));
      const lines = `${trap}\n`.repeat(20_000);
      expect(read(whole).found.length).toBeLessThan(1001);
      expect(read(lines).found.length).toBeLessThan(1001);
    }
  }, 20_000);

  test('whatever git prints', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.constantFrom('\0', '\x1e', 'Merge branch x'))),
        (all) => {
          const printed = all.join('');
          const commits = commitsIn(printed);
          const { found, remarks } = winsFromGit(
            { commits, tips: tipsIn(printed), tags: printed },
            'a',
          );
          for (const one of found) expect(shape.safeParse(one).success).toBe(true);
          expect(remarks.filter((remark) => !isSentence(remark))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
    expect(commitFormat).not.toContain('\0');
  });
});
