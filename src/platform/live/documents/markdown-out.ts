import type { List, ListItem, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { type Handle, toMarkdown as write } from 'mdast-util-to-markdown';
import * as Y from 'yjs';
import { field } from './fold.ts';

/** A document as Markdown, read straight from its structure: there is no page on the server. */
export function toMarkdown(document: Y.Doc): string {
  const children = blocksOf(document.getXmlFragment(field));
  return write(
    { type: 'root', children },
    {
      bullet: '-',
      emphasis: '*',
      strong: '*',
      listItemIndent: 'one',
      extensions: [gfmTaskListItemToMarkdown()],
      unsafe: [backslash],
      handlers: { text: plainText },
    },
  );
}

/** Before a letter written as a character reference, a bare one would undo the reference. */
const backslash = { character: '\\', inConstruct: 'phrasing' } as const;

/** An underscore beside marks may say something too; the writer is not always sure, so we are. */
const plainText: Handle = (node: Text, parent, state, info) => {
  const safe = state.safe(node.value, info);
  const beside = parent?.children.some(({ type }) => type === 'strong' || type === 'emphasis');
  const marked = beside || parent?.type === 'strong' || parent?.type === 'emphasis';
  return marked ? safe.replace(/\\.|_/gs, (found) => (found === '_' ? '\\_' : found)) : safe;
};

/** For what is stored: `toMarkdown` of snapshot and journal together. */
export function markdownOf(updates: readonly Uint8Array[]): string {
  const document = new Y.Doc();
  for (const update of updates) Y.applyUpdate(document, update);
  const markdown = toMarkdown(document);
  document.destroy();
  return markdown;
}

const elementsOf = (node: Y.XmlFragment | Y.XmlElement): Y.XmlElement[] =>
  node.toArray().filter((child) => child instanceof Y.XmlElement);

const blocksOf = (node: Y.XmlFragment | Y.XmlElement): RootContent[] =>
  elementsOf(node).flatMap((block) => blockOf(block) ?? []);

function blockOf(block: Y.XmlElement): RootContent | null {
  switch (block.nodeName) {
    case 'heading':
      return { type: 'heading', depth: depthOf(block), children: phrasesOf(block) };
    case 'bulletList':
      return listOf(block, { ordered: false });
    case 'taskList':
      return listOf(block, { ordered: false });
    case 'orderedList':
      return listOf(block, { ordered: true, start: Number(block.getAttribute('start') ?? 1) });
    default:
      return paragraphOf(block);
  }
}

/** Markdown has no empty paragraphs. */
function paragraphOf(block: Y.XmlElement): Paragraph | null {
  const children = phrasesOf(block);
  return children.length > 0 ? { type: 'paragraph', children } : null;
}

function depthOf(block: Y.XmlElement): 1 | 2 | 3 {
  const level = Number(block.getAttribute('level'));
  return level === 1 || level === 3 ? level : 2;
}

function listOf(block: Y.XmlElement, kind: Pick<List, 'ordered' | 'start'>): List {
  return { type: 'list', spread: false, ...kind, children: elementsOf(block).map(itemOf) };
}

function itemOf(item: Y.XmlElement): ListItem {
  const checked: unknown = item.getAttribute('checked');
  const box =
    item.nodeName === 'taskItem' ? { checked: checked === true || checked === 'true' } : {};
  return {
    type: 'listItem',
    spread: false,
    ...box,
    children: blocksOf(item) as ListItem['children'],
  };
}

type Run = { readonly text: string; readonly bold: boolean; readonly italic: boolean };
type Mark = 'bold' | 'italic';

function phrasesOf(block: Y.XmlElement): PhrasingContent[] {
  const runs = block
    .toArray()
    .filter((child) => child instanceof Y.XmlText)
    .flatMap(runsOf)
    .flatMap(bareEdges);
  return nest(runs, ['bold', 'italic']);
}

function runsOf(text: Y.XmlText): Run[] {
  return text
    .toDelta()
    .flatMap(({ insert, attributes = {} }: Delta) =>
      typeof insert === 'string'
        ? [{ text: insert, bold: 'bold' in attributes, italic: 'italic' in attributes }]
        : [],
    );
}

type Delta = { insert: unknown; attributes?: Record<string, unknown> };

/** A bold space cannot be written in Markdown, nor seen: spaces at the edges stand outside the marks. */
function bareEdges(run: Run): Run[] {
  if (!run.bold && !run.italic) return [run];
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(run.text) ?? [];
  const bare = (text: string) => ({ text, bold: false, italic: false });
  return [bare(before), { ...run, text: words }, bare(after)].filter(({ text }) => text !== '');
}

/** Neighbours of one mark go into one phrase, marks within marks. */
function nest(runs: readonly Run[], [mark, ...inner]: readonly Mark[]): PhrasingContent[] {
  if (!mark) return runs.flatMap(({ text }) => linesOf(text));
  return groups(runs, mark).flatMap((group): PhrasingContent[] => {
    const children = nest(group, inner);
    if (!group[0]?.[mark]) return children;
    return [{ type: mark === 'bold' ? 'strong' : 'emphasis', children }];
  });
}

function groups(runs: readonly Run[], mark: Mark): Run[][] {
  const found: Run[][] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last?.[0]?.[mark] === run[mark]) last.push(run);
    else found.push([run]);
  }
  return found;
}

const linesOf = (text: string): PhrasingContent[] =>
  text
    .split(/(\n)/)
    .filter((value) => value !== '')
    .map((value) => (value === '\n' ? { type: 'break' } : { type: 'text', value }));
