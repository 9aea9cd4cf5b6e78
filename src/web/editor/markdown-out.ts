import type { JSONContent } from '@tiptap/core';
import type { BlockContent, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

/** What the text editor holds, as Markdown of one fixed hand, so that only real changes differ. */
export const markdownOf = (document: JSONContent): string =>
  toMarkdown(
    { type: 'root', children: blocks(document) },
    { bullet: '-', emphasis: '*', strong: '*', fence: '`', rule: '-', listItemIndent: 'one' },
  ).trimEnd();

const blocks = ({ content = [] }: JSONContent): RootContent[] =>
  content.flatMap((node) => blockOf(node) ?? []);

function blockOf(node: JSONContent): RootContent | null {
  const { attrs = {} } = node;
  switch (node.type) {
    case 'heading':
      return { type: 'heading', depth: attrs['level'] ?? 2, children: phrases(node, ' ') };
    case 'blockquote':
      return { type: 'blockquote', children: blocks(node) as BlockContent[] };
    case 'bulletList':
      return listOf(node, { ordered: false });
    case 'orderedList':
      return listOf(node, { ordered: true, start: attrs['start'] ?? 1 });
    case 'codeBlock':
      return { type: 'code', lang: attrs['language'] ?? null, value: wordsOf(node) };
    case 'horizontalRule':
      return { type: 'thematicBreak' };
    default: {
      const children = phrases(node);
      // Markdown has no empty paragraphs.
      return children.length > 0 ? { type: 'paragraph', children } : null;
    }
  }
}

const listOf = (node: JSONContent, kind: Pick<List, 'ordered' | 'start'>): List => ({
  type: 'list',
  spread: false,
  ...kind,
  children: (node.content ?? []).map(
    (item): ListItem => ({
      type: 'listItem',
      spread: false,
      children: blocks(item) as BlockContent[],
    }),
  ),
});

const wordsOf = ({ content = [] }: JSONContent): string =>
  content.map(({ text = '' }) => text).join('');

type Run = {
  readonly leaf: PhrasingContent;
  readonly marks: readonly string[];
  readonly href?: string;
  readonly title?: string | null;
};

const order = ['link', 'bold', 'italic'] as const;

function phrases({ content = [] }: JSONContent, lineBreak = '\n'): PhrasingContent[] {
  return nest(trimmed(content.flatMap((node) => runsOf(node, lineBreak))), order);
}

function runsOf(
  { type, text = '', attrs = {}, marks = [] }: JSONContent,
  lineBreak: string,
): Run[] {
  const link = marks.find((mark) => mark.type === 'link');
  const about = {
    marks: marks.map((mark) => mark.type),
    ...(link
      ? { href: String(link.attrs?.['href'] ?? ''), title: link.attrs?.['title'] ?? null }
      : {}),
  };
  if (type === 'hardBreak') {
    return [
      { leaf: lineBreak === '\n' ? { type: 'break' } : { type: 'text', value: ' ' }, marks: [] },
    ];
  }
  if (type === 'image') {
    const { src = '', alt = '', title = null } = attrs;
    return [{ leaf: { type: 'image', url: src, alt, title }, ...about }];
  }
  if (about.marks.includes('code'))
    return [{ leaf: { type: 'inlineCode', value: text }, ...about }];
  return bareEdges(text, about);
}

/** A bold space cannot be written in Markdown, nor seen: spaces at the edges stand outside the marks. */
function bareEdges(text: string, about: Omit<Run, 'leaf'>): Run[] {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const { marks, ...rest } = about;
  const outer = { ...rest, marks: marks.filter((mark) => mark === 'link') };
  return [
    { leaf: plain(before), ...outer },
    { leaf: plain(words), ...about },
    { leaf: plain(after), ...outer },
  ].filter(({ leaf }) => leaf.value !== '');
}

const plain = (value: string) => ({ type: 'text' as const, value });

/** Spaces and breaks at the ends of a paragraph are not seen, and Markdown would write them oddly. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const isBlank = ({ leaf }: Run) =>
    leaf.type === 'break' || (leaf.type === 'text' && leaf.value.trim() === '');
  const first = runs.findIndex((run) => !isBlank(run));
  const last = runs.findLastIndex((run) => !isBlank(run));
  return first < 0 ? [] : runs.slice(first, last + 1);
}

/** Neighbours of one mark go into one phrase, marks within marks. */
function nest(
  runs: readonly Run[],
  [mark, ...inner]: readonly (typeof order)[number][],
): PhrasingContent[] {
  if (!mark) return runs.map(({ leaf }) => leaf);
  return groups(runs, mark).flatMap((group): PhrasingContent[] => {
    const children = nest(group, inner);
    const [first] = group;
    if (!first?.marks.includes(mark)) return children;
    if (mark !== 'link') return [{ type: mark === 'bold' ? 'strong' : 'emphasis', children }];
    return [
      {
        type: 'link',
        url: first.href ?? '',
        title: first.title ?? null,
        children: children as never,
      },
    ];
  });
}

function groups(runs: readonly Run[], mark: string): Run[][] {
  const found: Run[][] = [];
  const signOf = (run: Run) =>
    run.marks.includes(mark) ? `${mark} ${mark === 'link' ? run.href : ''}` : '';
  for (const run of runs) {
    const last = found.at(-1);
    if (last?.[0] && signOf(last[0]) === signOf(run)) last.push(run);
    else found.push([run]);
  }
  return found;
}
