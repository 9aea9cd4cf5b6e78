import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { field } from './fold.ts';
import { fromMarkdown } from './markdown-in.ts';
import { toMarkdown } from './markdown-out.ts';

type Char = { letter: string; bold: boolean; italic: boolean };
type Block = {
  name: string;
  level?: number;
  start?: number;
  checked?: boolean;
  words?: Char[];
  blocks?: Block[];
};

/** A document as data: letters with their marks (none on spaces, where nobody sees them). */
function read(node: Y.XmlFragment | Y.XmlElement): Block[] {
  return node.toArray().flatMap((child): Block[] => {
    if (!(child instanceof Y.XmlElement)) return [];
    const attributes = child.getAttributes() as Partial<Block>;
    const isText = child.nodeName === 'paragraph' || child.nodeName === 'heading';
    return [
      {
        name: child.nodeName,
        ...(child.nodeName === 'heading' ? { level: attributes.level ?? 2 } : {}),
        ...(child.nodeName === 'orderedList' ? { start: attributes.start ?? 1 } : {}),
        ...(child.nodeName === 'taskItem' ? { checked: attributes.checked ?? false } : {}),
        ...(isText ? { words: child.toArray().flatMap(letters) } : { blocks: read(child) }),
      },
    ];
  });
}

function letters(text: unknown): Char[] {
  if (!(text instanceof Y.XmlText)) return [];
  return text
    .toDelta()
    .flatMap(({ insert, attributes = {} }: { insert: string; attributes?: object }) =>
      [...insert].map((letter) => {
        const seen = letter.trim() !== '';
        return {
          letter,
          bold: seen && 'bold' in attributes,
          italic: seen && 'italic' in attributes,
        };
      }),
    );
}

function write(blocks: readonly Block[]): Y.Doc {
  const document = new Y.Doc();
  document.getXmlFragment(field).insert(0, blocks.map(elementOf));
  return document;
}

function elementOf({ name, words, blocks, ...attributes }: Block): Y.XmlElement {
  const element = new Y.XmlElement<Record<string, string | number | boolean>>(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (blocks) element.insert(0, blocks.map(elementOf));
  if (words) {
    const text = new Y.XmlText();
    element.insert(0, [text]);
    const marks = ({ bold, italic }: Char) => ({
      ...(bold && { bold: {} }),
      ...(italic && { italic: {} }),
    });
    text.applyDelta(words.map((char) => ({ insert: char.letter, attributes: marks(char) })));
  }
  return element as unknown as Y.XmlElement;
}

/** Letters that mean something in Markdown come often. */
const letter = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...'abcXY12') },
  { weight: 3, arbitrary: fc.constantFrom(...'*_[]()#>-+.!`~<&\\|:"\'=/') },
  { weight: 2, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom('ü', '雪', '🌊', '—', '\n') },
);
const char = fc.record({ letter, bold: fc.boolean(), italic: fc.boolean() });
const runs = fc
  .array(fc.tuple(fc.array(letter, { minLength: 1, maxLength: 6 }), char), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) =>
    all.flatMap(([some, marks]) => some.map((one): Char => ({ ...marks, letter: one }))),
  )
  .filter((words) => /^\S(.*\S)?$/s.test(words.map((one) => one.letter).join('')))
  .filter((words) => !/\n\n| \n|\n /.test(words.map((one) => one.letter).join('')))
  .map((words) =>
    words.map((one) => (one.letter.trim() ? one : { ...one, bold: false, italic: false })),
  );

const paragraph = runs.map((words): Block => ({ name: 'paragraph', words }));
const heading = fc
  .tuple(runs, fc.constantFrom(1, 2, 3))
  .map(
    ([words, level]): Block => ({
      name: 'heading',
      level,
      words: words.filter((one) => one.letter !== '\n'),
    }),
  )
  .filter(({ words = [] }) => words.length > 0);

const { block } = fc.letrec<{ block: Block; item: Block[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    paragraph,
    heading,
    list('bulletList', 'listItem', tie('item')),
    list('taskList', 'taskItem', tie('item')),
    list('orderedList', 'listItem', tie('item')),
  ),
  item: fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
    .map(([first, more]) => [first, ...more]),
}));

function list(name: string, item: string, blocks: fc.Arbitrary<Block[]>): fc.Arbitrary<Block> {
  const one = fc.tuple(blocks, fc.boolean()).map(
    ([inside, checked]): Block => ({
      name: item,
      ...(item === 'taskItem' ? { checked } : {}),
      blocks: inside,
    }),
  );
  return fc
    .tuple(fc.array(one, { minLength: 1, maxLength: 3 }), fc.nat(20))
    .map(([items, start]) => ({
      name,
      ...(name === 'orderedList' ? { start } : {}),
      blocks: items,
    }));
}

describe('Markdown of a note', () => {
  it('comes back as the same note', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const markdown = toMarkdown(write(blocks));
        expect(read(fromMarkdown(markdown).getXmlFragment(field)), markdown).toEqual(blocks);
      }),
      { numRuns: 300 },
    );
  });

  it('takes any text at all without losing a word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(() => toMarkdown(fromMarkdown(text))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
