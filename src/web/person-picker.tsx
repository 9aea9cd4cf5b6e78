import { useDeferredValue, useId, useState } from 'react';
import { Avatar } from './design/avatar.tsx';
import { IconButton } from './design/button.tsx';
import { SearchList } from './search-list.tsx';
import { useRead } from './use.ts';
import { org, useViewer } from './viewer.ts';

export type Picked = { personId: string; name: string };

type Props = {
  label: string;
  value: Picked | undefined;
  onChange: (person: Picked | undefined) => void;
  /** Leaves the viewer out of the list. */
  notMe?: boolean;
  autoFocus?: boolean;
};

/** Choose a person by the first letters of their name; whom you lead comes first. */
export function PersonPicker({ label, value, onChange, notMe = true, autoFocus = false }: Props) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <span id={id} className="text-sm font-semibold">
        {label}
      </span>
      {value ? (
        <div className="flex min-h-12 items-center gap-3 rounded-md bg-sunken py-1 pe-1 ps-2.5">
          <Avatar name={value.name} size="small" />
          <span className="font-semibold">{value.name}</span>
          <IconButton
            icon="close"
            label="Choose somebody else"
            className="ms-auto"
            onClick={() => onChange(undefined)}
          />
        </div>
      ) : (
        <Search label={label} notMe={notMe} autoFocus={autoFocus} onPick={onChange} />
      )}
    </div>
  );
}

type SearchProps = {
  label: string;
  notMe: boolean;
  autoFocus: boolean;
  onPick: (person: Picked) => void;
};

function Search({ label, notMe, autoFocus, onPick }: SearchProps) {
  const [sought, setSought] = useState('');
  const people = usePeople(sought, notMe);
  return (
    <SearchList
      label={label}
      placeholder="A name"
      sought={sought}
      onSeek={setSought}
      autoFocus={autoFocus}
      nothing="Nobody by that name."
      found={people.map(({ personId, name, title }) => ({
        key: personId,
        onPick: () => onPick({ personId, name }),
        shown: (
          <>
            <Avatar name={name} size="small" />
            {name}
            {title && <span className="truncate text-sm text-ink-soft">{title}</span>}
          </>
        ),
      }))}
    />
  );
}

type Found = Picked & { title?: string | null };

/** The server's answer while somebody types; before that, one's own reports and manager. */
function usePeople(sought: string, notMe: boolean): readonly Found[] {
  const q = useDeferredValue(sought.trim());
  const { person, reports, manager } = useViewer();
  const found = useRead(org.people, { q, limit: 8 }, { when: q !== '', keep: false });
  const near: Found[] = [...reports, ...(manager ? [manager] : [])].slice(0, 6);
  const people: readonly Found[] = q === '' ? near : (found.data?.people ?? []);
  return people.filter(({ personId }) => !notMe || personId !== person.personId);
}
