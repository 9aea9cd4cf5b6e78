import { fromMarkdown } from 'mdast-util-from-markdown';
import { visible } from './rules-text.ts';

/** A picture as a text shows it, and where in the text it is pointed at. */
type Image = {
  readonly url: string;
  readonly alt: string;
  readonly start: number;
  readonly end: number;
};

type Spot = { readonly start: number; readonly end: number };

/** Every picture of a Markdown text, as a library reads it: one within code is no picture. */
export function imagesIn(text: string): Image[] {
  if (!text.includes('![') || visible(text) !== text) return [];
  const ways: Spot[] = [];
  // A mark of byte order is not counted by whoever reads it.
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const resourceDestination = (token: { start: { offset: number }; end: { offset: number } }) => {
    ways.push({ start: token.start.offset, end: token.end.offset });
  };
  const tree = fromMarkdown(text, { mdastExtensions: [{ enter: { resourceDestination } }] });
  return nodesIn(tree).flatMap((node) => {
    if (node.type !== 'image') return [];
    const { url, alt, position } = node;
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
    // An alternative text may itself hold a link: the last way is the picture's own.
    const way = ways.filter((one) => one.start > start && one.end < end).at(-1);
    return way ? [{ url, alt: alt ?? '', start: way.start + mark, end: way.end + mark }] : [];
  });
}

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

const nodesIn = (node: Node): Node[] => [
  node,
  ...('children' in node ? (node.children as Node[]).flatMap(nodesIn) : []),
];

/** The text with its pictures pointed at anew; everything else of it stays byte for byte. */
export function repointed(text: string, to: (url: string) => string | undefined): string {
  return imagesIn(text).reduceRight((now, { url, start, end }) => {
    const way = to(url);
    return way === undefined ? now : now.slice(0, start) + way + now.slice(end);
  }, text);
}
