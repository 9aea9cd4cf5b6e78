import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Door } from '../../../web/design/door.tsx';
import { TextInput } from '../../../web/design/field.tsx';
import { useQueryParam } from '../../../web/router.tsx';
import { PasswordInput } from './password-input.tsx';
import { arrive, Trouble } from './public.tsx';
import { useTry } from './use-try.ts';
import { knowsPasskeys, mailLink, sendsMail, withPasskey, withPassword } from './ways-in.ts';

export function SignInPage() {
  const next = useQueryParam('next');
  const [email, setEmail] = useState('');
  return (
    <Door
      title="Sign in"
      lead={next ? 'Please sign in, and you are back where you were.' : undefined}
    >
      <PasswordForm email={email} setEmail={setEmail} onIn={() => arrive(next)} />
      <OtherWays email={email} onIn={() => arrive(next)} />
    </Door>
  );
}

type FormProps = { email: string; setEmail(email: string): void; onIn(): void };

function PasswordForm({ email, setEmail, onIn }: FormProps) {
  const [password, setPassword] = useState('');
  const attempt = useTry();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt.run(() => withPassword(email, password).then(onIn));
  };
  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      <TextInput
        label="E-mail"
        type="email"
        name="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        maxLength={254}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={attempt.about('email')}
      />
      <PasswordInput
        label="Password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={attempt.about('password')}
      />
      <Trouble>{attempt.trouble}</Trouble>
      <Button type="submit" tone="next" busy={attempt.busy}>
        Sign in
      </Button>
    </form>
  );
}

function OtherWays({ email, onIn }: { email: string; onIn(): void }) {
  const [mail, setMail] = useState(false);
  const passkeys = knowsPasskeys();
  useEffect(() => {
    void sendsMail().then(setMail);
  }, []);
  return (
    <div className="grid gap-3 border-t border-line pt-6">
      {passkeys && <PasskeyWay onIn={onIn} />}
      {mail && <MailWay email={email} />}
      {!mail && (
        <p className="text-sm text-ink-faint">
          This installation sends no mail. If you cannot get in, whoever runs it can make a link for
          you.
        </p>
      )}
    </div>
  );
}

function PasskeyWay({ onIn }: { onIn(): void }) {
  const attempt = useTry();
  return (
    <>
      <Button
        icon="lock"
        busy={attempt.busy}
        onClick={() => void attempt.run(() => withPasskey().then(onIn))}
      >
        Use a passkey
      </Button>
      <Trouble>{attempt.trouble}</Trouble>
    </>
  );
}

function MailWay({ email }: { email: string }) {
  const [sentTo, setSentTo] = useState<string>();
  const attempt = useTry();
  const send = () => attempt.run(() => mailLink(email).then(() => setSentTo(email)));
  return (
    <>
      <Button icon="mail" busy={attempt.busy} onClick={() => void send()}>
        Mail me a link
      </Button>
      <Trouble>{attempt.about('email') ?? attempt.trouble}</Trouble>
      <div role="status" className="contents">
        {sentTo && (
          <p className="rounded-md bg-kelp-soft p-3.5 text-kelp-ink">
            If {sentTo} has an account here, a link is on its way. It works once, for a quarter of
            an hour.
          </p>
        )}
      </div>
    </>
  );
}
