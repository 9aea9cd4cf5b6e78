import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Toggle } from '../../../../web/design/choice.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { DropFiles } from '../../../../web/drop-files.tsx';
import { useChange } from '../../../../web/use.ts';
import type { TextFile } from '../../../../web/zip.ts';
import { authoring, type Folder, type Pushed } from './calls.ts';
import { asTree, FolderSelect } from './folder-select.tsx';

type Props = { folders: readonly Folder[]; onClose: () => void };

/** Markdown files or a zip of them: first what would happen, then, once said so, it happens. */
export function BringIn({ folders, onClose }: Props) {
  const [folderId, setFolder] = useState(asTree(folders)[0]?.folder.folderId ?? '');
  const [files, setFiles] = useState<readonly TextFile[]>();
  const [publish, setPublish] = useState(false);
  const plan = useChange(authoring.push, { offline: 'refuse', invalidates: [] });
  const apply = useChange(authoring.push, {
    offline: 'refuse',
    onDone: ({ files: done }) => {
      const made = done.filter(({ outcome }) => outcome === 'made' || outcome === 'changed').length;
      toast(made === 1 ? '1 file is brought in.' : `${made} files are brought in.`);
      onClose();
    },
  });
  const inputOf = (list: readonly TextFile[], into: string) => ({
    files: [...list],
    ...(into ? { folderId: into } : {}),
  });
  const look = (list: readonly TextFile[], into: string) => {
    setFiles(list);
    setFolder(into);
    if (list.length > 0) plan.mutate({ ...inputOf(list, into), plan: true });
  };
  const error = apply.error ?? plan.error;
  const outcome = plan.data?.files ?? [];
  const comes = outcome.filter(({ outcome: what }) => what === 'made' || what === 'changed').length;
  return (
    <Dialog open wide onClose={onClose} title="Bring in Markdown">
      <div className="grid gap-5">
        <FolderSelect
          label="Into"
          folders={folders}
          value={folderId}
          onChange={(into) => look(files ?? [], into)}
        />
        <DropFiles
          title="Drop Markdown files or a zip here, or choose them"
          hint="First you see what would happen. Nothing changes before you say so."
          accept=".md,.markdown,.zip"
          multiple
          busy={plan.isPending}
          onFiles={(chosen) => void textsIn(chosen).then((list) => look(list, folderId))}
        />
        {files?.length === 0 && <p>There is no Markdown in this.</p>}
        {error && <ErrorState error={error} />}
        {outcome.length > 0 && <Outcome files={outcome} />}
        {comes > 0 && (
          <Toggle
            label="Publish what changes"
            hint="Where you may, and nobody else has to look first."
            checked={publish}
            onChange={(event) => setPublish(event.target.checked)}
          />
        )}
        <Actions>
          <Button
            tone="next"
            disabled={comes === 0}
            busy={apply.isPending}
            onClick={() => files && apply.mutate({ ...inputOf(files, folderId), publish })}
          >
            {comes > 0 ? `Bring in ${comes}` : 'Bring in'}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}

const outcomeWords: Record<Pushed['outcome'], string> = {
  made: 'new',
  changed: 'changes',
  same: 'as it is',
  refused: 'not taken',
};

const Outcome = ({ files }: { files: readonly Pushed[] }) => (
  <ul aria-label="What would happen" className="grid max-h-64 gap-1 overflow-y-auto">
    {files.map(({ path, outcome, sentence }) => (
      <li key={path} className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-mono text-sm break-all">{path}</span>
        <span className={outcome === 'refused' ? 'text-amber-ink' : 'text-ink-soft'}>
          {outcomeWords[outcome]}
        </span>
        {sentence && <span className="basis-full text-sm text-ink-faint">{sentence}</span>}
      </li>
    ))}
  </ul>
);

const isText = (path: string): boolean =>
  /\.(md|markdown)$/i.test(path) && !/(^|\/)(\.|__MACOSX\/)/.test(path);

/** Single files, or what a zip holds. */
async function textsIn(files: readonly File[]): Promise<readonly TextFile[]> {
  const found = await Promise.all(
    files.map(async (file) => {
      if (!/\.zip$/i.test(file.name)) {
        return isText(file.name) ? [{ path: file.name, text: await file.text() }] : [];
      }
      const { unzipTexts } = await import('../../../../web/zip.ts');
      return unzipTexts(new Uint8Array(await file.arrayBuffer()), isText);
    }),
  );
  return found.flat();
}
