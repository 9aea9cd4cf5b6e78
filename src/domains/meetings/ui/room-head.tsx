import { Suspense, useState } from 'react';
import { Button, ButtonLink, IconButton } from '../../../web/design/button.tsx';
import { Menu, type MenuItem } from '../../../web/design/menu.tsx';
import { Tag } from '../../../web/design/tag.tsx';
import { dayOf, daysAway, When } from '../../../web/design/when.tsx';
import { part } from '../../../web/part.ts';
import { go, to } from '../../../web/router.tsx';
import { useShortcut } from '../../../web/shell/shortcuts.ts';
import { useRead } from '../../../web/use.ts';
import { org } from '../../../web/viewer.ts';
import { mayHandOver, needsReason } from '../rules.ts';
import { nextRoom, useHold } from './hold.ts';
import { Key } from './key.tsx';
import { meAndThem, type Room } from './room-data.ts';
import type { Opened } from './room-dialogs.tsx';
import { Timer } from './timer.tsx';
import { firstName } from './words.ts';

const RoomDialogs = part(() => import('./room-dialogs.tsx'), 'RoomDialogs');

/** When, where, and in what state. */
export function RoomLead({ room }: { room: Room }) {
  const { meeting, series } = room;
  const { them } = meAndThem(room);
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <When at={meeting.startsAt} />
      {meeting.state === 'planned' ? (
        <Timer meeting={meeting} />
      ) : (
        <span>{meeting.durationMinutes} minutes</span>
      )}
      <NoAccount personId={them.personId} name={firstName(them.name)} />
      {series.place && <span className="break-all">{series.place}</span>}
      {meeting.state === 'held' && (
        <Tag tone="done" icon="check">
          held
        </Tag>
      )}
      {meeting.state === 'skipped' && <Tag tone="attention">skipped: {meeting.skipReason}</Tag>}
    </span>
  );
}

/** Somebody without an account reads nothing yet; what is shared waits for them. */
function NoAccount({ personId, name }: { personId: string; name: string }) {
  const { data } = useRead(org.person, { personId });
  if (!data || data.hasAccount || data.leftOn) return null;
  return <Tag>what you share waits until {name} has an account</Tag>;
}

/** What can be done with the meeting as a whole. */
export function RoomActions({ room }: { room: Room }) {
  const [opened, setOpened] = useState<Opened>();
  const { hold, reopen } = useHold(room);
  const { meeting } = room;
  const { meetingId } = meeting;
  const hasCome = daysAway(dayOf(meeting.startsAt)) <= 0;
  const holdNow = (noCommitmentReason?: string) =>
    hold.mutate({ meetingId, ...(noCommitmentReason ? { noCommitmentReason } : {}) });
  const close = () => (needsReason(meeting.kind, room.promises) ? setOpened('close') : holdNow());
  const dialogs = opened && (
    <Suspense>
      <RoomDialogs room={room} opened={opened} onOpen={setOpened} onHold={holdNow} />
    </Suspense>
  );
  if (meeting.state !== 'planned') {
    return (
      <>
        {room.next && (
          <ButtonLink
            tone="next"
            icon="right"
            data-focus={nextRoom}
            href={roomHref(room.next.meetingId)}
          >
            To the next one
          </ButtonLink>
        )}
        <RoomMenu room={room} onOpen={setOpened} onReopen={() => reopen.mutate({ meetingId })} />
        {dialogs}
      </>
    );
  }
  return (
    <>
      <RoomKeys onHold={close} onMove={() => setOpened('move')} />
      <Button icon="move" onClick={() => setOpened('move')}>
        Move <Key keys="m" />
      </Button>
      <Button tone={hasCome ? 'next' : 'plain'} icon="check" busy={hold.isPending} onClick={close}>
        Mark held <Key keys="h" />
      </Button>
      <RoomMenu room={room} onOpen={setOpened} onReopen={undefined} />
      {dialogs}
    </>
  );
}

const roomHref = (meetingId: string): string => to('/one-to-ones/:meetingId', { meetingId });

function RoomKeys({ onHold, onMove }: { onHold: () => void; onMove: () => void }) {
  useShortcut('h', 'Mark this meeting as held', onHold);
  useShortcut('m', 'Move this meeting', onMove);
  return null;
}

type MenuProps = {
  room: Room;
  onOpen: (dialog: Opened) => void;
  onReopen: (() => void) | undefined;
};

function RoomMenu({ room, onOpen, onReopen }: MenuProps) {
  const { meeting, side, previous, next } = room;
  const { personId } = meAndThem(room).them;
  const past: MenuItem[] = previous
    ? [{ label: 'The one before', icon: 'left', onSelect: () => go(roomHref(previous.meetingId)) }]
    : [];
  const after: MenuItem[] =
    next && meeting.state === 'planned'
      ? [{ label: 'The one after', icon: 'right', onSelect: () => go(roomHref(next.meetingId)) }]
      : [];
  const planned: MenuItem[] = [
    { label: 'Skip this one', icon: 'skip', onSelect: () => onOpen('skip') },
    { label: 'Change the rhythm', icon: 'repeat', onSelect: () => onOpen('series') },
  ];
  const back: MenuItem[] = onReopen
    ? [
        {
          label: meeting.state === 'held' ? 'Not held after all' : 'Not skipped after all',
          icon: 'again',
          onSelect: onReopen,
        },
      ]
    : [];
  const hand: MenuItem[] = mayHandOver(meeting, side)
    ? [{ label: 'Hand over this record', icon: 'handover', onSelect: () => onOpen('hand-over') }]
    : [];
  const thread: MenuItem = {
    label: 'The whole thread',
    icon: 'wave',
    onSelect: () => go(to('/people/:personId', { personId })),
  };
  const acts = meeting.state === 'planned' && !room.series.endedAt ? planned : [];
  return (
    <Menu
      trigger={<IconButton icon="more" label="More about this meeting" />}
      items={[...acts, ...hand, ...back, ...past, ...after, thread]}
    />
  );
}
