import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Toggle } from '../../../../web/design/choice.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { TextInput } from '../../../../web/design/field.tsx';
import { ErrorState, fieldError } from '../../../../web/design/states.tsx';
import { useChange } from '../../../../web/use.ts';
import { authoring, type Folder } from './calls.ts';

export type FolderTask =
  | { readonly does: 'add'; readonly parent: Folder | null }
  | { readonly does: 'edit'; readonly folder: Folder };

type Props = { task: FolderTask; onMade(folderId: string): void; onClose: () => void };

/** A new folder, or another name and other rules for one. */
export function FolderDialog({ task, onMade, onClose }: Props) {
  const before = task.does === 'edit' ? task.folder : null;
  const above = task.does === 'add' ? task.parent : null;
  const [name, setName] = useState(before?.name ?? '');
  const [secondEyes, setSecondEyes] = useState(before?.secondEyes ?? false);
  const add = useChange(authoring.addFolder, {
    offline: 'refuse',
    onDone: ({ folderId }) => {
      onMade(folderId);
      onClose();
    },
  });
  const edit = useChange(authoring.editFolder, { offline: 'refuse', onDone: onClose });
  const error = add.error ?? edit.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const what = { name: name.trim(), secondEyes };
    if (before) edit.mutate({ folderId: before.folderId, ...what });
    else add.mutate({ parentId: above?.folderId ?? null, ...what });
  };
  const inherited = (above ?? before)?.wantsSecondEyes === true && !before?.secondEyes;
  return (
    <Dialog open onClose={onClose} title={titleOf(task)}>
      <form onSubmit={submit} className="grid gap-5">
        <TextInput
          label="Name"
          required
          maxLength={100}
          autoComplete="off"
          error={fieldError(error, 'name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {inherited ? (
          <p className="text-ink-soft">
            A second pair of eyes is asked for by a folder above, so it is asked for here as well.
          </p>
        ) : (
          <Toggle
            label="A second pair of eyes"
            hint="Nothing goes out before somebody else has approved it."
            checked={secondEyes}
            onChange={(event) => setSecondEyes(event.target.checked)}
          />
        )}
        {error && <ErrorState error={error} />}
        <Actions>
          <Button
            type="submit"
            tone="next"
            disabled={!name.trim()}
            busy={add.isPending || edit.isPending}
          >
            {before ? 'Save' : 'Make the folder'}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

function titleOf(task: FolderTask): string {
  if (task.does === 'edit') return 'This folder';
  return task.parent ? `New folder in ${task.parent.name}` : 'New folder';
}
