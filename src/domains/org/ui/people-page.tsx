import { Suspense, useDeferredValue, useState } from 'react';
import { Button, ButtonLink } from '../../../web/design/button.tsx';
import { Section } from '../../../web/design/card.tsx';
import { Select, TextInput } from '../../../web/design/field.tsx';
import { Page } from '../../../web/design/page.tsx';
import { EmptyState } from '../../../web/design/states.tsx';
import { part } from '../../../web/part.ts';
import { go, useQueryParam } from '../../../web/router.tsx';
import { useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { mayAddPeople } from '../rules.ts';
import { org } from './calls.ts';
import { PeopleList } from './people-list.tsx';
import { PersonRow } from './public.tsx';

const AddPerson = part(() => import('./add-person-dialog.tsx'), 'AddPersonDialog');

export function PeoplePage() {
  const viewer = useViewer();
  const team = useQueryParam('team') ?? '';
  const adding = useQueryParam('add') !== null;
  const [q, setQ] = useState('');
  const sought = useDeferredValue(q.trim());
  const mayAdd = mayAddPeople({ ...viewer.person, role: viewer.role }, viewer.reports.length > 0);
  const showMine = sought === '' && team === '' && viewer.reports.length > 0;
  return (
    <Page
      title="People"
      actions={
        <>
          {viewer.role === 'administrator' && (
            <ButtonLink href="/admin/import" icon="upload">
              Import
            </ButtonLink>
          )}
          {mayAdd && (
            <Button tone="next" icon="plus" onClick={() => go('/people?add')}>
              Add a person
            </Button>
          )}
        </>
      }
    >
      <Search q={q} onSearch={setQ} team={team} />
      {showMine && (
        <Section title="You lead" aside={viewer.reports.length}>
          <ul className="-mx-3 grid sm:-mx-4 sm:grid-cols-2">
            {viewer.reports.map((person) => (
              <li key={person.personId}>
                <PersonRow person={person} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={sought || team ? 'Found' : 'Everybody'}>
        <PeopleList
          key={`${sought} ${team}`}
          q={sought}
          teamId={team}
          empty={<Nobody alone={sought === '' && team === ''} />}
        />
      </Section>
      {adding && mayAdd && (
        <Suspense fallback={null}>
          <AddPerson onClose={() => go('/people', { replace: true })} />
        </Suspense>
      )}
    </Page>
  );
}

type SearchProps = { q: string; onSearch(q: string): void; team: string };

function Search({ q, onSearch, team }: SearchProps) {
  const { data } = useRead(org.teams, {});
  const teams = data?.teams ?? [];
  return (
    <search className={`grid gap-3 ${teams.length > 0 ? 'sm:grid-cols-[1fr_16rem]' : ''}`}>
      <TextInput
        label="Find somebody"
        bare
        type="search"
        placeholder="Find somebody by name or address"
        value={q}
        onChange={(event) => onSearch(event.target.value)}
      />
      {teams.length > 0 && (
        <Select
          label="Team"
          bare
          value={team}
          onChange={({ target }) => go(target.value ? `/people?team=${target.value}` : '/people')}
        >
          <option value="">All teams</option>
          {teams.map(({ teamId, name, people }) => (
            <option key={teamId} value={teamId}>
              {name} ({people})
            </option>
          ))}
        </Select>
      )}
    </search>
  );
}

const Nobody = ({ alone }: { alone: boolean }) =>
  alone ? (
    <EmptyState title="Nobody here yet">
      Add the first person you lead. They need no account, and you can begin at once.
    </EmptyState>
  ) : (
    <EmptyState title="Nobody found">Try fewer letters, or another team.</EmptyState>
  );
