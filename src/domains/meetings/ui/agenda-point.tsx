import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, IconButton } from '../../../web/design/button.tsx';
import { TextArea } from '../../../web/design/field.tsx';
import { Icon } from '../../../web/design/icon.tsx';
import { Menu, type MenuItem } from '../../../web/design/menu.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { useDraft } from '../../../web/draft.ts';
import type { AgendaPoint, SeriesKind } from '../contract-shapes.ts';
import { kindWords, mayChangePoint } from '../rules.ts';
import { addPointId } from './agenda-add.tsx';
import { PointKindSelect } from './agenda-kind.tsx';
import { focusOn } from './focus.ts';
import type { Myself } from './person-data.ts';
import { editOf, isOnItsWay, type PointChanges } from './room-data.ts';
import { firstName, pointKindNames } from './words.ts';

type Props = {
  point: AgendaPoint;
  me: Myself;
  them: Myself;
  changes: PointChanges;
  /** The kind of room it is shown in; a point of another kind says which. */
  room?: SeriesKind;
  handle?: ReactNode;
  /** Ticks it or takes the tick back; only in a room can a point be ticked. */
  onTick?: () => void;
};

export function AgendaPointRow({ point, me, them, changes, room, handle, onTick }: Props) {
  const [editing, setEditing] = useState(false);
  const mayChange = mayChangePoint(point, me.personId) && !isOnItsWay(point);
  const stopEditing = () => {
    setEditing(false);
    focusOn(`more-${point.pointId}`);
  };
  if (editing) return <EditPoint point={point} changes={changes} onClose={stopEditing} />;
  return (
    <div className="flex items-start gap-1 py-1.5">
      {handle}
      {onTick && <Tick point={point} disabled={isOnItsWay(point)} onTick={onTick} />}
      <div className="min-w-0 flex-1 py-1 ps-1.5">
        <p className={`break-words whitespace-pre-wrap ${point.ticked ? ticked : ''}`}>
          {point.text}
        </p>
        <PointMeta point={point} me={me} them={them} room={room} />
      </div>
      {mayChange && <Eye point={point} them={them} changes={changes} />}
      {mayChange && <PointMenu point={point} changes={changes} onEdit={() => setEditing(true)} />}
    </div>
  );
}

const ticked = 'text-ink-faint line-through decoration-line-strong';

type TickProps = { point: AgendaPoint; disabled: boolean; onTick: () => void };

function Tick({ point, disabled, onTick }: TickProps) {
  return (
    <span className="relative mt-1.5 grid size-6 shrink-0 place-items-center">
      <input
        type="checkbox"
        aria-label={`Discussed: ${point.text}`}
        className="peer absolute inset-0 appearance-none rounded-sm border-[1.5px] border-line-strong bg-raised transition-colors after:absolute after:-inset-2 checked:border-kelp checked:bg-kelp hover:border-ink-soft disabled:opacity-50"
        checked={point.ticked}
        disabled={disabled}
        onChange={onTick}
      />
      <Icon
        name="check"
        className="pointer-events-none relative size-4 text-on-kelp opacity-0 peer-checked:opacity-100"
      />
    </span>
  );
}

type MetaProps = { point: AgendaPoint; me: Myself; them: Myself; room: SeriesKind | undefined };

/** Who brought it, who sees it and where it comes from, in words. */
function PointMeta({ point, me, them, room }: MetaProps) {
  const mine = point.authorId === me.personId;
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-2.5 gap-y-0.5 text-xs text-ink-faint">
      <span className="font-semibold text-ink-soft">{pointKindNames[point.kind]}</span>
      {!mine && <span>from {firstName(them.name)}</span>}
      {mine && point.shared && <span>you both see it</span>}
      {mine && !point.shared && <Small icon="lock">only you see it</Small>}
      {point.standing && <Small icon="pin">every time</Small>}
      {point.carriedOver && !point.standing && <Small icon="repeat">carried over</Small>}
      {room !== point.track && <span>{kindWords[point.track]}</span>}
    </p>
  );
}

const Small = ({ icon, children }: { icon: 'lock' | 'pin' | 'repeat'; children: string }) => (
  <span className="inline-flex items-center gap-1">
    <Icon name={icon} className="size-3.5" />
    {children}
  </span>
);

type EyeProps = { point: AgendaPoint; them: Myself; changes: PointChanges };

function Eye({ point, them, changes }: EyeProps) {
  const name = firstName(them.name);
  const change = point.shared ? changes.unsharePoint : changes.sharePoint;
  return (
    <IconButton
      icon={point.shared ? 'eye' : 'hidden'}
      label={
        point.shared ? `${name} sees this; hide it again` : `Only you see this; show it to ${name}`
      }
      onClick={() => change.mutate({ pointId: point.pointId })}
    />
  );
}

type MenuProps = { point: AgendaPoint; changes: PointChanges; onEdit: () => void };

function PointMenu({ point, changes, onEdit }: MenuProps) {
  const { pointId, standing } = point;
  const drop = () => {
    changes.dropPoint.mutate({ pointId });
    toast('Dropped from the changes.', {
      label: 'Undo',
      run: () => changes.restorePoint.mutate({ pointId }),
    });
    focusOn(addPointId);
  };
  const items: MenuItem[] = [
    { label: 'Edit', icon: 'pencil', onSelect: onEdit },
    {
      label: standing ? 'Only this once' : 'Every time',
      icon: 'pin',
      onSelect: () => changes.editPoint.mutate({ pointId, standing: !standing }),
    },
    { label: 'Drop', icon: 'trash', onSelect: drop },
  ];
  return (
    <Menu
      trigger={
        <IconButton
          icon="more"
          label={`More for: ${point.text}`}
          data-tip="More"
          data-focus={`more-${pointId}`}
        />
      }
      items={items}
    />
  );
}

type EditProps = { point: AgendaPoint; changes: PointChanges; onClose: () => void };

function EditPoint({ point, changes, onClose }: EditProps) {
  const [text, setText] = useDraft(editOf(point.pointId), point.text);
  const [kind, setKind] = useState(point.kind);
  const close = () => {
    setText(point.text);
    onClose();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    changes.editPoint.mutate({ pointId: point.pointId, text: text.trim(), kind });
    onClose();
  };
  return (
    <form
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      className="grid gap-2 rounded-md bg-sunken p-3"
    >
      <TextArea
        label="Words of the point"
        bare
        rows={2}
        maxLength={4000}
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && !event.shiftKey && save(event)}
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <PointKindSelect value={kind} onChange={setKind} />
        <div className="flex gap-2">
          <Button size="small" tone="quiet" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" size="small">
            Save
          </Button>
        </div>
      </div>
    </form>
  );
}
