import { Command } from 'cmdk';
import { useDeferredValue, useId, useState } from 'react';
import { Avatar } from './design/avatar.tsx';
import { IconButton } from './design/button.tsx';
import { Icon } from './design/icon.tsx';
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
    <Command
      label={label}
      shouldFilter={false}
      loop
      className="rounded-md border border-line-strong bg-raised focus-within:border-sea"
    >
      <div className="flex items-center gap-2.5 px-3.5">
        <Icon name="search" className="text-ink-faint" />
        <Command.Input
          // The picker is what the dialog opens for.
          autoFocus={autoFocus}
          value={sought}
          onValueChange={setSought}
          placeholder="A name"
          className="min-h-12 w-full bg-transparent outline-none placeholder:text-ink-faint"
        />
      </div>
      <Command.List className="max-h-60 overflow-y-auto px-1.5 empty:hidden [&>div]:pb-1.5">
        {people.map((person) => (
          <Command.Item
            key={person.personId}
            value={person.personId}
            onSelect={() => onPick({ personId: person.personId, name: person.name })}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-2 aria-selected:bg-pebble"
          >
            <Avatar name={person.name} size="small" />
            {person.name}
            {person.title && <span className="truncate text-sm text-ink-soft">{person.title}</span>}
          </Command.Item>
        ))}
        {sought.trim() !== '' && people.length === 0 && (
          <p className="px-2 py-3 text-ink-soft">Nobody by that name.</p>
        )}
      </Command.List>
    </Command>
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
