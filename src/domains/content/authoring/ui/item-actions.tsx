import { Suspense, useState } from 'react';
import { Button, IconButton } from '../../../../web/design/button.tsx';
import { Menu, type MenuItem } from '../../../../web/design/menu.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { part } from '../../../../web/part.ts';
import { go, to } from '../../../../web/router.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import { missingIn } from '../rules-complete.ts';
import { authoring, type Item } from './calls.ts';
import { useDesk } from './use-copy.ts';
import type { WorkingCopy } from './working-copy.ts';

const SendDialog = part(() => import('./send-dialog.tsx'), 'SendDialog');
const VerdictDialog = part(() => import('./verdict-dialog.tsx'), 'VerdictDialog');

type Act = 'publish' | 'publishLatest' | 'review' | 'keep' | 'approve' | 'changes';
type Props = { item: Item; copy: WorkingCopy };

/** The one thing to do next with an item, and behind it all the others. */
export function ItemActions({ item, copy }: Props) {
  const { added, goTo } = useDesk();
  const [act, setAct] = useState<Act>();
  const acts = useActs(item);
  const close = () => setAct(undefined);
  const begin = (one: Act) => {
    const { body } = copy.state();
    const [gap] =
      one === 'approve' || one === 'changes' || one === 'publishLatest'
        ? []
        : missingIn(item.type, body, item.defaultLocale, added);
    if (!gap) return setAct(one);
    toast(gap.sentence);
    goTo(gap.path);
  };
  return (
    <>
      <MoreMenu item={item} onKeep={() => begin('keep')} />
      {acts.map(({ label, act: one }, at) => (
        <Button
          key={label}
          tone={at === acts.length - 1 ? 'next' : 'plain'}
          onClick={() => begin(one)}
        >
          {label}
        </Button>
      ))}
      <Suspense fallback={null}>
        {(act === 'publish' || act === 'publishLatest' || act === 'review' || act === 'keep') && (
          <SendDialog item={item} copy={copy} act={act} onClose={close} />
        )}
        {(act === 'approve' || act === 'changes') && (
          <VerdictDialog item={item} verdict={act} onClose={close} />
        )}
      </Suspense>
    </>
  );
}

type Offered = { label: string; act: Act };

const review: Offered = { label: 'Ask for a review', act: 'review' };

/** What this person can do now; the last one is what the item waits for. */
function useActs({ standing, role, may, folderId, archivedAt }: Item): readonly Offered[] {
  const { data } = useRead(authoring.folders, {});
  const folder = data?.folders.find((one) => one.folderId === folderId);
  if (archivedAt || !may.write) return [];
  const sendsOut = role === 'publisher' && folder?.wantsSecondEyes === false;
  const publish: Offered = { label: 'Publish', act: 'publish' };
  if (standing === 'published') return [];
  if (standing === 'approved') {
    return may.publish ? [{ label: 'Publish', act: 'publishLatest' }] : [];
  }
  if (standing !== 'in-review') return sendsOut ? [review, publish] : [review];
  const verdicts: readonly Offered[] = [
    { label: 'Ask for changes', act: 'changes' },
    { label: 'Approve', act: 'approve' },
  ];
  if (may.approve) return verdicts;
  return sendsOut ? [publish] : [];
}

function MoreMenu({ item, onKeep }: { item: Item; onKeep: () => void }) {
  const { itemId, archivedAt, published, may, versions, standing } = item;
  const options = { refusal: 'toast', offline: 'refuse' } as const;
  const publish = useChange(authoring.publish, options);
  const withdraw = useChange(authoring.withdraw, {
    ...options,
    onDone: () =>
      toast('Withdrawn. Nobody sees it any more.', {
        label: 'Undo',
        run: () => published && publish.mutate({ versionId: published.versionId }),
      }),
  });
  const unarchive = useChange(authoring.unarchive, options);
  // What was shown until now is shown again: the archive had withdrawn it.
  const bringBack = async () => {
    await unarchive.mutateAsync({ itemId });
    if (published) publish.mutate({ versionId: published.versionId });
  };
  const archive = useChange(authoring.archive, {
    ...options,
    onDone: () =>
      toast('Put into the archive.', {
        label: 'Undo',
        run: () => void bringBack().catch(() => undefined),
      }),
  });
  const takeBack = useChange(authoring.review, { ...options, onDone: () => toast('Taken back.') });
  const latest = versions[0]?.versionId;
  const items: (MenuItem | false)[] = [
    may.write && !archivedAt && { label: 'Keep a version', icon: 'pin', onSelect: onKeep },
    {
      label: 'What changed',
      icon: 'clock',
      onSelect: () => go(to('/studio/content/:itemId/history', { itemId })),
    },
    standing === 'in-review' &&
      latest !== undefined && {
        label: 'Take the question back',
        icon: 'again',
        onSelect: () => takeBack.mutate({ versionId: latest, verdict: 'taken-back' }),
      },
    may.withdraw && {
      label: 'Withdraw',
      icon: 'hidden',
      onSelect: () => withdraw.mutate({ itemId }),
    },
    may.archive && {
      label: archivedAt ? 'Take out of the archive' : 'Archive',
      icon: 'move',
      onSelect: () => (archivedAt ? unarchive : archive).mutate({ itemId }),
    },
  ];
  return (
    <Menu
      trigger={<IconButton icon="more" label="More for this item" />}
      items={items.filter((one) => one !== false)}
    />
  );
}
