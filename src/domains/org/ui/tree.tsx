import { useState } from 'react';
import { Avatar } from '../../../web/design/avatar.tsx';
import { IconButton } from '../../../web/design/button.tsx';
import type { TreePerson } from './calls.ts';
import { PersonLink } from './public.tsx';

type Props = { people: readonly TreePerson[]; cut: boolean };

/** Who reports to whom, as lists in lists: read aloud as it is seen, and every level can be folded. */
export function Tree({ people, cut }: Props) {
  const [root] = people;
  if (!root) return null;
  return (
    <>
      <Level people={people} managerId={root.personId} unfolded={people.length <= few} />
      {cut && (
        <p className="text-sm text-ink-faint">
          These are the first 500. Open somebody’s page, or search in People, to see more.
        </p>
      )}
    </>
  );
}

/** Up to so many people the whole tree is at a glance; beyond, it begins folded. */
const few = 30;

type LevelProps = { people: readonly TreePerson[]; managerId: string; unfolded: boolean };

function Level({ people, managerId, unfolded }: LevelProps) {
  const here = people.filter((person) => person.managerId === managerId);
  return (
    <ul className="grid gap-1">
      {here.map((person) => (
        <Branch key={person.personId} person={person} people={people} unfolded={unfolded} />
      ))}
    </ul>
  );
}

type BranchProps = { person: TreePerson; people: readonly TreePerson[]; unfolded: boolean };

function Branch({ person, people, unfolded }: BranchProps) {
  const [open, setOpen] = useState(unfolded);
  const { personId, name, title, reports } = person;
  return (
    <li>
      <div className="flex min-h-14 items-center gap-3">
        <Avatar name={name} size="small" />
        <span className="min-w-0">
          <span className="block truncate">
            <PersonLink personId={personId} name={name} />
          </span>
          {title && <span className="block truncate text-sm text-ink-faint">{title}</span>}
        </span>
        {reports > 0 && (
          <>
            <span aria-hidden className="text-sm text-ink-faint">
              {reports}
            </span>
            <IconButton
              icon={open ? 'up' : 'down'}
              label={open ? `Fold those ${name} leads` : `Show those ${name} leads (${reports})`}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            />
          </>
        )}
      </div>
      {open && reports > 0 && (
        <div className="ml-4 border-l border-line pl-4 sm:pl-6">
          <Level people={people} managerId={personId} unfolded={unfolded} />
        </div>
      )}
    </li>
  );
}
