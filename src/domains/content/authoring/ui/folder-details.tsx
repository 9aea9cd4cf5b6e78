import { Suspense, useState } from 'react';
import { Avatar } from '../../../../web/design/avatar.tsx';
import { Button, IconButton } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Select } from '../../../../web/design/field.tsx';
import { Menu } from '../../../../web/design/menu.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { part } from '../../../../web/part.ts';
import { go } from '../../../../web/router.tsx';
import { patch, useChange, useRead } from '../../../../web/use.ts';
import { mayLead } from '../rules.ts';
import { authoring, type Folder, type FolderPerson, type Role } from './calls.ts';
import type { FolderTask } from './folder-dialog.tsx';
import { roleHints, roleWords } from './words.ts';

const GiveRole = part(() => import('./give-role.tsx'), 'GiveRole');

const MoveFolder = part(() => import('./move-folder.tsx'), 'MoveFolder');

type Props = { folder: Folder; onTask(task: FolderTask): void };

/** One folder: its rules, and who does what in it. */
export function FolderDetails({ folder, onTask }: Props) {
  const { folderId, name, role, wantsSecondEyes, secondEyes } = folder;
  const read = useRead(authoring.people, { folderId });
  const [giving, setGiving] = useState(false);
  const [moving, setMoving] = useState(false);
  const leads = mayLead(role);
  return (
    <Card className="grid gap-6">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h2 className="text-xl break-words">{name}</h2>
          <p className="text-ink-soft">{eyesWords(wantsSecondEyes, secondEyes)}</p>
        </div>
        <FolderMenu folder={folder} leads={leads} onTask={onTask} onMove={() => setMoving(true)} />
      </div>
      <Section
        title="People"
        action={
          leads && (
            <Button size="small" icon="plus" onClick={() => setGiving(true)}>
              Give a role
            </Button>
          )
        }
      >
        <Ready read={read}>
          {({ people }) => <People people={people} folder={folder} leads={leads} />}
        </Ready>
        <p className="text-sm text-ink-faint">Administrators are publishers everywhere.</p>
      </Section>
      <Suspense fallback={null}>
        {moving && <MoveFolder folder={folder} onClose={() => setMoving(false)} />}
        {giving && <GiveRole folder={folder} onClose={() => setGiving(false)} />}
      </Suspense>
    </Card>
  );
}

function eyesWords(wants: boolean, here: boolean): string {
  if (!wants) return 'A publisher can send things out alone.';
  return here
    ? 'Nothing goes out before a second person has approved it.'
    : 'A folder above asks for a second pair of eyes.';
}

type MenuProps = Props & { leads: boolean; onMove: () => void };

function FolderMenu({ folder, leads, onTask, onMove }: MenuProps) {
  const { folderId, parentId, items } = folder;
  const { folders = [], mayAddAtTop } = useRead(authoring.folders, {}).data ?? {};
  const above = folders.find((one) => one.folderId === parentId);
  const mayMove = above ? mayLead(above.role) : mayAddAtTop === true;
  const remove = useChange(authoring.removeFolder, {
    offline: 'refuse',
    refusal: 'toast',
    // It leaves at once, so that nothing asks for who works in it any more.
    optimistic: () => [
      patch(authoring.folders, {}, (all) => ({
        ...all,
        folders: all.folders.filter((one) => one.folderId !== folderId),
      })),
    ],
    onDone: () => toast('The folder is removed.'),
  });
  const show = () => go(`/studio?folderId=${folderId}`);
  return (
    <Menu
      trigger={<IconButton icon="more" label={`More for ${folder.name}`} />}
      items={[
        { label: 'Show what lies here', icon: 'search', onSelect: show },
        {
          label: 'New folder in it',
          icon: 'plus',
          disabled: !leads,
          onSelect: () => onTask({ does: 'add', parent: folder }),
        },
        {
          label: 'Name and rules',
          icon: 'pencil',
          disabled: !leads,
          onSelect: () => onTask({ does: 'edit', folder }),
        },
        { label: 'Move', icon: 'move', disabled: !mayMove, onSelect: onMove },
        {
          label: 'Remove the folder',
          icon: 'trash',
          disabled: !leads || items > 0,
          onSelect: () => remove.mutate({ folderId }),
        },
      ]}
    />
  );
}

type PeopleProps = { people: readonly FolderPerson[]; folder: Folder; leads: boolean };

function People({ people, folder, leads }: PeopleProps) {
  if (people.length === 0) return <p className="text-ink-soft">Nobody has a role here yet.</p>;
  return (
    <ul className="grid gap-1">
      {people.map((person) => (
        <PersonLine
          key={`${person.personId} ${person.folderId}`}
          person={person}
          folder={folder}
          leads={leads}
        />
      ))}
    </ul>
  );
}

type LineProps = { person: FolderPerson; folder: Folder; leads: boolean };

function PersonLine({ person, folder, leads }: LineProps) {
  const { personId, name, role, isInherited, folderName } = person;
  const { folderId } = folder;
  const options = { offline: 'refuse', refusal: 'toast' } as const;
  const give = useChange(authoring.giveRole, options);
  const take = useChange(authoring.takeRole, {
    ...options,
    onDone: () =>
      toast(`${name} has no role here any more.`, {
        label: 'Undo',
        run: () => give.mutate({ folderId, personId, role }),
      }),
  });
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1">
      <Avatar name={name} size="small" />
      <span className="min-w-32 flex-1">
        <span className="block font-semibold">{name}</span>
        {isInherited && <span className="block text-sm text-ink-faint">through {folderName}</span>}
      </span>
      {leads && !isInherited ? (
        <>
          <RoleSelect
            label={`Role of ${name}`}
            bare
            value={role}
            onChange={(next) => give.mutate({ folderId, personId, role: next })}
          />
          <IconButton
            icon="close"
            label={`Take the role of ${name}`}
            onClick={() => take.mutate({ folderId, personId })}
          />
        </>
      ) : (
        <span className="text-ink-soft">{roleWords[role]}</span>
      )}
    </li>
  );
}

type SelectProps = { label: string; bare?: boolean; value: Role; onChange(role: Role): void };

export const RoleSelect = ({ onChange, ...rest }: SelectProps) => (
  <Select {...rest} onChange={(event) => onChange(event.target.value as Role)}>
    {(['author', 'reviewer', 'publisher'] as const).map((role) => (
      <option key={role} value={role}>
        {rest.bare ? roleWords[role] : `${roleWords[role]}: ${roleHints[role]}`}
      </option>
    ))}
  </Select>
);
