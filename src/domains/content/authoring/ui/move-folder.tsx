import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import { mayLead } from '../rules.ts';
import { authoring, type Folder } from './calls.ts';
import { FolderSelect } from './folder-select.tsx';

type Props = { folder: Folder; onClose: () => void };

/** Where a folder lies from now on, with all that lies in it. */
export function MoveFolder({ folder, onClose }: Props) {
  const { folderId, name } = folder;
  const { folders = [], mayAddAtTop = false } = useRead(authoring.folders, {}).data ?? {};
  const [parentId, setParentId] = useState(folder.parentId ?? '');
  const move = useChange(authoring.moveFolder, {
    offline: 'refuse',
    onDone: () => {
      toast(`${name} is moved.`, {
        label: 'Undo',
        run: () => move.mutate({ folderId, parentId: folder.parentId }),
      });
      onClose();
    },
  });
  const below = belowOf(folders, folderId);
  const possible = folders.filter((one) => mayLead(one.role) && !below.has(one.folderId));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    move.mutate({ folderId, parentId: parentId || null });
  };
  return (
    <Dialog open onClose={onClose} title={`Move ${name}`}>
      <form onSubmit={submit} className="grid gap-5">
        <FolderSelect
          label="Into"
          folders={possible}
          value={parentId}
          onChange={setParentId}
          {...(mayAddAtTop && { none: 'The top' })}
        />
        <p className="text-ink-soft">
          All that lies in it comes along. Who works in it, and whether a second pair of eyes is
          asked for, follows from where it lies.
        </p>
        {move.error && <ErrorState error={move.error} />}
        <Actions>
          <Button
            type="submit"
            tone="next"
            disabled={parentId === (folder.parentId ?? '')}
            busy={move.isPending}
          >
            Move the folder
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

/** A folder and all below it: it cannot be moved into these. */
function belowOf(folders: readonly Folder[], folderId: string): ReadonlySet<string> {
  const below = new Set([folderId]);
  const grow = () => {
    for (const one of folders) if (one.parentId && below.has(one.parentId)) below.add(one.folderId);
  };
  for (let before = 0; before < below.size; ) {
    before = below.size;
    grow();
  }
  return below;
}
