import { useState } from 'react';
import { IconButton } from '../../../web/design/button.tsx';
import { Icon } from '../../../web/design/icon.tsx';
import { Menu, type MenuItem } from '../../../web/design/menu.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { Day, daysAway, fromToday } from '../../../web/design/when.tsx';
import type { Commitment } from '../contract.ts';
import { type Acts, useActs } from './acts.ts';
import { DropDialog, RenegotiateDialog } from './close-dialogs.tsx';

type Props = {
  one: Commitment /** Names the other person too, where several pairs stand together. */;
  withName?: boolean;
};

export function CommitmentRow({ one, withName = false }: Props) {
  const acts = useActs(one);
  const [dialog, setDialog] = useState<'renegotiate' | 'drop'>();
  const close = () => setDialog(undefined);
  const { commitmentId } = one;
  const toggle = () => {
    if (one.closedAt) return acts.reopen.mutate({ commitmentId });
    acts.keep.mutate({ commitmentId });
    toast('Kept.', { label: 'Undo', run: () => acts.reopen.mutate({ commitmentId }) });
  };
  return (
    <li className="flex items-start gap-3 py-2">
      <KeepBox one={one} onToggle={toggle} />
      <div className="min-w-0 flex-1">
        <p className={`break-words ${one.closedAt ? 'text-ink-faint' : ''}`}>
          <span className="font-semibold">{ownerName(one, withName)}</span> {one.text}
        </p>
        <Meta one={one} withName={withName} />
      </div>
      <RowMenu one={one} acts={acts} onDialog={setDialog} />
      {dialog === 'renegotiate' && <RenegotiateDialog one={one} acts={acts} onClose={close} />}
      {dialog === 'drop' && <DropDialog one={one} acts={acts} onClose={close} />}
    </li>
  );
}

const isTheirs = ({ ownerId, other }: Commitment): boolean => ownerId === other.personId;

/** "You:" or "Ben:", at the head of the line; the whole name where several pairs stand together. */
function ownerName(one: Commitment, whole: boolean): string {
  if (!isTheirs(one)) return 'You:';
  return `${whole ? one.other.name : one.other.name.split(/\s+/)[0]}:`;
}

function KeepBox({ one, onToggle }: { one: Commitment; onToggle: () => void }) {
  return (
    <span className="relative mt-0.5 grid size-6 shrink-0 place-items-center">
      <input
        type="checkbox"
        aria-label={`Kept: ${one.text}`}
        className="peer absolute inset-0 appearance-none rounded-full border-[1.5px] border-line-strong bg-raised transition-colors after:absolute after:-inset-2 checked:border-kelp checked:bg-kelp hover:border-ink-soft"
        checked={one.closedAs === 'kept'}
        disabled={one.closedAs === 'dropped'}
        onChange={onToggle}
      />
      <Icon
        name="check"
        className="pointer-events-none relative size-4 text-on-kelp opacity-0 peer-checked:opacity-100"
      />
    </span>
  );
}

function Meta({ one, withName }: { one: Commitment; withName: boolean }) {
  const last = one.renegotiations.at(-1);
  return (
    <p className="flex flex-wrap gap-x-2.5 text-sm text-ink-faint">
      <State one={one} />
      {withName && !isTheirs(one) && <span>to {one.other.name}</span>}
      {last && (
        <span>
          was due <Day on={last.fromOn} />: {last.why}
        </span>
      )}
    </p>
  );
}

function State({ one }: { one: Commitment }) {
  if (one.closedAs === 'kept') return <span className="text-kelp-ink">kept</span>;
  if (one.closedAs === 'dropped') return <span>dropped: {one.closedWhy}</span>;
  const late = daysAway(one.dueOn) < 0;
  return (
    <span className={late ? 'font-semibold text-amber-ink' : ''}>
      {late ? (
        `was due ${fromToday(one.dueOn)}`
      ) : (
        <>
          due <Day on={one.dueOn} />
        </>
      )}
      {!late && `, ${fromToday(one.dueOn)}`}
    </span>
  );
}

type MenuProps = {
  one: Commitment;
  acts: Acts;
  onDialog: (dialog: 'renegotiate' | 'drop') => void;
};

function RowMenu({ one, acts, onDialog }: MenuProps) {
  const { commitmentId } = one;
  const items: MenuItem[] = one.closedAt
    ? [
        {
          label: 'Open it again',
          icon: 'again',
          onSelect: () => acts.reopen.mutate({ commitmentId }),
        },
      ]
    : [
        {
          label: 'Agree on another day',
          icon: 'calendar',
          onSelect: () => onDialog('renegotiate'),
        },
        { label: 'Drop it', icon: 'trash', onSelect: () => onDialog('drop') },
      ];
  return (
    <Menu
      trigger={<IconButton icon="more" label={`More for: ${one.text}`} data-tip="More" />}
      items={items}
    />
  );
}
