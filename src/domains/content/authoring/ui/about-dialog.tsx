import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { TextInput } from '../../../../web/design/field.tsx';
import { ErrorState, fieldError } from '../../../../web/design/states.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import { authoring, type Item } from './calls.ts';
import { FolderSelect } from './folder-select.tsx';

/** Where an item lies and how it is called in addresses and files. */
export function AboutDialog({ item, onClose }: { item: Item; onClose: () => void }) {
  const { data } = useRead(authoring.folders, {});
  const [slug, setSlug] = useState(item.slug);
  const [tags, setTags] = useState(item.tags.join(', '));
  const [folderId, setFolder] = useState(item.folderId);
  const describe = useChange(authoring.describe, { offline: 'refuse', onDone: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const list = tags
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean);
    describe.mutate({
      itemId: item.itemId,
      tags: list,
      ...(slug === item.slug ? {} : { slug }),
      ...(folderId === item.folderId ? {} : { folderId }),
    });
  };
  return (
    <Dialog open onClose={onClose} title="About this item">
      <form onSubmit={submit} className="grid gap-5">
        <TextInput
          label="Tags"
          hint="With commas between them."
          autoComplete="off"
          value={tags}
          onChange={(event) => setTags(event.target.value)}
        />
        <TextInput
          label="Address"
          hint="Its name in links and files: small letters, digits and dashes."
          autoComplete="off"
          spellCheck={false}
          error={fieldError(describe.error, 'slug')}
          value={slug}
          onChange={(event) => setSlug(event.target.value)}
        />
        {data && (
          <FolderSelect
            label="Folder"
            folders={data.folders}
            value={folderId}
            onChange={setFolder}
          />
        )}
        {describe.error && <ErrorState error={describe.error} />}
        <Actions>
          <Button type="submit" tone="next" disabled={!slug.trim()} busy={describe.isPending}>
            Save
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
