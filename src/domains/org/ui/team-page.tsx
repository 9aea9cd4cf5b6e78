import { Suspense, useState } from 'react';
import { Button, ButtonLink } from '../../../web/design/button.tsx';
import { Section } from '../../../web/design/card.tsx';
import { Page } from '../../../web/design/page.tsx';
import { EmptyState, Ready } from '../../../web/design/states.tsx';
import { part } from '../../../web/part.ts';
import { Slot } from '../../../web/shell/slot.tsx';
import { useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { mayAddPeople, mayShapeTeams } from '../rules.ts';
import { org } from './calls.ts';
import { InvitationRow } from './invitation-row.tsx';
import { PeopleList } from './people-list.tsx';
import { PersonRow } from './public.tsx';
import { Tree } from './tree.tsx';

const AddTeam = part(() => import('./team-dialogs.tsx'), 'AddTeamDialog');
const Members = part(() => import('./team-dialogs.tsx'), 'MembersDialog');

/** Who is around you: whom you lead, and the teams you are in. */
export function TeamPage() {
  const { reports, teams, manager, person, role } = useViewer();
  const [adding, setAdding] = useState(false);
  const asker = { personId: person.personId, role };
  const mayShape = mayShapeTeams(asker, reports.length > 0);
  const mayAdd = mayAddPeople(asker, reports.length > 0);
  const alone = reports.length === 0 && teams.length === 0 && !manager;
  return (
    <Page
      title="Team"
      actions={
        mayShape && (
          <Button icon="plus" onClick={() => setAdding(true)}>
            Add a team
          </Button>
        )
      }
    >
      {alone && (
        <EmptyState
          title="No team yet"
          action={
            mayAdd && (
              <ButtonLink tone="next" href="/people?add">
                Add somebody you lead
              </ButtonLink>
            )
          }
        >
          Here you see whom you lead and the teams you are in, once there are some.
        </EmptyState>
      )}
      <Slot name="team" />
      {reports.length > 0 && <Led />}
      {manager && (
        <Section title="You report to">
          <div className="-mx-3 sm:-mx-4">
            <PersonRow person={manager} />
          </div>
        </Section>
      )}
      <Invited />
      {teams.map((team) => (
        <OneTeam key={team.teamId} {...team} mayShape={mayShape} />
      ))}
      {adding && (
        <Suspense fallback={null}>
          <AddTeam onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </Page>
  );
}

const countOf = ({ people, cut }: { people: readonly unknown[]; cut: boolean }): string =>
  cut ? `more than ${people.length - 1}` : `${people.length - 1}`;

function Led() {
  const tree = useRead(org.tree, {});
  return (
    <Section title="You lead" aside={tree.data && countOf(tree.data)}>
      <Ready read={tree}>{({ people }) => <Tree people={people} />}</Ready>
    </Section>
  );
}

/** Invitations one has made and nobody has answered; administrators see all of them in Admin. */
function Invited() {
  const { person } = useViewer();
  const { data } = useRead(org.invitations, {}, { keep: false });
  const open = data?.invitations.filter(
    ({ state, invitedBy }) => state === 'open' && invitedBy.personId === person.personId,
  );
  if (!open || open.length === 0) return null;
  return (
    <Section title="Invited by you" aside={open.length}>
      <ul className="grid gap-2">
        {open.map((invitation) => (
          <InvitationRow key={invitation.invitationId} invitation={invitation} />
        ))}
      </ul>
    </Section>
  );
}

function OneTeam({ teamId, name, mayShape }: { teamId: string; name: string; mayShape: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={name}
      action={
        mayShape && (
          <Button size="small" tone="quiet" onClick={() => setOpen(true)}>
            Who is in it
          </Button>
        )
      }
    >
      <PeopleList
        q=""
        teamId={teamId}
        empty={<p className="text-ink-soft">Nobody at the moment.</p>}
      />
      {open && (
        <Suspense fallback={null}>
          <Members teamId={teamId} name={name} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Section>
  );
}
