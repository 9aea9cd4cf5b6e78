import type { ReactNode } from 'react';
import { Problem } from '../../platform/universal/problems.ts';
import { Offline } from '../call.ts';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import { Swell } from './wordmark.tsx';

type EmptyProps = {
  /** What this place is for, in one sentence. */
  title: string;
  children?: ReactNode;
  /** The one thing to do from here. */
  action?: ReactNode;
};

export function EmptyState({ title, children, action }: EmptyProps) {
  return (
    <div className="grid justify-items-center gap-3 rounded-lg px-6 py-10 text-center">
      <Swell className="w-28 text-sea opacity-60" />
      <p className="font-serif text-lg">{title}</p>
      {children && <div className="max-w-prose text-ink-soft">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}

type ErrorProps = { error: unknown; onRetry?: () => void };

const words = (error: unknown): { title: string; detail: string; icon: IconName } => {
  if (error instanceof Offline) {
    return {
      title: 'No connection right now',
      detail: 'This part was not opened here before, so it needs the network. Nothing is lost.',
      icon: 'offline',
    };
  }
  if (error instanceof Problem) {
    return { title: error.details.title, detail: error.details.detail, icon: 'flag' };
  }
  return {
    title: 'This part of the page stumbled',
    detail: 'What you wrote is kept. Please try again, or reload the page.',
    icon: 'flag',
  };
};

/** What happened, what was kept, what to do. */
export function ErrorState({ error, onRetry }: ErrorProps) {
  const { title, detail, icon } = words(error);
  return (
    <div
      role="alert"
      className="flex items-start gap-4 rounded-lg bg-amber-soft p-5 text-amber-ink"
    >
      <Icon name={icon} className="mt-0.5" />
      <div className="grid gap-1">
        <p className="font-semibold">{title}</p>
        <p>{detail}</p>
        {onRetry && (
          <div className="mt-2">
            <Button tone="plain" size="small" icon="again" onClick={onRetry}>
              Try again
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

/** Lines where words will be. It only shows itself when the wait is long enough to notice. */
export function Loading({ lines = 3, label = 'Loading' }: { lines?: number; label?: string }) {
  const widths = ['w-11/12', 'w-3/4', 'w-5/6', 'w-2/3', 'w-4/5'];
  return (
    <div role="status" aria-label={label} className="late grid gap-3 py-2">
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div key={line} className={`breathe h-4 rounded-full bg-sunken ${widths[line % 5]}`} />
      ))}
    </div>
  );
}

type Asked<T> = {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
};

type ReadyProps<T> = {
  read: Asked<T>;
  loading?: ReactNode;
  children: (data: T) => ReactNode;
};

/** Loading, error, or the answer. An answer seen before stays while it is asked for again. */
export function Ready<T>({ read, loading, children }: ReadyProps<T>) {
  if (read.data !== undefined) return children(read.data);
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  return loading ?? <Loading />;
}

/** What the server says about one field, for the `error` of its input. */
export const fieldError = (error: unknown, field: string): string | undefined =>
  error instanceof Problem
    ? error.details.errors?.find(({ path }) => path === field)?.sentence
    : undefined;
