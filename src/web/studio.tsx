import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { Page } from './design/page.tsx';
import type { StudioPart } from './shell/slice.ts';

export const StudioTabs = createContext<StudioPart['tabs']>([]);

type Props = {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** A page of Studio behind one of its tabs. */
export function StudioPage({ children, ...page }: Props) {
  return (
    <Page wide {...page}>
      <Tabs />
      {children}
    </Page>
  );
}

function Tabs() {
  const tabs = useContext(StudioTabs);
  const [place] = useLocation();
  // The first tab lives at the door of the room; the longest address that leads here is lit.
  const here = tabs
    .filter(({ href }) => place === href || place.startsWith(`${href}/`))
    .reduce((longest, { href }) => (href.length > longest.length ? href : longest), '');
  if (tabs.length < 2) return null;
  return (
    <nav
      aria-label="Studio"
      className="-mt-3 flex gap-1 overflow-x-auto border-b border-line max-md:-mx-4 max-md:px-4"
    >
      {tabs.map(({ href, title }) => (
        <Tab key={href} href={href} here={href === here}>
          {title}
        </Tab>
      ))}
    </nav>
  );
}

function Tab({ href, here, children }: { href: string; here: boolean; children: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (here) link.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [here]);
  return (
    <Link
      ref={link}
      href={href}
      aria-current={here ? 'page' : undefined}
      className="-mb-px flex min-h-11 items-center border-b-2 border-transparent px-3.5 font-semibold whitespace-nowrap text-ink-soft transition-colors outline-offset-[-4px] hover:text-ink aria-[current=page]:border-coral aria-[current=page]:text-ink"
    >
      {children}
    </Link>
  );
}
