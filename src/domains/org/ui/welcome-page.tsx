import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Door } from '../../../web/design/door.tsx';
import { TextInput } from '../../../web/design/field.tsx';
import { ErrorState, fieldError } from '../../../web/design/states.tsx';
import { useChange } from '../../../web/use.ts';
import { ownZone, ZoneSelect } from '../../../web/zone-select.tsx';
import { PasswordInput, signInWithPassword } from '../../account/ui/public.tsx';
import { org } from './calls.ts';
import { hasFieldErrors } from './errors.ts';

/** The first minute: an organisation, yourself, and you are in. */
export function WelcomePage() {
  const [form, setForm] = useState({
    organisationName: '',
    name: '',
    email: '',
    password: '',
    timeZone: ownZone(),
  });
  const setUp = useChange(org.setUp, { offline: 'refuse' });
  const set = (field: keyof typeof form) => (event: { target: { value: string } }) =>
    setForm({ ...form, [field]: event.target.value });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await setUp.mutateAsync({ ...form, token: location.hash.slice(1) }).then(
      () => signInWithPassword(form.email, form.password),
      () => undefined,
    );
  };
  const error = (field: string) => fieldError(setUp.error, field);
  if (!location.hash) return <NoLink />;
  return (
    <Door
      title="Welcome"
      lead="A minute, and you can begin. You can be here alone: people you add need no account."
    >
      <form onSubmit={(event) => void submit(event)} className="grid gap-5" noValidate>
        <TextInput
          label="What is your organisation called?"
          hint="A company, a department, or just your team."
          autoComplete="organization"
          value={form.organisationName}
          onChange={set('organisationName')}
          error={error('organisationName')}
        />
        <TextInput
          label="Your name"
          autoComplete="name"
          value={form.name}
          onChange={set('name')}
          error={error('name')}
        />
        <TextInput
          label="Your e-mail"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          value={form.email}
          onChange={set('email')}
          error={error('email')}
        />
        <PasswordInput
          label="A password"
          hint="At least 12 characters. A few unrelated words are easy to remember."
          autoComplete="new-password"
          value={form.password}
          onChange={set('password')}
          error={error('password')}
        />
        <ZoneSelect
          value={form.timeZone}
          onChange={(timeZone) => setForm({ ...form, timeZone })}
          error={error('timeZone')}
        />
        {setUp.error && !hasFieldErrors(setUp.error) && <ErrorState error={setUp.error} />}
        <Button type="submit" tone="next" busy={setUp.isPending}>
          Begin
        </Button>
      </form>
    </Door>
  );
}

const NoLink = () => (
  <Door
    title="Welcome"
    lead="This page opens with the link that Groundswell prints when it starts for the first time."
  >
    <p>Look where you started it: the line begins with “Sign in once”. Open that link here.</p>
  </Door>
);
