import './markdown.css';
import type { Definition, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { createElement, Fragment, type ReactNode } from 'react';
import type { MarkdownProps } from './markdown.tsx';
import { pictureAddress } from './picture.ts';
import { useViewer } from './viewer.ts';

type Around = {
  readonly under: number;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly picture: (src: string) => string | null;
};

/** The heavy half of `Markdown`. */
export function MarkdownTree({ text, under = 2 }: MarkdownProps) {
  const { organisation } = useViewer();
  const root = fromMarkdown(text);
  const picture = (src: string) => pictureAddress(organisation.organisationId, src);
  const around = { under, definitions: definitionsOf(root), picture };
  return <div className="read">{draw(root.children, around)}</div>;
}

const definitionsOf = ({ children }: Root): Around['definitions'] =>
  new Map(
    children
      .filter((node) => node.type === 'definition')
      .map((node) => [node.identifier.toLowerCase(), node]),
  );

const draw = (nodes: readonly Nodes[], around: Around): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn whole and never put in another order.
  nodes.map((node, at) => <Fragment key={at}>{element(node, around)}</Fragment>);

const tags = {
  paragraph: 'p',
  blockquote: 'blockquote',
  listItem: 'li',
  strong: 'strong',
  emphasis: 'em',
} as const;

function element(node: Nodes, around: Around): ReactNode {
  const inside = () => ('children' in node ? draw(node.children, around) : null);
  switch (node.type) {
    case 'text':
      return node.value;
    case 'paragraph':
    case 'blockquote':
    case 'listItem':
    case 'strong':
    case 'emphasis':
      return createElement(tags[node.type], null, inside());
    case 'heading':
      return createElement(`h${Math.min(node.depth + around.under - 1, 6)}`, null, inside());
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{inside()}</ol> : <ul>{inside()}</ul>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'image':
      return <Picture src={around.picture(node.url)} alt={node.alt ?? ''} />;
    case 'link':
      return <SafeLink href={node.url}>{inside()}</SafeLink>;
    case 'linkReference':
      return (
        <SafeLink href={around.definitions.get(node.identifier.toLowerCase())?.url ?? ''}>
          {inside()}
        </SafeLink>
      );
    default:
      // HTML is cleaned away when a text is saved; what came another way is not drawn.
      return null;
  }
}

const safe = /^(https?:\/\/|mailto:|\/(?!\/))/i;

/** A link elsewhere opens beside the page; one that would run something stays words. */
function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  if (!safe.test(href)) return children;
  if (href.startsWith('/')) return <a href={href}>{children}</a>;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

const Picture = ({ src, alt }: { src: string | null; alt: string }) =>
  src ? <img src={src} alt={alt} loading="lazy" /> : alt;
