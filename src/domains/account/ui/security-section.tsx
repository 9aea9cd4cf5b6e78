import { Ready } from '../../../web/design/states.tsx';
import { useRead } from '../../../web/use.ts';
import { account } from './calls.ts';
import { Passkeys } from './passkeys.tsx';
import { PasswordForm } from './password-form.tsx';
import { Sessions } from './sessions.tsx';

export function SecuritySection() {
  const security = useRead(account.security, {}, { hears: ['auth'], keep: false });
  return (
    <Ready read={security}>
      {({ email, hasPassword, passkeys, sessions }) => (
        <div className="grid max-w-2xl gap-10">
          <p className="text-ink-soft">
            You sign in as <strong className="font-semibold text-ink">{email}</strong>.
          </p>
          <Passkeys passkeys={passkeys} />
          <PasswordForm email={email} hasPassword={hasPassword} />
          <Sessions sessions={sessions} />
        </div>
      )}
    </Ready>
  );
}
