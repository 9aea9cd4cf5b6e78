import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { TextInput } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { LanguageSelect } from '../../../../web/language-select.tsx';
import { go, to } from '../../../../web/router.tsx';
import { useChange } from '../../../../web/use.ts';
import { authoring, type Folder, type ItemType } from './calls.ts';
import { asTree, FolderSelect } from './folder-select.tsx';
import { typeHints, types, typeWords } from './words.ts';

const lastFolder = 'groundswell.studio.folder';
const lastLanguage = 'groundswell.studio.language';

const remembered = (name: string, fits: (value: string) => boolean, otherwise: string): string => {
  const value = localStorage.getItem(name);
  return value && fits(value) ? value : otherwise;
};

type Props = { folders: readonly Folder[]; onClose: () => void };

/** What, how it is called, where it lies, in which language it begins. */
export function NewItem({ folders, onClose }: Props) {
  const [type, setType] = useState<ItemType>('article');
  const [title, setTitle] = useState('');
  const [folderId, setFolder] = useState(() =>
    remembered(
      lastFolder,
      (id) => folders.some((one) => one.folderId === id),
      asTree(folders)[0]?.folder.folderId ?? '',
    ),
  );
  const [locale, setLocale] = useState(() => remembered(lastLanguage, () => true, 'en'));
  const make = useChange(authoring.make, {
    offline: 'refuse',
    onDone: ({ itemId }) => {
      localStorage.setItem(lastFolder, folderId);
      localStorage.setItem(lastLanguage, locale);
      go(to('/studio/content/:itemId', { itemId }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate({ type, title: title.trim(), folderId, locale });
  };
  return (
    <Dialog open wide onClose={onClose} title="Write something">
      <form onSubmit={submit} className="grid gap-6">
        <Types value={type} onChange={setType} />
        <TextInput
          label="Title"
          required
          maxLength={300}
          autoComplete="off"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <div className="grid gap-6 sm:grid-cols-2">
          <FolderSelect label="Folder" folders={folders} value={folderId} onChange={setFolder} />
          <LanguageSelect label="First language" value={locale} onChange={setLocale} />
        </div>
        {make.error && <ErrorState error={make.error} />}
        <Actions>
          <Button type="submit" tone="next" disabled={!title.trim()} busy={make.isPending}>
            Begin
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

type TypesProps = { value: ItemType; onChange: (type: ItemType) => void };

function Types({ value, onChange }: TypesProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-semibold">What is it?</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {types.map((type) => (
          <label
            key={type}
            className="grid cursor-pointer content-start rounded-lg border border-line px-4 py-2.5 transition-colors hover:border-ink-soft has-checked:border-sea has-checked:bg-sea-soft has-focus-visible:outline-2 has-focus-visible:outline-sea"
          >
            <input
              type="radio"
              name="type"
              className="sr-only"
              checked={type === value}
              onChange={() => onChange(type)}
            />
            <span className="font-semibold">{typeWords[type]}</span>
            <span className="text-sm text-ink-soft">{typeHints[type]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
