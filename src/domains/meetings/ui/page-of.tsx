import type { ReactNode } from 'react';
import { Page } from '../../../web/design/page.tsx';
import { Loading, Ready } from '../../../web/design/states.tsx';
import type { ReadResult } from '../../../web/use.ts';

type Props<T> = {
  read: ReadResult<T>;
  /** What the page is called while it is not known whom it is about, or is not to be had. */
  title: string;
  wide?: boolean;
  children: (data: T) => ReactNode;
};

/** A page made from one answer; waiting and errors stand under a title too. */
export function PageOf<T>({ read, title, wide = false, children }: Props<T>) {
  if (read.data !== undefined) return children(read.data);
  return (
    <Page title={title} wide={wide}>
      <Ready read={read} loading={<Loading lines={7} />}>
        {() => null}
      </Ready>
    </Page>
  );
}
