import { useDeferredValue, useId, useState } from 'react';
import { IconButton } from '../../../../web/design/button.tsx';
import { Select } from '../../../../web/design/field.tsx';
import { SearchList } from '../../../../web/search-list.tsx';
import { useRead } from '../../../../web/use.ts';
import { authoring, type ItemType, type Listed } from './calls.ts';
import { standingWords, typeWords } from './words.ts';

export type PickedItem = {
  readonly itemId: string;
  readonly title: string;
  readonly type: ItemType;
};

export type ItemPickerProps = {
  label: string;
  /** Only items of these types. */
  types?: readonly ItemType[] | undefined;
  value: PickedItem | undefined;
  onChange(item: PickedItem | undefined): void;
};

export function ItemPicker({ label, types, value, onChange }: ItemPickerProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <span id={id} className="text-sm font-semibold">
        {label}
      </span>
      {value ? (
        <div className="flex min-h-12 items-center gap-3 rounded-md bg-sunken py-1 ps-3.5 pe-1">
          <span className="min-w-0">
            <span className="block font-semibold break-words">{value.title}</span>
            <span className="block text-sm text-ink-faint">{typeWords[value.type]}</span>
          </span>
          <IconButton
            icon="close"
            label="Choose something else"
            className="ms-auto"
            onClick={() => onChange(undefined)}
          />
        </div>
      ) : (
        <Search label={label} types={types} onChange={onChange} />
      )}
    </div>
  );
}

type SearchProps = Omit<ItemPickerProps, 'value'>;

function Search({ label, types, onChange }: SearchProps) {
  const [sought, setSought] = useState('');
  const items = useItems(sought, types);
  return (
    <SearchList
      label={label}
      placeholder="Words of its title or text"
      sought={sought}
      onSeek={setSought}
      nothing="Nothing like that."
      found={items.map(({ itemId, title, type, standing }) => ({
        key: itemId,
        onPick: () => onChange({ itemId, title, type }),
        shown: (
          <span className="grid">
            <span className="break-words">{title || 'Without a title'}</span>
            <span className="text-sm text-ink-soft">
              {typeWords[type]} · {standingWords[standing]}
            </span>
          </span>
        ),
      }))}
    />
  );
}

/** Asked of the server while somebody types; one type alone is asked for by its name. */
function useItems(sought: string, types: readonly ItemType[] | undefined): readonly Listed[] {
  const text = useDeferredValue(sought.trim());
  const only = types?.length === 1 ? types[0] : undefined;
  const { data } = useRead(
    authoring.list,
    { limit: types ? 60 : 20, ...(text ? { text } : {}), ...(only ? { type: only } : {}) },
    { keep: false },
  );
  const fitting = data?.items.filter(({ type }) => !types || types.includes(type)) ?? [];
  return fitting.slice(0, 12);
}

export type VersionSelectProps = {
  itemId: string;
  value: string | null;
  onChange(versionId: string | null): void;
};

export function VersionSelect({ itemId, value, onChange }: VersionSelectProps) {
  const { data } = useRead(authoring.item, { itemId });
  return (
    <Select
      label="Version"
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value || null)}
    >
      <option value="">whatever is published</option>
      {data?.versions.map(({ versionId, number, note }) => (
        <option key={versionId} value={versionId}>
          version {number}
          {note && `: ${note.slice(0, 60)}`}
        </option>
      ))}
    </Select>
  );
}
