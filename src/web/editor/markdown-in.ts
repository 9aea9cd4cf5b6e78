import type { JSONContent } from '@tiptap/core';
import type { Definition, List, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

type Mark = { type: string; attrs?: Record<string, unknown> };
type Definitions = ReadonlyMap<string, Definition>;

/** Markdown as the text editor holds it; what it has no kind for stays as words. */
export function documentOf(markdown: string): JSONContent {
  const root = fromMarkdown(markdown);
  const content = blocks(root.children, definitionsOf(root));
  return { type: 'doc', content: content.length > 0 ? content : [paragraph([])] };
}

const definitionsOf = ({ children }: Root): Definitions =>
  new Map(
    children
      .filter((node) => node.type === 'definition')
      .map((node) => [node.identifier.toLowerCase(), node]),
  );

const blocks = (nodes: readonly RootContent[], known: Definitions): JSONContent[] =>
  nodes.flatMap((node) => blockOf(node, known) ?? []);

function blockOf(node: RootContent, known: Definitions): JSONContent | null {
  switch (node.type) {
    case 'paragraph':
      return paragraph(phrases(node.children, known));
    case 'heading':
      return {
        type: 'heading',
        attrs: { level: node.depth },
        content: phrases(node.children, known),
      };
    case 'blockquote':
      return { type: 'blockquote', content: atLeastOne(blocks(node.children, known)) };
    case 'list':
      return listOf(node, known);
    case 'code':
      return {
        type: 'codeBlock',
        attrs: { language: node.lang ?? null },
        content: text(node.value),
      };
    case 'thematicBreak':
      return { type: 'horizontalRule' };
    case 'html':
      return paragraph(text(node.value.replace(/\s+/g, ' ')));
    default:
      return null;
  }
}

const paragraph = (content: JSONContent[]): JSONContent => ({ type: 'paragraph', content });

const atLeastOne = (content: JSONContent[]): JSONContent[] =>
  content.length > 0 ? content : [paragraph([])];

/** An item begins with a paragraph, even an empty one. */
function listOf({ ordered, start, children }: List, known: Definitions): JSONContent {
  const content = children.map((item) => {
    const inside = blocks(item.children, known);
    const whole = inside[0]?.type === 'paragraph' ? inside : [paragraph([]), ...inside];
    return { type: 'listItem', content: whole };
  });
  return ordered
    ? { type: 'orderedList', attrs: { start: start ?? 1 }, content }
    : { type: 'bulletList', content };
}

const text = (value: string, marks: readonly Mark[] = []): JSONContent[] =>
  value === '' ? [] : [{ type: 'text', text: value, marks: [...marks] }];

const phrases = (
  nodes: readonly PhrasingContent[],
  known: Definitions,
  marks: readonly Mark[] = [],
): JSONContent[] => nodes.flatMap((node) => phrase(node, known, marks));

function phrase(node: PhrasingContent, known: Definitions, marks: readonly Mark[]): JSONContent[] {
  switch (node.type) {
    case 'strong':
      return phrases(node.children, known, [...marks, { type: 'bold' }]);
    case 'emphasis':
      return phrases(node.children, known, [...marks, { type: 'italic' }]);
    case 'inlineCode':
      return text(node.value, [...marks, { type: 'code' }]);
    case 'break':
      return [{ type: 'hardBreak' }];
    case 'image':
      return [{ type: 'image', attrs: { src: node.url, alt: node.alt ?? '', title: node.title } }];
    case 'link':
      return phrases(node.children, known, [...marks, linkTo(node)]);
    case 'linkReference': {
      const target = known.get(node.identifier.toLowerCase());
      return phrases(node.children, known, target ? [...marks, linkTo(target)] : marks);
    }
    default:
      // A line ending inside a paragraph is a space, as everywhere in Markdown.
      return text(wordsOf(node).replace(/\r?\n/g, ' '), marks);
  }
}

const linkTo = ({ url, title }: { url: string; title?: string | null | undefined }): Mark => ({
  type: 'link',
  attrs: { href: url, title: title ?? null },
});

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
