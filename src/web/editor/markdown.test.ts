import type { JSONContent } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from './markdown-in.ts';
import { markdownOf } from './markdown-out.ts';

const marks = ['bold', 'italic', 'code', 'link'] as const;
const href = 'https://example.org/a_b?c=(d)&e=*f*';
const markOf = (type: string) =>
  type === 'link' ? { type, attrs: { href, title: null } } : { type };

const word = fc.oneof(
  fc.string({
    minLength: 1,
    maxLength: 6,
    unit: fc.constantFrom(...'ab1.-+*_`[]()<>&\\#!|~"\'=: ü日😀'),
  }),
  fc.constantFrom(
    '&amp;',
    '<b>',
    '[x](y)',
    '**',
    '1. ',
    '# ',
    '- ',
    '> ',
    'https://example.org',
    '```',
  ),
);
const run = fc
  .record({ text: word, marks: fc.subarray([...marks]) })
  .map(({ text, marks: on }) => ({
    type: 'text',
    text,
    // Code excludes the two others, as in the editor.
    marks: (on.includes('code') ? on.filter((one) => one === 'code' || one === 'link') : on).map(
      markOf,
    ),
  }));
/** The editor keeps neighbours of the same marks as one. */
function joined<R extends { text: string; marks: object[] }>(before: R[], next: R): R[] {
  const last = before.at(-1);
  if (!last || JSON.stringify(last.marks) !== JSON.stringify(next.marks)) return [...before, next];
  return [...before.slice(0, -1), { ...last, text: last.text + next.text }];
}

const words = fc
  .array(run, { minLength: 1, maxLength: 5 })
  .filter((runs) => runs.some(({ text }) => text.trim() !== ''))
  .map((runs) => runs.reduce<typeof runs>(joined, []));
const paragraph = words.map((content) => ({ type: 'paragraph', content }));
const heading = fc
  .record({ level: fc.integer({ min: 1, max: 4 }), content: words })
  .map(({ level, content }) => ({ type: 'heading', attrs: { level }, content }));
const code = fc
  .array(fc.constantFrom('if (a) {', '  b', '```', '', '~~~', '<x>'), {
    minLength: 1,
    maxLength: 3,
  })
  .filter((lines) => lines.some((line) => line !== ''))
  .map((lines) => ({
    type: 'codeBlock',
    attrs: { language: null },
    content: [{ type: 'text', text: lines.join('\n'), marks: [] }],
  }));
const image = fc.constant({
  type: 'paragraph',
  content: [{ type: 'image', attrs: { src: 'media:7', alt: 'A [bay] *at* dusk', title: null } }],
});
const { block } = fc.letrec<{ block: JSONContent; list: JSONContent; quote: JSONContent }>(
  (tie) => ({
    block: fc.oneof(
      { depthSize: 'small' },
      paragraph,
      heading,
      code,
      image,
      tie('list'),
      tie('quote'),
    ),
    list: fc
      .record({
        type: fc.constantFrom('bulletList', 'orderedList'),
        items: fc.array(fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 })), {
          minLength: 1,
          maxLength: 3,
        }),
      })
      .map(({ type, items }) => ({
        type,
        ...(type === 'orderedList' ? { attrs: { start: 1 } } : {}),
        content: items.map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
      })),
    quote: fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((content) => ({ type: 'blockquote', content })),
  }),
);
const document = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((content): JSONContent => ({ type: 'doc', content }));

/** What a reader sees: each letter with its marks, none on spaces, and no space at the edges. */
function seen(node: JSONContent): unknown {
  const { type, attrs, content = [] } = node;
  const isText = type === 'paragraph' || type === 'heading' || type === 'codeBlock';
  return { type, attrs, content: isText ? lettersOf(content, type) : content.map(seen) };
}

function lettersOf(content: readonly JSONContent[], type: string): unknown[] {
  const letters = content.flatMap((node) =>
    node.type === 'text'
      ? [...(node.text ?? '')].map((letter) => [letter, letter.trim() === '' ? [] : names(node)])
      : [[node.type, node.attrs]],
  );
  if (type === 'codeBlock') return letters;
  const isSeen = ([letter]: unknown[]) => String(letter).trim() !== '';
  return letters.slice(letters.findIndex(isSeen), letters.findLastIndex(isSeen) + 1);
}

const names = ({ marks: on = [] }: JSONContent): string[] => on.map(({ type }) => type).sort();

describe('rich text as Markdown', () => {
  it('comes back as it was written, whatever signs and marks it holds', () => {
    fc.assert(
      fc.property(document, (before) => {
        const markdown = markdownOf(before);
        expect(seen(documentOf(markdown)), markdown).toEqual(seen(before));
      }),
      { numRuns: 400 },
    );
  });

  it('is written the same when nothing was changed', () => {
    fc.assert(
      fc.property(document, (before) => {
        const markdown = markdownOf(before);
        expect(markdownOf(documentOf(markdown))).toBe(markdown);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps what a reader of the web would have written', () => {
    const markdown = [
      '## A first month',
      'Ask *before* you tell, **always**. See [the practice](https://example.org "Why").',
      '- one\n- two\n  1. inner\n  2. again',
      '> Listening is a gift.',
      '```ts\nconst a = 1;\n```',
      '![A bay at dusk](media:0190)',
    ].join('\n\n');
    expect(markdownOf(documentOf(markdown))).toBe(markdown);
  });
});
