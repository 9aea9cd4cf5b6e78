import { useState } from 'react';
import { Avatar } from '../../../web/design/avatar.tsx';
import { IconButton } from '../../../web/design/button.tsx';
import { Ready } from '../../../web/design/states.tsx';
import { useRead } from '../../../web/use.ts';
import { org, type TreePerson } from './calls.ts';
import { PersonLink } from './public.tsx';

type People = readonly TreePerson[];

/** Who reports to whom, as lists in lists: read aloud as it is seen, and every level can be folded. */
export function Tree({ people }: { people: People }) {
  const [root] = people;
  if (!root) return null;
  const shown = below(people, root.personId).length;
  return (
    <>
      <Level people={people} managerId={root.personId} unfolded={people.length <= few} />
      {shown < root.reports && (
        <p className="text-sm text-ink-faint">
          These are the first {shown} of {root.reports}. Search in People to find the others.
        </p>
      )}
    </>
  );
}

/** A branch the first answer did not reach is asked for when it is opened. */
function Further({ personId }: { personId: string }) {
  const tree = useRead(org.tree, { personId });
  return <Ready read={tree}>{({ people }) => <Tree people={people} />}</Ready>;
}

const below = (people: People, managerId: string): People =>
  people.filter((person) => person.managerId === managerId);

/** Up to so many people the whole tree is at a glance; beyond, it begins folded. */
const few = 30;

type LevelProps = { people: People; managerId: string; unfolded: boolean };

function Level({ people, managerId, unfolded }: LevelProps) {
  return (
    <ul className="grid gap-1">
      {below(people, managerId).map((person) => (
        <Branch key={person.personId} person={person} people={people} unfolded={unfolded} />
      ))}
    </ul>
  );
}

type BranchProps = { person: TreePerson; people: People; unfolded: boolean };

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
        <div className="ms-4 border-s border-line ps-4 sm:ps-6">
          {below(people, personId).length === reports ? (
            <Level people={people} managerId={personId} unfolded={unfolded} />
          ) : (
            <Further personId={personId} />
          )}
        </div>
      )}
    </li>
  );
}
