import { Suspense, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { Icon } from '../../../../web/design/icon.tsx';
import { EmptyState, Loading, Ready } from '../../../../web/design/states.tsx';
import { part } from '../../../../web/part.ts';
import { StudioPage } from '../../../../web/studio.tsx';
import { useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { authoring, type Folder } from './calls.ts';
import { FolderDetails } from './folder-details.tsx';
import { FolderDialog, type FolderTask } from './folder-dialog.tsx';
import { asTree } from './folder-select.tsx';
import { roleWords } from './words.ts';

const OwnFields = part(() => import('./own-fields.tsx'), 'OwnFields');

/** Where things lie, who may write there, and what an organisation adds to the types. */
export function FoldersPage() {
  const read = useRead(authoring.folders, {});
  const { role } = useViewer();
  const [task, setTask] = useState<FolderTask>();
  const [chosen, choose] = useState<string>();
  return (
    <StudioPage
      title="Folders & people"
      lead="A role holds for a folder and everything below it."
      actions={
        read.data?.mayAddAtTop && (
          <Button tone="next" icon="plus" onClick={() => setTask({ does: 'add', parent: null })}>
            New folder
          </Button>
        )
      }
    >
      <Ready read={read}>
        {({ folders, mayAddAtTop }) =>
          folders.length === 0 ? (
            <NoFolders mayAdd={mayAddAtTop} onAdd={() => setTask({ does: 'add', parent: null })} />
          ) : (
            <Folders folders={folders} chosen={chosen} onChoose={choose} onTask={setTask} />
          )
        }
      </Ready>
      {role === 'administrator' && (
        <Suspense fallback={<Loading />}>
          <OwnFields />
        </Suspense>
      )}
      {task && <FolderDialog task={task} onMade={choose} onClose={() => setTask(undefined)} />}
    </StudioPage>
  );
}

function NoFolders({ mayAdd, onAdd }: { mayAdd: boolean; onAdd: () => void }) {
  return (
    <EmptyState
      title={mayAdd ? 'Begin with one folder' : 'No folder is open to you'}
      action={mayAdd && <Button onClick={onAdd}>New folder</Button>}
    >
      {mayAdd
        ? 'One for the whole organisation is enough to begin with; more can lie within it.'
        : 'Somebody who leads a folder can give you a role in it.'}
    </EmptyState>
  );
}

type FoldersProps = {
  folders: readonly Folder[];
  chosen: string | undefined;
  onChoose(folderId: string): void;
  onTask(task: FolderTask): void;
};

function Folders({ folders, chosen, onChoose, onTask }: FoldersProps) {
  const tree = asTree(folders);
  const shown = folders.find(({ folderId }) => folderId === chosen) ?? tree[0]?.folder;
  return (
    <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(16rem,24rem)_minmax(0,1fr)]">
      <Section title="Folders" aside={folders.length}>
        <ul className="grid gap-0.5">
          {tree.map(({ folder, depth }) => (
            <FolderLine
              key={folder.folderId}
              folder={folder}
              depth={depth}
              here={folder === shown}
              onChoose={() => onChoose(folder.folderId)}
            />
          ))}
        </ul>
      </Section>
      {shown && <FolderDetails key={shown.folderId} folder={shown} onTask={onTask} />}
    </div>
  );
}

const indents = ['', 'ps-6', 'ps-12', 'ps-18', 'ps-24'];

type LineProps = { folder: Folder; depth: number; here: boolean; onChoose: () => void };

function FolderLine({ folder, depth, here, onChoose }: LineProps) {
  const { name, role, items, wantsSecondEyes } = folder;
  return (
    <li className={indents[Math.min(depth, indents.length - 1)]}>
      <button
        type="button"
        aria-current={here}
        onClick={onChoose}
        className="flex min-h-11 w-full items-center gap-3 rounded-md px-3.5 py-1.5 text-start transition-colors hover:bg-sunken aria-[current=true]:bg-sea-soft aria-[current=true]:text-sea-ink"
      >
        <span className="min-w-0 flex-1">
          <span className="block font-semibold break-words">{name}</span>
          <span className="block text-sm text-ink-faint">
            {items === 1 ? '1 item' : `${items} items`} · you: {roleWords[role].toLowerCase()}
          </span>
        </span>
        {wantsSecondEyes && (
          <span data-tip="A second pair of eyes before anything goes out" className="text-ink-soft">
            <Icon name="eye" />
            <span className="sr-only">A second pair of eyes is asked for</span>
          </span>
        )}
      </button>
    </li>
  );
}
