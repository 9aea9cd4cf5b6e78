import { type ReactNode, useEffect } from 'react';
import { Water, Wordmark } from './wordmark.tsx';

type Props = { title: string; lead?: ReactNode; children: ReactNode };

/** The whole screen for somebody who is not signed in: open water, and one sheet of paper on it. */
export function Door({ title, lead, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Groundswell`;
  }, [title]);
  return (
    <div className="relative grid min-h-dvh grid-rows-[auto_1fr] overflow-hidden bg-deep text-on-deep">
      <header className="px-6 py-6 sm:px-10">
        <Wordmark />
      </header>
      <Water className="absolute inset-x-0 bottom-0 h-[45dvh] w-full" />
      <main className="relative grid content-start justify-items-center px-4 pt-4 pb-16 sm:content-center sm:pt-0">
        <div className="grid w-full max-w-md gap-6 rounded-xl bg-surface p-6 text-ink shadow-float sm:p-10">
          <div className="grid gap-2">
            <h1 className="text-2xl">{title}</h1>
            {lead && <div className="text-ink-soft">{lead}</div>}
          </div>
          {children}
        </div>
      </main>
    </div>
  );
}
