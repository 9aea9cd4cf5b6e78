import { useState } from 'react';
import { Avatar } from '../../../web/design/avatar.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { OneOf } from '../../../web/design/choice.tsx';
import { Page } from '../../../web/design/page.tsx';
import { usePath } from '../../../web/router.tsx';
import { useShortcut } from '../../../web/shell/shortcuts.ts';
import type { RoomTold } from '../../../web/shell/slice.ts';
import { Slot } from '../../../web/shell/slot.tsx';
import { RoomCommitments } from '../../commitments/ui/public.tsx';
import { kindWords } from '../rules.ts';
import { Agenda } from './agenda.tsx';
import { addPointId } from './agenda-add.tsx';
import { CareerFlow } from './career-flow.tsx';
import { CheckIn } from './check-in.tsx';
import { PairFigures } from './figures.tsx';
import { focusOn } from './focus.ts';
import { NotePane } from './note-pane.tsx';
import { PageOf } from './page-of.tsx';
import { SealedPreparation } from './preparation.tsx';
import { PrivateNotes } from './private-notes.tsx';
import { meAndThem, type Room, useRoom } from './room-data.ts';
import { RoomActions, RoomLead } from './room-head.tsx';
import { firstName } from './words.ts';

/** Where two people meet: agenda, notes, what each keeps to themselves, and what is promised. */
export function RoomPage() {
  const { meetingId } = usePath('/one-to-ones/:meetingId');
  const room = useRoom(meetingId);
  return (
    <PageOf read={room} title="One-to-one" wide>
      {(data) => <RoomView key={meetingId} room={data} />}
    </PageOf>
  );
}

const panes = ['agenda', 'notes', 'yours', 'promises'] as const;
type Pane = (typeof panes)[number];
const paneNames: Record<Pane, string> = {
  agenda: 'Agenda',
  notes: 'Notes',
  yours: 'Mine',
  promises: 'Commitments',
};

function RoomView({ room }: { room: Room }) {
  const { them } = meAndThem(room);
  const [pane, setPane] = useState<Pane>('agenda');
  const on = (one: Pane) => (pane === one ? '' : 'max-lg:hidden');
  useShortcut('a', 'Add a talking point', () => {
    setPane('agenda');
    focusOn(addPointId);
  });
  return (
    <Page
      wide
      title={`${kindWords[room.meeting.kind]} with ${firstName(them.name)}`}
      before={<Avatar name={them.name} size="large" className="max-sm:hidden" />}
      lead={<RoomLead room={room} />}
      actions={<RoomActions room={room} />}
    >
      <Between room={room} />
      <div className="sticky top-2 z-20 lg:hidden">
        <OneOf<Pane>
          legend="Part of the room"
          bare
          options={panes.map((value) => ({ value, label: paneNames[value] }))}
          value={pane}
          onChange={setPane}
        />
      </div>
      <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(18rem,23rem)_minmax(0,1fr)] xl:grid-cols-[minmax(18rem,23rem)_minmax(0,1fr)_auto]">
        <div className={on('agenda')}>
          <Agenda room={room} />
        </div>
        <Card className={on('notes')}>
          <SharedNotes room={room} />
        </Card>
        <div className={`lg:col-start-2 xl:col-start-3 ${on('yours')}`}>
          <PrivateNotes room={room} shown={pane === 'yours'} />
        </div>
      </div>
      <Card className={`grid gap-8 ${on('agenda')}`}>
        {room.preparation && <SealedPreparation room={room} preparation={room.preparation} />}
        <CheckIn room={room} />
      </Card>
      <Foot room={room} className={on('promises')} />
    </Page>
  );
}

const toldOf = (room: Room): RoomTold => ({
  meetingId: room.meeting.meetingId,
  pairId: room.meeting.pairId,
  personId: meAndThem(room).them.personId,
  kind: room.meeting.kind,
  side: room.side,
  isOver: room.meeting.state !== 'planned',
});

/** What the two can take up together, and what lies between them now. */
function Between({ room }: { room: Room }) {
  const told = toldOf(room);
  return (
    <div className="grid gap-4 not-has-[>:not(:empty)]:hidden">
      {!told.isOver && (
        <div className="flex min-h-9 flex-wrap gap-2">
          <Slot name="tools" quiet {...told} />
        </div>
      )}
      <Slot name="table" quiet {...told} />
    </div>
  );
}

function SharedNotes({ room }: { room: Room }) {
  const { them } = meAndThem(room);
  if (room.meeting.kind === 'career') return <CareerFlow room={room} />;
  return (
    <Section title="Notes" aside={`${firstName(them.name)} and you`}>
      <NotePane room={room} which="shared" label="Shared notes" placeholder="Write together…" />
    </Section>
  );
}

function Foot({ room, className }: { room: Room; className: string }) {
  const { me, them } = meAndThem(room);
  const { meetingId, pairId, noCommitmentReason } = room.meeting;
  return (
    <div className={`grid gap-8 ${className}`}>
      <Card>
        <RoomCommitments meetingId={meetingId} pairId={pairId} me={me} them={them} />
        {noCommitmentReason && (
          <p className="mt-3 text-ink-soft">Held without one: {noCommitmentReason}</p>
        )}
      </Card>
      <Slot name="room" quiet {...toldOf(room)} />
      <PairFigures figures={room.figures} side={room.side} them={them.name} />
    </div>
  );
}
