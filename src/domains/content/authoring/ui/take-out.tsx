import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Toggle } from '../../../../web/design/choice.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { authoring, type Folder } from './calls.ts';
import { FolderSelect } from './folder-select.tsx';

type Props = { folders: readonly Folder[]; onClose: () => void };

/** A folder as Markdown files with its pictures, zipped on this device. */
export function TakeOut({ folders, onClose }: Props) {
  const [folderId, setFolder] = useState('');
  const [published, setPublished] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const take = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const count = await zipped(folderId, published);
      toast(count === 1 ? '1 file is in the zip.' : `${count} files are in the zip.`);
      onClose();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} title="Take out as Markdown">
      <div className="grid gap-5">
        <p className="text-ink-soft">
          One file an item and language, with its facts at the head. They can live in git, and be
          brought in again.
        </p>
        <FolderSelect
          label="Folder"
          folders={folders}
          none="All folders"
          value={folderId}
          onChange={setFolder}
        />
        <Toggle
          label="Only what is published"
          hint="Otherwise the working copies, as they stand now."
          checked={published}
          onChange={(event) => setPublished(event.target.checked)}
        />
        {error !== undefined && <ErrorState error={error} />}
        <Actions>
          <Button tone="next" icon="download" busy={busy} onClick={() => void take()}>
            Take out
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}

async function zipped(folderId: string, published: boolean): Promise<number> {
  const { files, media } = await authoring.pull.read({
    published: published ? 'true' : 'false',
    ...(folderId ? { folderId } : {}),
  });
  const pictures = await Promise.all(
    media.map(async ({ path, address }) => {
      const bytes = await (await fetch(address)).arrayBuffer();
      return { path, bytes: new Uint8Array(bytes) };
    }),
  );
  const { download, zipOf } = await import('../../../../web/zip.ts');
  download('content.zip', zipOf([...files, ...pictures]));
  return files.length + pictures.length;
}
