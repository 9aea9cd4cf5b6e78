import { useEffect, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Select, TextInput } from '../../../../web/design/field.tsx';
import { commonLanguages, languageName } from '../../../../web/languages.ts';
import { useRead } from '../../../../web/use.ts';
import { authoring, type Folder } from './calls.ts';
import type { Filters } from './filters.ts';
import { FolderSelect } from './folder-select.tsx';
import { standings, standingWords, types, typeWords } from './words.ts';

type Props = {
  folders: readonly Folder[];
  filters: Filters;
  onNarrow(change: Partial<Filters>): void;
};

/** What the list is narrowed to; every choice takes effect at once. */
export function ContentFilters({ folders, filters, onNarrow }: Props) {
  const count = Object.keys(filters).filter((name) => name !== 'text').length;
  const [open, setOpen] = useState(count > 0);
  return (
    <search aria-label="Content" className="grid gap-3">
      <div className="flex gap-2">
        <div className="max-w-xl flex-1">
          <Words text={filters.text ?? ''} onChange={(text) => onNarrow({ text })} />
        </div>
        <Button
          tone={count > 0 ? 'attention' : 'plain'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {count > 0 ? `Narrowed (${count})` : 'Narrow'}
        </Button>
      </div>
      {open && <Choices folders={folders} filters={filters} onNarrow={onNarrow} />}
    </search>
  );
}

const settledMs = 300;

function Words({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed.trim() === text) return;
    const timer = setTimeout(() => onChange(typed.trim()), settledMs);
    return () => clearTimeout(timer);
  }, [typed, text, onChange]);
  return (
    <TextInput
      label="Find words"
      bare
      type="search"
      placeholder="Find words in titles and texts"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

const look = 'grid gap-3 rounded-lg bg-sunken p-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5';

function Choices({ folders, filters, onNarrow }: Props) {
  const known = useRead(authoring.list, { limit: 1 });
  const tags = known.data?.tags ?? [];
  const { folderId = '', type = '', standing = '', tag = '', without = '' } = filters;
  // An empty choice is left out of the address, whatever its type would be.
  const choose = (name: keyof Filters) => (event: { target: { value: string } }) =>
    onNarrow({ [name]: event.target.value });
  return (
    <div className={look}>
      <FolderSelect
        label="Folder"
        folders={folders}
        none="All"
        value={folderId}
        onChange={(chosen) => onNarrow({ folderId: chosen })}
      />
      <Select label="Type" value={type} onChange={choose('type')}>
        <option value="">All</option>
        {types.map((one) => (
          <option key={one} value={one}>
            {typeWords[one]}
          </option>
        ))}
      </Select>
      <Select label="State" value={standing} onChange={choose('standing')}>
        <option value="">All but archived</option>
        {standings.map((one) => (
          <option key={one} value={one}>
            {standingWords[one]}
          </option>
        ))}
      </Select>
      <Select label="Tag" value={tag} onChange={choose('tag')}>
        <option value="">All</option>
        {tags.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Select>
      <Select label="Not written in" value={without} onChange={choose('without')}>
        <option value="">—</option>
        {commonLanguages.map((one) => (
          <option key={one} value={one}>
            {languageName(one)}
          </option>
        ))}
      </Select>
    </div>
  );
}
