import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'wouter';

type Props = {
  title: string;
  /** Before the title: an avatar, a way back. */
  before?: ReactNode;
  /** A sentence below the title. */
  lead?: ReactNode;
  /** Buttons at the end of the title line. */
  actions?: ReactNode;
  /** Text pages stay narrow; rooms with several columns take the whole width. */
  wide?: boolean;
  children: ReactNode;
};

let lastPlace: string | undefined;
/** The title that just went had the focus: the one that takes its place gets it. */
let hadFocus = false;
let isReturn = false;

// A step back finds the page where it was left; a step forward begins at its top.
addEventListener('popstate', () => {
  isReturn = true;
});
addEventListener('pushState', () => {
  isReturn = false;
});

/** A page under its title. After a navigation the title takes the focus, so every reader lands there. */
export function Page({ title, before, lead, actions, wide = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [place] = useLocation();
  useLayoutEffect(() => {
    if (hadFocus) heading.current?.focus({ preventScroll: true });
    hadFocus = false;
    const title = heading.current;
    return () => {
      hadFocus = title === document.activeElement;
    };
  }, []);
  useEffect(() => {
    document.title = `${title} · Groundswell`;
  }, [title]);
  useEffect(() => {
    const arrived = lastPlace !== undefined && lastPlace !== place;
    lastPlace = place;
    if (!arrived) return;
    if (!isReturn) scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [place]);
  return (
    <div className={`mx-auto grid w-full grid-cols-1 gap-8 ${wide ? 'max-w-7xl' : 'max-w-4xl'}`}>
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="flex min-w-0 flex-1 basis-72 items-center gap-4">
          {before}
          <div className="min-w-0">
            <h1 ref={heading} tabIndex={-1} className="text-3xl break-words">
              {title}
            </h1>
            {lead && <div className="mt-1 min-h-[1.625em] text-ink-soft">{lead}</div>}
          </div>
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
