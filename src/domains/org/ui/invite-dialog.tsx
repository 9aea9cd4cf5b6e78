import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { TextInput } from '../../../web/design/field.tsx';
import { ErrorState, fieldError } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { Day } from '../../../web/design/when.tsx';
import { useChange } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { org, type PersonSeen } from './calls.ts';
import { hasFieldErrors } from './errors.ts';

type Props = { person: PersonSeen; onClose(): void };

/** A link is made and shown once: only its fingerprint is kept. */
export function InviteDialog({ person, onClose }: Props) {
  const invite = useChange(org.invite, { offline: 'refuse' });
  return (
    <Dialog open onClose={onClose} title={`Invite ${person.name}`}>
      {invite.data ? (
        <Made name={person.name} {...invite.data} onClose={onClose} />
      ) : (
        <Ask person={person} invite={invite} onClose={onClose} />
      )}
    </Dialog>
  );
}

type AskProps = Props & {
  invite: {
    mutate(input: { personId: string; email?: string }): void;
    isPending: boolean;
    error: Error | null;
  };
};

function Ask({ person, invite, onClose }: AskProps) {
  const { mailIsSetUp } = useViewer();
  const [email, setEmail] = useState(person.email ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = email.trim();
    invite.mutate({ personId: person.personId, ...(given ? { email: given } : {}) });
  };
  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      <p className="text-ink-soft">
        With an account, what you marked shared becomes shared with {person.name}. What is private
        stays yours.
      </p>
      {person.invitation && (
        <p className="rounded-md bg-amber-soft p-3.5 text-amber-ink">
          There is an open invitation until <Day on={person.invitation.expiresAt.slice(0, 10)} />. A
          new one replaces it.
        </p>
      )}
      <TextInput
        label="E-mail"
        type="email"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={fieldError(invite.error, 'email')}
        hint={
          mailIsSetUp
            ? 'The invitation goes there, and you can copy the link as well.'
            : 'This is how they will sign in. You get a link to send them yourself.'
        }
      />
      {invite.error && !hasFieldErrors(invite.error) && <ErrorState error={invite.error} />}
      <Actions>
        <Button type="submit" tone="next" busy={invite.isPending}>
          {mailIsSetUp ? 'Send the invitation' : 'Make the link'}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          Cancel
        </Button>
      </Actions>
    </form>
  );
}

type MadeProps = {
  name: string;
  link: string;
  expiresAt: string;
  mailed: boolean;
  onClose(): void;
};

function Made({ name, link, expiresAt, mailed, onClose }: MadeProps) {
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => toast('The link is copied.'),
      () => toast('Please select the link and copy it by hand.'),
    );
  return (
    <>
      <p className="text-ink-soft">
        {mailed
          ? `The invitation is on its way to ${name}. `
          : `Send this link to ${name}, and to nobody else: whoever opens it becomes them here. `}
        It works once, until <Day on={expiresAt.slice(0, 10)} />.
      </p>
      <TextInput
        label="The link"
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
        className="font-mono text-sm"
      />
      <Actions>
        <Button tone="next" icon="link" onClick={() => void copy()}>
          Copy the link
        </Button>
        <Button tone="quiet" onClick={onClose}>
          Done
        </Button>
      </Actions>
    </>
  );
}
