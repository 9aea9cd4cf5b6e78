import { Suspense } from 'react';
import { Avatar } from '../../../web/design/avatar.tsx';
import { Tag } from '../../../web/design/tag.tsx';
import { Day } from '../../../web/design/when.tsx';
import { part } from '../../../web/part.ts';
import { Link, to } from '../../../web/router.tsx';
import { useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { type ListedPerson, org, type PersonSeen } from './calls.ts';
import { useClock } from './clock.ts';

const ActionButtons = part(() => import('./person-actions.tsx'), 'PersonActionButtons');

export const personHref = (personId: string): string => to('/people/:personId', { personId });

export function PersonLink({ personId, name }: { personId: string; name: string }) {
  return (
    <Link href={personHref(personId)} className="font-semibold text-sea-ink hover:underline">
      {name}
    </Link>
  );
}

/** One quiet line about a person, for below their name. */
export function PersonFacts({ personId }: { personId: string }) {
  const { data: person } = useRead(org.person, { personId });
  return person ? <Facts person={person} /> : <span className="invisible">…</span>;
}

function Facts({ person }: { person: PersonSeen }) {
  const { title, teams, manager, timeZone, leftOn, startDate, hasAccount } = person;
  const time = useClock(timeZone);
  const elsewhere = timeZone !== useViewer().person.timeZone;
  return (
    <ul className="flex flex-wrap items-center gap-x-2 gap-y-1 [&>li:not(:last-child)]:after:ms-2 [&>li:not(:last-child)]:after:text-ink-faint [&>li:not(:last-child)]:after:content-['·']">
      {title && <li>{title}</li>}
      {teams.length > 0 && <li>{teams.map(({ name }) => name).join(', ')}</li>}
      {manager && (
        <li>
          reports to <PersonLink {...manager} />
        </li>
      )}
      {!leftOn && elsewhere && <li>{time} there now</li>}
      {startDate && !leftOn && (
        <li>
          here since <Day on={startDate} />
        </li>
      )}
      {!hasAccount && !leftOn && <li>no account yet</li>}
      {leftOn && (
        <li>
          left on <Day on={leftOn} />
        </li>
      )}
    </ul>
  );
}

/** What the viewer may do with a person's row; nothing for those who may not. */
export function PersonActions({ personId }: { personId: string }) {
  const { data: person } = useRead(org.person, { personId });
  if (!person || !Object.values(person.may).some(Boolean)) return null;
  return (
    <Suspense fallback={null}>
      <ActionButtons person={person} />
    </Suspense>
  );
}

type Row = Pick<ListedPerson, 'personId' | 'name'> & Partial<ListedPerson>;

/** A person in a list: the whole line leads to their page. */
export function PersonRow({ person }: { person: Row }) {
  const { personId, name, title, teams, leftOn } = person;
  const about = [title, teams?.map((team) => team.name).join(', ')].filter(Boolean).join(' · ');
  return (
    <Link
      href={personHref(personId)}
      className="flex min-h-16 items-center gap-4 rounded-lg px-3 py-2 text-ink no-underline transition-colors hover:bg-surface sm:px-4"
    >
      <Avatar name={name} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold">{name}</span>
        {about && <span className="block truncate text-sm text-ink-faint">{about}</span>}
      </span>
      {leftOn && <Tag>left</Tag>}
    </Link>
  );
}
