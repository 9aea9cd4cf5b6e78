import { Icon } from '../../../web/design/icon.tsx';
import { go } from '../../../web/router.tsx';
import { queries } from '../../../web/shell/queries.ts';
import { withPassword } from './ways-in.ts';

export { PasswordInput } from './password-input.tsx';

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
