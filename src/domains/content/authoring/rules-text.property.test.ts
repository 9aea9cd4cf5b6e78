import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { payloads } from '../../../../test/security/payloads.ts';
import { clean } from './rules-text.ts';

/** What no renderer may meet, found without the library that cleans: raw HTML, other links, other pictures. */
function unsafeIn(node: Nodes): string[] {
  const own = (): string[] => {
    if (node.type === 'html') return [node.value];
    if (node.type === 'image') return /^media:[0-9a-f-]{36}$/.test(node.url) ? [] : [node.url];
    if (node.type !== 'link' && node.type !== 'definition') return [];
    const url = node.url.replace(/[\p{Cc}\s]/gu, '').toLowerCase();
    const scheme = /^([a-z][a-z0-9+.-]*):/.exec(url)?.[1];
    return scheme && !['http', 'https', 'mailto'].includes(scheme) ? [node.url] : [];
  };
  return [...own(), ...('children' in node ? node.children.flatMap(unsafeIn) : [])];
}

const left = (text: string): string[] => unsafeIn(fromMarkdown(clean(text).text));

const picture = '![A boat](media:0198f2c0-0000-7000-8000-000000000000)';
const pieces = fc.oneof(
  fc.constantFrom(...payloads),
  fc.constantFrom(
    '\n',
    '\n\n',
    ' ',
    '> ',
    '- ',
    '1. ',
    '    ',
    '`',
    '```\n',
    '**',
    '[',
    '](',
    ')',
    '<',
    '>',
    '&#',
    ';',
  ),
  fc.constantFrom('words', 'a < b', picture, '[there](https://example.org)', '[here](/learn)'),
  fc.string({ maxLength: 12 }),
);
const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

describe('rich text', () => {
  it.each(payloads)('keeps nothing that runs of %j', (payload) => {
    for (const around of [payload, `Words ${payload} words`, `> - ${payload}`, `**${payload}**`]) {
      expect(left(around)).toEqual([]);
    }
  });

  it('keeps nothing that runs, however it is put together', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(left(text)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps no address that runs for a reference still to come', () => {
    expect(left('[x]: javascript:alert(1)\n\n[x][here](/learn)')).toEqual([]);
  });

  it('is clean once it was cleaned', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = clean(text).text;
        expect(clean(once)).toEqual({ text: once, sentences: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('would find what runs, where nothing was cleaned', () => {
    const found = payloads.filter((payload) => unsafeIn(fromMarkdown(payload)).length > 0);
    expect(found.length).toBeGreaterThan(60);
  });

  it('comes back byte for byte where nothing is wrong with it', () => {
    const text = `# Title\n\nSome *words*,  [a link](https://example.org "there") and\n\n\n${picture}\n\n\`\`\`html\n<b>code</b>\n\`\`\`\n\n* one\n+ two\n\nA \\<b> and a < b.\n`;
    expect(clean(text)).toEqual({ text, sentences: [] });
  });

  it('says what was taken out', () => {
    const { text, sentences } = clean('A <b>c</b> [d](javascript:e) ![f](https://g.example/h.png)');
    expect(text).toBe('A c d f');
    expect(sentences).toHaveLength(4);
  });

  it('is read in a moment, whatever it is', () => {
    const much = ['[', '![', '*a ', '**a ', '`a', '> ', '- ', '<a ', '[a](', '_*', '1. '];
    for (const one of much) {
      const began = performance.now();
      clean(one.repeat(100_000 / one.length).slice(0, 100_000));
      clean(`${one.repeat(70)}\n\n`.repeat(100_000 / (one.length * 70 + 2)));
      expect(performance.now() - began).toBeLessThan(20_000);
    }
  });
});
