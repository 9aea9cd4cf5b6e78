import type { ReactNode } from 'react';

type CardProps = { children: ReactNode; className?: string; as?: 'div' | 'li' | 'article' };

/** A sheet on the desk. No border: the lighter paper is enough. */
export function Card({ children, className = '', as: Element = 'div' }: CardProps) {
  return <Element className={`rounded-lg bg-surface p-5 sm:p-6 ${className}`}>{children}</Element>;
}

type SectionProps = {
  title: string;
  /** A word beside the title, such as a count. */
  aside?: ReactNode;
  /** A quiet button or link at the end of the line. */
  action?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** A part of a page under its own heading. */
export function Section({ title, aside, action, children, className = '' }: SectionProps) {
  return (
    <section aria-label={title} className={`grid content-start gap-3 ${className}`}>
      <div className="flex min-h-9 flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="flex flex-wrap items-baseline gap-x-2.5 text-lg">
          {title}
          {aside !== undefined && (
            <span className="font-sans text-sm font-normal tracking-normal text-ink-faint">
              {aside}
            </span>
          )}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
