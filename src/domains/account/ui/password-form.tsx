import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { queries } from '../../../web/shell/queries.ts';
import { PasswordInput } from './password-input.tsx';
import { Trouble } from './public.tsx';
import { useTry } from './use-try.ts';
import { givePassword } from './ways-in.ts';

type FormProps = { email: string; hasPassword: boolean };

export function PasswordForm({ email, hasPassword }: FormProps) {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const attempt = useTry();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt.run(async () => {
      await givePassword(current, password);
      setCurrent('');
      setPassword('');
      toast(
        hasPassword
          ? 'Your password is changed. Everywhere else you are signed out.'
          : 'You can sign in with your password now.',
      );
      await queries.invalidateQueries({ queryKey: ['account'] });
    });
  };
  return (
    <Section title="Password">
      <Card>
        <form onSubmit={submit} className="grid justify-items-start gap-5" noValidate>
          <input type="hidden" name="email" autoComplete="username" value={email} />
          <div className="grid w-full max-w-md gap-5">
            {hasPassword && (
              <PasswordInput
                label="The password you have now"
                name="current"
                autoComplete="current-password"
                value={current}
                onChange={(event) => setCurrent(event.target.value)}
                error={attempt.about('current')}
              />
            )}
            <PasswordInput
              label={hasPassword ? 'A new password' : 'A password'}
              name="password"
              autoComplete="new-password"
              hint="At least 12 characters. A few unrelated words are easy to remember."
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              error={attempt.about('password')}
            />
            <Trouble>{attempt.trouble}</Trouble>
          </div>
          <Button type="submit" busy={attempt.busy}>
            {hasPassword ? 'Change the password' : 'Set the password'}
          </Button>
        </form>
      </Card>
    </Section>
  );
}
