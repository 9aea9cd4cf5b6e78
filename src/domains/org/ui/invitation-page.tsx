import { type FormEvent, useEffect, useState } from 'react';
import type { OutputOf } from '../../../platform/universal/contract.ts';
import { Button, ButtonLink } from '../../../web/design/button.tsx';
import { Door } from '../../../web/design/door.tsx';
import { TextInput } from '../../../web/design/field.tsx';
import { ErrorState, fieldError, Loading } from '../../../web/design/states.tsx';
import { Day } from '../../../web/design/when.tsx';
import { useChange } from '../../../web/use.ts';
import { ownZone, ZoneSelect } from '../../../web/zone-select.tsx';
import { PasswordInput, signInWithPassword } from '../../account/ui/public.tsx';
import type { contract } from '../contract.ts';
import { org } from './calls.ts';
import { hasFieldErrors } from './errors.ts';

type Invited = OutputOf<(typeof contract)['operations']['invitation']>;

/** The token stays behind the #, so that a reload finds it and no server's log ever does. */
export function InvitationPage() {
  const [token] = useState(() => location.hash.slice(1));
  const invitation = useChange(org.invitation, { offline: 'refuse', invalidates: [] });
  const { mutate: look } = invitation;
  useEffect(() => {
    if (token !== '') look({ token });
  }, [look, token]);
  if (invitation.data) return <Accept token={token} invited={invitation.data} />;
  return (
    <Door title="Your invitation">
      {token === '' ? (
        <p>This page opens with the link you were sent. Please open that link again.</p>
      ) : invitation.error ? (
        <>
          <ErrorState error={invitation.error} onRetry={() => look({ token })} />
          <ButtonLink href="/sign-in">I have an account</ButtonLink>
        </>
      ) : (
        <Loading label="Looking at your invitation" />
      )}
    </Door>
  );
}

function Accept({ token, invited }: { token: string; invited: Invited }) {
  const [form, setForm] = useState({ name: invited.name, password: '', timeZone: ownZone() });
  const accept = useChange(org.acceptInvitation, { offline: 'refuse' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await accept.mutateAsync({ token, ...form }).then(
      ({ email }) => signInWithPassword(email, form.password),
      () => undefined,
    );
  };
  const error = (field: string) => fieldError(accept.error, field);
  return (
    <Door
      title={`Hello ${invited.name}`}
      lead={
        <>
          {invited.invitedBy} invites you to Groundswell at {invited.organisationName}. The
          invitation is open until <Day on={invited.expiresAt.slice(0, 10)} />.
        </>
      }
    >
      <WhoReadsWhat inviter={invited.invitedBy} />
      <form onSubmit={(event) => void submit(event)} className="grid gap-5" noValidate>
        <TextInput label="E-mail" value={invited.email} autoComplete="username" readOnly />
        <TextInput
          label="Your name"
          autoComplete="name"
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.target.value })}
          error={error('name')}
        />
        <PasswordInput
          label="Choose a password"
          hint="At least 12 characters. A few unrelated words are easy to remember."
          autoComplete="new-password"
          value={form.password}
          onChange={(event) => setForm({ ...form, password: event.target.value })}
          error={error('password')}
        />
        <ZoneSelect
          value={form.timeZone}
          onChange={(timeZone) => setForm({ ...form, timeZone })}
          error={error('timeZone')}
        />
        {accept.error && !hasFieldErrors(accept.error) && <ErrorState error={accept.error} />}
        <Button type="submit" tone="next" busy={accept.isPending}>
          Open my account
        </Button>
      </form>
    </Door>
  );
}

/** Promises 1, 3 and 6, before anything is typed. */
function WhoReadsWhat({ inviter }: { inviter: string }) {
  const promises = [
    [
      'Shared is for the two of you',
      `What you write together in a one-to-one is read by you and the other person. No administrator, no manager above, nobody from HR.`,
    ],
    [
      'Private is yours alone',
      `Your private notes and points stay with you until you share them. What ${inviter} kept private stays with ${inviter}.`,
    ],
    [
      'Anonymous means it',
      'Answers to the team are shown only where nobody can be made out. Where that cannot hold, you are told before you answer.',
    ],
    ['You can take it along', 'Everything you wrote can be exported at any time.'],
  ];
  return (
    <section aria-label="Who reads what" className="rounded-lg bg-sea-soft p-5">
      <h2 className="mb-3 text-lg text-sea-ink">Who reads what</h2>
      <dl className="grid gap-3 text-sm">
        {promises.map(([title, text]) => (
          <div key={title}>
            <dt className="font-semibold">{title}</dt>
            <dd className="text-ink-soft">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
