import { Button } from '../../../web/design/button.tsx';
import { Card } from '../../../web/design/card.tsx';
import { Tag } from '../../../web/design/tag.tsx';
import { Ago, Day } from '../../../web/design/when.tsx';
import { useChange } from '../../../web/use.ts';
import { type Invitation, org } from './calls.ts';
import { PersonLink } from './public.tsx';

const tones = { open: 'here', accepted: 'done', expired: 'plain', revoked: 'plain' } as const;
const mails = { none: 'link given by hand', waiting: 'mail waits', sent: 'mail sent' } as const;

/** One invitation: whose, how it fares, and the way to take it back. */
export function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { invitationId, person, email, invitedBy, createdAt, expiresAt, state, mail } = invitation;
  const revoke = useChange(org.revokeInvitation, { offline: 'refuse' });
  return (
    <Card as="li" className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 sm:py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <PersonLink {...person} />
          <Tag tone={tones[state]}>{state}</Tag>
          {state === 'open' && (
            <Tag tone={mail === 'waiting' ? 'attention' : 'plain'}>{mails[mail]}</Tag>
          )}
        </p>
        <p className="text-sm break-words text-ink-faint">
          {email} · invited by {invitedBy.name} <Ago at={createdAt} />
          {state === 'open' && (
            <>
              , open until <Day on={expiresAt.slice(0, 10)} />
            </>
          )}
        </p>
      </div>
      {state === 'open' && (
        <Button
          size="small"
          aria-label={`Take back the invitation of ${person.name}`}
          busy={revoke.isPending}
          onClick={() => revoke.mutate({ invitationId })}
        >
          Take back
        </Button>
      )}
    </Card>
  );
}
