import { CareerClose } from './career-close.tsx';
import { HandOverDialog } from './hand-over.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { meAndThem, type Room } from './room-data.ts';
import { SeriesDialog } from './series-dialog.tsx';
import { SkipDialog } from './skip-dialog.tsx';

export type Opened = 'move' | 'skip' | 'series' | 'hand-over' | 'close';

type DialogsProps = {
  room: Room;
  opened: Opened;
  onOpen: (dialog: Opened | undefined) => void;
  onHold: (noCommitmentReason?: string) => void;
};

/** What opens over a room; loaded when first wanted. */
export function RoomDialogs({ room, opened, onOpen, onHold }: DialogsProps) {
  const { meeting, series } = room;
  const them = meAndThem(room).them.name;
  const close = () => onOpen(undefined);
  if (opened === 'move') return <MoveDialog meeting={meeting} them={them} onClose={close} />;
  if (opened === 'skip') {
    return (
      <SkipDialog meeting={meeting} them={them} onClose={close} onMove={() => onOpen('move')} />
    );
  }
  if (opened === 'series') {
    return (
      <SeriesDialog series={series} nextAt={meeting.occurrenceAt} them={them} onClose={close} />
    );
  }
  if (opened === 'close') return <CareerClose room={room} onHold={onHold} onClose={close} />;
  return <HandOverDialog room={room} onClose={close} />;
}
