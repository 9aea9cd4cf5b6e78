import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { PersonPicker, type Picked } from '../../../../web/person-picker.tsx';
import { useChange } from '../../../../web/use.ts';
import { authoring, type Folder, type Role } from './calls.ts';
import { RoleSelect } from './folder-details.tsx';
import { roleWords } from './words.ts';

/** Somebody may write, look over or send out from now on. */
export function GiveRole({ folder, onClose }: { folder: Folder; onClose: () => void }) {
  const [person, setPerson] = useState<Picked>();
  const [role, setRole] = useState<Role>('author');
  const give = useChange(authoring.giveRole, {
    offline: 'refuse',
    onDone: () => {
      toast(`${person?.name} is ${roleWords[role].toLowerCase()} in ${folder.name}.`);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (person) give.mutate({ folderId: folder.folderId, personId: person.personId, role });
  };
  return (
    <Dialog open onClose={onClose} title={`A role in ${folder.name}`}>
      <form onSubmit={submit} className="grid gap-5">
        <PersonPicker label="Who" value={person} onChange={setPerson} notMe={false} autoFocus />
        <RoleSelect label="Role" value={role} onChange={setRole} />
        {give.error && <ErrorState error={give.error} />}
        <Actions>
          <Button type="submit" tone="next" disabled={!person} busy={give.isPending}>
            Give the role
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
