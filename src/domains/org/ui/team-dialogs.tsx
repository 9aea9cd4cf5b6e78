import { type FormEvent, useState } from 'react';
import { Button, IconButton } from '../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { TextInput } from '../../../web/design/field.tsx';
import { ErrorState, fieldError, Ready } from '../../../web/design/states.tsx';
import { PersonPicker } from '../../../web/person-picker.tsx';
import { useChange, useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { org } from './calls.ts';
import { hasFieldErrors } from './errors.ts';

/** A new team begins with whoever makes it, so that it is on their page at once. */
export function AddTeamDialog({ onClose }: { onClose(): void }) {
  const { person, role } = useViewer();
  const [name, setName] = useState('');
  const join = useChange(org.joinTeam, { offline: 'refuse' });
  const add = useChange(org.addTeam, { offline: 'refuse' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = await add.mutateAsync({ name }).catch(() => undefined);
    if (!made) return;
    if (role === 'administrator') {
      await join
        .mutateAsync({ personId: person.personId, teamId: made.teamId })
        .catch(() => undefined);
    }
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title="Add a team">
      <form onSubmit={(event) => void submit(event)} className="grid gap-5" noValidate>
        <TextInput
          label="Name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={fieldError(add.error, 'name')}
        />
        {add.error && !hasFieldErrors(add.error) && <ErrorState error={add.error} />}
        <Actions>
          <Button type="submit" tone="next" busy={add.isPending}>
            Add the team
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Cancel
          </Button>
        </Actions>
      </form>
      <ClosedTeams />
    </Dialog>
  );
}

function ClosedTeams() {
  const { data } = useRead(org.teams, { closed: 'only' }, { keep: false });
  const reopen = useChange(org.reopenTeam, { offline: 'refuse' });
  if (!data || data.teams.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h3 className="text-sm text-ink-soft">Closed teams</h3>
      <ul className="grid">
        {data.teams.map(({ teamId, name }) => (
          <li key={teamId} className="flex min-h-11 items-center justify-between gap-3">
            {name}
            <Button size="small" tone="quiet" onClick={() => reopen.mutate({ teamId })}>
              Reopen {name}
            </Button>
          </li>
        ))}
      </ul>
      {reopen.error && <ErrorState error={reopen.error} />}
    </section>
  );
}

type MembersProps = { teamId: string; name: string; onClose(): void };

/** Who may place whom is asked of the server: it answers with a sentence where it is not yours. */
export function MembersDialog({ teamId, name, onClose }: MembersProps) {
  const members = useRead(org.people, { teamId, limit: 200 });
  const join = useChange(org.joinTeam, { offline: 'refuse' });
  const leave = useChange(org.leaveTeam, { offline: 'refuse' });
  const close = useChange(org.closeTeam, { offline: 'refuse' });
  const error = join.error ?? leave.error ?? close.error;
  return (
    <Dialog open onClose={onClose} title={`Who is in ${name}`}>
      <Ready read={members}>
        {({ people }) => (
          <ul className="grid">
            {people.map((person) => (
              <li
                key={person.personId}
                className="flex min-h-11 items-center justify-between gap-3"
              >
                {person.name}
                <IconButton
                  icon="close"
                  label={`${person.name} is no longer in ${name}`}
                  onClick={() => leave.mutate({ personId: person.personId, teamId })}
                />
              </li>
            ))}
          </ul>
        )}
      </Ready>
      <PersonPicker
        label="Somebody joins"
        value={undefined}
        notMe={false}
        onChange={(person) => person && join.mutate({ personId: person.personId, teamId })}
      />
      {error && <ErrorState error={error} />}
      <Actions>
        <Button
          tone="quiet"
          busy={close.isPending}
          onClick={() => close.mutate({ teamId }, { onSuccess: onClose })}
        >
          Close the team
        </Button>
      </Actions>
    </Dialog>
  );
}
