import type { ReactNode } from 'react';
import { ButtonLink } from '../../../web/design/button.tsx';
import { EmptyState, Ready } from '../../../web/design/states.tsx';
import { Pages } from '../../../web/pages.tsx';
import { useRead } from '../../../web/use.ts';
import { org } from './calls.ts';
import { InvitationRow } from './invitation-row.tsx';

export const InvitationsSection = () => (
  <Pages>{(place) => <InvitationsPage key={place.after ?? ''} {...place} />}</Pages>
);

type Place = { after: string | undefined; more(next: string | null): ReactNode };

function InvitationsPage({ after, more }: Place) {
  const page = useRead(org.invitations, after ? { after } : {}, { keep: false });
  return (
    <Ready read={page}>
      {({ invitations, next }) =>
        invitations.length === 0 && !after ? (
          <EmptyState
            title="No invitations yet"
            action={<ButtonLink href="/people">Find somebody</ButtonLink>}
          >
            Invite somebody from their page; how it goes is shown here.
          </EmptyState>
        ) : (
          <>
            <ul className="grid gap-2">
              {invitations.map((invitation) => (
                <InvitationRow key={invitation.invitationId} invitation={invitation} />
              ))}
            </ul>
            {more(next)}
          </>
        )
      }
    </Ready>
  );
}
