import { Suspense } from 'react';
import { Loading } from './design/states.tsx';
import { part } from './part.ts';

export type MarkdownProps = {
  text: string;
  /** The heading this stands under: its own headings begin one level below. */
  under?: 1 | 2 | 3;
};

const Tree = part(() => import('./markdown-tree.tsx'), 'MarkdownTree');

/** Rich text as it is read: elements made from the Markdown's own tree, and never from HTML. */
export function Markdown(props: MarkdownProps) {
  return (
    <Suspense fallback={<Loading />}>
      <Tree {...props} />
    </Suspense>
  );
}
