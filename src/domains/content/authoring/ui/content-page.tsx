import { Suspense, useState } from 'react';
import { Button, IconButton } from '../../../../web/design/button.tsx';
import { Menu } from '../../../../web/design/menu.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { part } from '../../../../web/part.ts';
import { go, useQueryParam } from '../../../../web/router.tsx';
import { useShortcut } from '../../../../web/shell/shortcuts.ts';
import { StudioPage } from '../../../../web/studio.tsx';
import { useRead } from '../../../../web/use.ts';
import { authoring, type Folder } from './calls.ts';
import { ContentFilters } from './content-filters.tsx';
import { ContentList } from './content-list.tsx';
import { useFilters } from './filters.ts';

const NewItem = part(() => import('./new-item.tsx'), 'NewItem');
const BringIn = part(() => import('./bring-in.tsx'), 'BringIn');
const TakeOut = part(() => import('./take-out.tsx'), 'TakeOut');

/** Everything that is written in one's folders: found, narrowed, begun. */
export function ContentPage() {
  const read = useRead(authoring.folders, {});
  const [dialog, open] = useState<'new' | 'in' | 'out'>();
  const isSent = useQueryParam('new') !== null;
  const folders = read.data?.folders ?? [];
  const close = () => {
    open(undefined);
    if (isSent) go('/studio', { replace: true });
  };
  const shown = dialog ?? (isSent && folders.length > 0 ? 'new' : undefined);
  useShortcut('n', 'Write something new', () => open('new'));
  return (
    <StudioPage
      title="Content"
      lead="What you write here reaches people once it is published and booked."
      actions={folders.length > 0 && <Actions onOpen={open} />}
    >
      <Ready read={read}>
        {(answer) =>
          answer.folders.length > 0 ? (
            <Items folders={answer.folders} onNew={() => open('new')} />
          ) : (
            <NoFolder mayAdd={answer.mayAddAtTop} />
          )
        }
      </Ready>
      <Suspense fallback={null}>
        {shown === 'new' && <NewItem folders={folders} onClose={close} />}
        {shown === 'in' && <BringIn folders={folders} onClose={close} />}
        {shown === 'out' && <TakeOut folders={folders} onClose={close} />}
      </Suspense>
    </StudioPage>
  );
}

function Actions({ onOpen }: { onOpen: (dialog: 'new' | 'in' | 'out') => void }) {
  return (
    <>
      <Menu
        trigger={<IconButton icon="more" label="More" />}
        items={[
          { label: 'Bring in Markdown', icon: 'upload', onSelect: () => onOpen('in') },
          { label: 'Take out as Markdown', icon: 'download', onSelect: () => onOpen('out') },
        ]}
      />
      <Button tone="next" icon="plus" onClick={() => onOpen('new')}>
        Write something
      </Button>
    </>
  );
}

function Items({ folders, onNew }: { folders: readonly Folder[]; onNew: () => void }) {
  const [filters, narrow] = useFilters();
  return (
    <div className="grid gap-6">
      <ContentFilters folders={folders} filters={filters} onNarrow={narrow} />
      <ContentList
        filters={filters}
        folders={folders}
        onNew={onNew}
        onWiden={() => go('/studio', { replace: true })}
      />
    </div>
  );
}

function NoFolder({ mayAdd }: { mayAdd: boolean }) {
  if (!mayAdd) {
    return (
      <EmptyState title="Studio is where people write for many others">
        Somebody who leads a folder can give you a role in it. Until then there is nothing for you
        here, and nothing you miss.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Everything that is written lies in a folder"
      action={<Button onClick={() => go('/studio/folders')}>Make the first folder</Button>}
    >
      A folder says who may write, who looks over it, and who publishes.
    </EmptyState>
  );
}
