import type { List, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown as read } from 'mdast-util-from-markdown';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import * as Y from 'yjs';
import { field } from './fold.ts';

/** A document from anybody's Markdown; what a note cannot hold (pictures, tables, code) stays as words. */
export function fromMarkdown(markdown: string): Y.Doc {
  const root = read(markdown, {
    extensions: [gfmTaskListItem()],
    mdastExtensions: [gfmTaskListItemFromMarkdown()],
  });
  const document = new Y.Doc();
  document.transact(() => {
    document.getXmlFragment(field).insert(0, root.children.flatMap(blocksOf));
  });
  return document;
}

function blocksOf(node: RootContent): Y.XmlElement[] {
  switch (node.type) {
    case 'heading':
      return [element('heading', phrases(node.children), { level: Math.min(node.depth, 3) })];
    case 'paragraph':
      return [element('paragraph', phrases(node.children))];
    case 'list':
      return listsOf(node);
    case 'blockquote':
      return node.children.flatMap(blocksOf);
    case 'code':
    case 'html':
      return node.value
        .split('\n')
        .map((line) => element('paragraph', [{ text: line, marks: {} }]));
    default:
      return [];
  }
}

/** One list may mix tasks and plain items; in a note they are lists of their own. */
function listsOf({ ordered, start, children }: List): Y.XmlElement[] {
  const lists: { tasks: boolean; items: ListItem[] }[] = [];
  for (const item of children) {
    const tasks = typeof item.checked === 'boolean';
    const last = lists.at(-1);
    if (last?.tasks === tasks) last.items.push(item);
    else lists.push({ tasks, items: [item] });
  }
  return lists.map(({ tasks, items }) => {
    const name = tasks ? 'taskList' : ordered ? 'orderedList' : 'bulletList';
    const attributes: Attributes = name === 'orderedList' ? { start: start ?? 1 } : {};
    return parent(name, items.map(itemOf), attributes);
  });
}

function itemOf(item: ListItem): Y.XmlElement {
  const blocks = item.children.flatMap(blocksOf);
  // An item begins with a paragraph, even an empty one.
  if (blocks[0]?.nodeName !== 'paragraph') blocks.unshift(element('paragraph', []));
  if (typeof item.checked !== 'boolean') return parent('listItem', blocks);
  return parent('taskItem', blocks, { checked: item.checked });
}

type Attributes = Readonly<Record<string, string | number | boolean>>;
type Marks = { bold?: object; italic?: object };
type Phrase = { readonly text: string; readonly marks: Marks };

function parent(name: string, children: Y.XmlElement[], attributes: Attributes = {}): Y.XmlElement {
  const made = new Y.XmlElement<Record<string, string | number | boolean>>(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.insert(0, children);
  return made as unknown as Y.XmlElement;
}

function element(name: string, said: readonly Phrase[], attributes?: Attributes): Y.XmlElement {
  const made = parent(name, [], attributes);
  const text = new Y.XmlText();
  made.insert(0, [text]);
  text.applyDelta(said.map(({ text: insert, marks }) => ({ insert, attributes: marks })));
  return made;
}

const phrases = (nodes: readonly PhrasingContent[], marks: Marks = {}): Phrase[] =>
  nodes.flatMap((node) => phrase(node, marks));

function phrase(node: PhrasingContent, marks: Marks): Phrase[] {
  switch (node.type) {
    case 'strong':
      return phrases(node.children, { ...marks, bold: {} });
    case 'emphasis':
      return phrases(node.children, { ...marks, italic: {} });
    case 'break':
      return [{ text: '\n', marks }];
    case 'link':
      return [...phrases(node.children, marks), ...address(node.url, node.children, marks)];
    default:
      return [{ text: wordsOf(node), marks }];
  }
}

/** A line ending inside a paragraph is a space, as everywhere in Markdown. */
function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value.replace(/\r?\n/g, ' ');
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function address(url: string, children: readonly PhrasingContent[], marks: Marks): Phrase[] {
  const shown = children.map(wordsOf).join('');
  return url === shown || url === `mailto:${shown}` ? [] : [{ text: ` (${url})`, marks }];
}
