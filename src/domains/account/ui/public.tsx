import { type ReactNode, useEffect } from 'react';
import { Icon } from '../../../web/design/icon.tsx';
import { Wordmark } from '../../../web/design/wordmark.tsx';
import { go } from '../../../web/router.tsx';
import { queries } from '../../../web/shell/queries.ts';
import { withPassword } from './ways-in.ts';

export { PasswordInput } from './password-input.tsx';

type Props = { title: string; lead?: ReactNode; children: ReactNode };

/** A page for people who are not signed in: one sheet, one thing to do. */
export function DoorPage({ title, lead, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Groundswell`;
  }, [title]);
  return (
    <main className="grid min-h-dvh content-start justify-items-center gap-8 px-4 py-8 sm:py-16">
      <Wordmark />
      <div className="grid w-full max-w-md gap-6 rounded-xl bg-surface p-6 sm:p-10">
        <div className="grid gap-2">
          <h1 className="text-2xl">{title}</h1>
          {lead && <p className="text-ink-soft">{lead}</p>}
        </div>
        {children}
      </div>
    </main>
  );
}

/** Says what went wrong, above the button that was pressed. */
export function Trouble({ children }: { children: string | undefined }) {
  return (
    <div role="alert" className="contents">
      {children && (
        <p className="flex gap-2.5 rounded-md bg-amber-soft p-3.5 text-amber-ink">
          <Icon name="flag" className="mt-0.5" />
          {children}
        </p>
      )}
    </div>
  );
}

/** Where to go after signing in: only to a page of ours, whatever the address says. */
export function arrive(next: string | null): void {
  queries.clear();
  go(next && /^\/(?![/\\])/.test(next) ? next : '/', { replace: true });
}

/** For set-up and invitations: the account was just made with this password. */
export async function signInWithPassword(email: string, password: string): Promise<void> {
  await withPassword(email, password);
  arrive(null);
}
