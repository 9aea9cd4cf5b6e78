import { type ReactNode, useState } from 'react';
import { Button, IconButton } from '../../../web/design/button.tsx';
import { Menu, type MenuItem } from '../../../web/design/menu.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { useChange } from '../../../web/use.ts';
import { org, type PersonSeen } from './calls.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { EditDialog, LeaveDialog, ManagerDialog } from './person-dialogs.tsx';

type Open = 'edit' | 'invite' | 'manager' | 'leave' | undefined;

/** Inviting stands out, since it is what makes a page into a place for two; the rest is in a menu. */
export function PersonActionButtons({ person }: { person: PersonSeen }) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const items = useItems(person, setOpen);
  const dialogs: Record<string, ReactNode> = {
    edit: <EditDialog person={person} onClose={close} />,
    invite: <InviteDialog person={person} onClose={close} />,
    manager: <ManagerDialog person={person} onClose={close} />,
    leave: <LeaveDialog person={person} onClose={close} />,
  };
  return (
    <>
      {person.may.invite && (
        <Button icon="mail" onClick={() => setOpen('invite')}>
          {person.invitation ? 'Invited' : 'Invite'}
        </Button>
      )}
      {items.length > 0 && (
        <Menu
          trigger={<IconButton icon="more" label={`More about ${person.name}`} />}
          items={items}
        />
      )}
      {open && dialogs[open]}
    </>
  );
}

function useItems(person: PersonSeen, open: (what: Open) => void): MenuItem[] {
  const { personId, name, may, role, leftOn } = person;
  const setRole = useChange(org.setRole, { offline: 'refuse' });
  const comeBack = useChange(org.comeBack, {
    offline: 'refuse',
    onDone: () => toast(`${name} is back.`),
  });
  const next = role === 'administrator' ? 'member' : 'administrator';
  const items: (MenuItem | false)[] = [
    may.edit && { label: 'Edit', icon: 'pencil', onSelect: () => open('edit') },
    may.setManager && {
      label: 'Change the manager',
      icon: 'handover',
      onSelect: () => open('manager'),
    },
    may.setRole &&
      person.hasAccount && {
        label: next === 'member' ? 'Make a member again' : 'Make an administrator',
        icon: 'admin',
        onSelect: () => setRole.mutate({ personId, role: next }),
      },
    may.leave && !leftOn && { label: 'They leave', icon: 'leave', onSelect: () => open('leave') },
    may.leave &&
      leftOn !== null && {
        label: 'They came back',
        icon: 'again',
        onSelect: () => comeBack.mutate({ personId }),
      },
  ];
  return items.filter((item): item is MenuItem => item !== false);
}
