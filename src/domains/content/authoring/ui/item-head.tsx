import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { Icon } from '../../../../web/design/icon.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { Ago } from '../../../../web/design/when.tsx';
import { Link } from '../../../../web/router.tsx';
import { useViewer } from '../../../../web/viewer.ts';
import { titleOf } from '../rules-types.ts';
import type { Item } from './calls.ts';
import { ItemActions } from './item-actions.tsx';
import { useCopyState } from './use-copy.ts';
import { standingTones, standingWords, typeWords } from './words.ts';
import type { CopyStatus, WorkingCopy } from './working-copy.ts';

export const BackToContent = () => (
  <Link
    href="/studio"
    aria-label="All content"
    data-tip="All content"
    className="grid size-11 shrink-0 place-items-center rounded-full text-ink-soft transition-colors hover:bg-pebble hover:text-ink"
  >
    <Icon name="left" />
  </Link>
);

type Props = { item: Item; copy: WorkingCopy; children: ReactNode };

/** The item's name as it is being written, where it stands, and whether every word is safe. */
export function ItemHead({ item, copy, children }: Props) {
  const { type, folderNames, defaultLocale, standing } = item;
  const title = useSyncExternalStore(copy.subscribe, () =>
    titleOf(copy.state().body, defaultLocale),
  );
  return (
    <Page
      wide
      title={title || 'Without a title'}
      before={<BackToContent />}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Tag tone={standingTones[standing]}>{standingWords[standing]}</Tag>
          <span>{[typeWords[type], ...folderNames].join(' · ')}</span>
          <SaveWord copy={copy} />
          <Beside item={item} />
        </span>
      }
      actions={<ItemActions item={item} copy={copy} />}
    >
      {children}
    </Page>
  );
}

const words: Record<CopyStatus, string> = {
  saved: 'Saved',
  saving: 'Saving…',
  away: 'Offline, kept on this device',
  unkept: 'Offline, and this browser cannot keep it: please leave the page open',
  refused: 'Not saved; kept on this device',
};

const settledMs = 1_200;

/** Seen at once; read aloud only when it has settled, so that typing is not talked over. */
function SaveWord({ copy }: { copy: WorkingCopy }) {
  const { status } = useCopyState(copy);
  const [said, setSaid] = useState<CopyStatus>(status);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(status), settledMs);
    return () => clearTimeout(timer);
  }, [status]);
  const calm = status === 'saved' || status === 'saving';
  return (
    <span className={calm ? 'text-ink-faint' : 'font-semibold text-amber-ink'}>
      <span aria-hidden data-testid="save-status">
        {words[status]}
      </span>
      <span role="status" className="sr-only">
        {words[said]}
      </span>
    </span>
  );
}

const nearMs = 15 * 60_000;

/** Somebody else wrote here a moment ago: good to know before one writes on. */
function Beside({ item: { draft } }: { item: Item }) {
  const { person } = useViewer();
  const { updatedBy, updatedAt } = draft;
  if (updatedBy.personId === person.personId) return null;
  const near = Date.now() - Date.parse(updatedAt) < nearMs;
  return (
    <span className="text-ink-faint">
      {near ? (
        `${updatedBy.name} wrote here just now`
      ) : (
        <>
          {updatedBy.name} wrote here <Ago at={updatedAt} />
        </>
      )}
    </span>
  );
}
