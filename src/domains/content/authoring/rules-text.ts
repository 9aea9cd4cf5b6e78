import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { AnyBody, ItemType } from './contract-types.ts';
import { bodyOf, type CustomField, leavesOf } from './rules-types.ts';

export type Cleaned = {
  readonly text: string;
  /** What was taken out, a sentence each. */
  readonly sentences: readonly string[];
};

/** CommonMark and nothing else; links lead to the web, to mail or to places of ours. */
const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'ul', 'ol', 'li', 'hr'],
    ...['pre', 'code', 'em', 'strong', 'a', 'img', 'br'],
  ],
  attributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    code: [['className', /^language-./]],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['media'] },
};

const ours = /^media:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const style = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  fence: '`',
  rule: '-',
  listItemIndent: 'one',
} as const;

/** Deeper, and denser, than anybody writes: a parser's time grows with the square of these. */
const deep = /^(?:[\t >*+-]|\d+[.)]){60,}/gm;
const marks = /\*+|_+|[[\]<]|`+/g;
const mostMarks = 300;

/**
 * Markdown without raw HTML, without links that run something, and with no pictures but ours. Text that
 * has none of these comes back byte for byte. What a library finds in the tree decides, not a pattern.
 */
export function clean(text: string): Cleaned {
  const sentences: string[] = [];
  let now = readable(text, sentences);
  for (let round = 0; round < 4; round += 1) {
    const tree = fromMarkdown(now);
    if (isClean(tree)) return { text: now, sentences };
    const kept = { ...tree, children: repair(tree, sentences) as RootContent[] };
    now = toMarkdown(kept, style).replace(/\n$/, '');
  }
  return { text: escaped(now), sentences: [...sentences, 'The rest was kept as plain words.'] };
}

/** What is read of a text: all of it, but for marks denser than anybody writes. */
export const visible = (text: string): string =>
  text
    .replace(deep, '')
    .split(/(\n\n)/)
    .map((part) => ((part.match(marks) ?? []).length > mostMarks ? part.replace(marks, '') : part))
    .join('');

function readable(text: string, sentences: string[]): string {
  const kept = visible(text);
  if (kept !== text) sentences.push('Some marks were too many to be read; their words stay.');
  return kept;
}

/** The library's verdict on the whole: what it would leave of the text is the text. */
function isClean(tree: Root): boolean {
  const whole = toHast(tree, { allowDangerousHtml: true });
  return (
    plain(whole) === plain(sanitize(whole, schema)) &&
    picturesOf(tree).every((url) => ours.test(url)) &&
    definitionsOf(tree).every(isSafe)
  );
}

const plain = (tree: unknown): string =>
  JSON.stringify(tree, (key, value) => (key === 'position' || key === 'data' ? undefined : value));

const picturesOf = (node: Nodes): string[] => {
  if (node.type === 'image') return [node.url];
  if (node.type === 'imageReference') return [''];
  return 'children' in node ? node.children.flatMap((child) => picturesOf(child)) : [];
};

/** Also those that nothing refers to yet: no rendering shows them, and the next edit may. */
const definitionsOf = (node: Nodes): string[] => {
  if (node.type === 'definition') return [node.url];
  return 'children' in node ? node.children.flatMap((child) => definitionsOf(child)) : [];
};

function repair(parent: Parents, sentences: string[]): Nodes[] {
  return parent.children.flatMap((node): Nodes[] => {
    if (node.type === 'html')
      return taken(sentences, `HTML is not kept here and was taken out: ${short(node.value)}`);
    if (node.type === 'image' && !ours.test(node.url)) {
      taken(
        sentences,
        `Only pictures added here are shown; this one was taken out: ${short(node.url)}`,
      );
      return node.alt ? [{ type: 'text', value: node.alt }] : [];
    }
    if (node.type === 'imageReference') return node.alt ? [{ type: 'text', value: node.alt }] : [];
    if (node.type === 'definition') return isSafe(node.url) ? [node] : unsafe(sentences, node.url);
    if (!('children' in node)) return [node];
    const children = repair(node, sentences);
    if (node.type !== 'link') return [{ ...node, children } as Nodes];
    if (isSafe(node.url)) return [{ ...node, children: children as PhrasingContent[] }];
    unsafe(sentences, node.url);
    return children;
  });
}

function isSafe(url: string): boolean {
  const link = toHast({ type: 'link', url, children: [] });
  return plain(sanitize(link, schema)) === plain(link);
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

function taken(sentences: string[], sentence: string): [] {
  if (sentences.length < 20) sentences.push(sentence);
  return [];
}

const unsafe = (sentences: string[], url: string): [] =>
  taken(sentences, `A link that leads nowhere safe was taken out, its words stay: ${short(url)}`);

const escaped = (text: string): string =>
  toMarkdown({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
  });

/** A body with all its rich text cleaned; what stood there before is clean already. */
export function cleanBody(
  type: ItemType,
  body: AnyBody,
  before: AnyBody | null,
  added: readonly CustomField[],
): { body: AnyBody; cleaned: { path: string; sentence: string }[] } {
  const was = new Map(
    before ? leavesOf(type, before, added).map((one) => [one.path, one.value]) : [],
  );
  const cleaned: { path: string; sentence: string }[] = [];
  const leaves = leavesOf(type, body, added).map((leaf) => {
    const { path, kind, value } = leaf;
    if (kind !== 'markdown' || typeof value !== 'string' || was.get(path) === value) return leaf;
    const { text, sentences } = clean(value);
    cleaned.push(...sentences.map((sentence) => ({ path, sentence })));
    return { ...leaf, value: text };
  });
  return { body: bodyOf(type, leaves), cleaned };
}
