import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Section } from '../../../web/design/card.tsx';
import { part } from '../../../web/part.ts';
import type { AgendaPoint } from '../contract-shapes.ts';
import { AddPoint } from './agenda-add.tsx';
import { AgendaPointRow } from './agenda-point.tsx';
import { meAndThem, type Room, shownInRoom, usePointChanges } from './room-data.ts';
import { firstName } from './words.ts';

const listName = 'Talking points';

const AgendaOrder = part(() => import('./agenda-order.tsx'), 'AgendaOrder');

/** What the two want to talk about: open points of the pair, and what was ticked here. */
export function Agenda({ room }: { room: Room }) {
  const { meetingId, kind, state, durationMinutes } = room.meeting;
  const changes = usePointChanges(shownInRoom(meetingId));
  const { me, them } = meAndThem(room);
  const { said, own } = useWhatTheyDid(room.agenda, me.personId, firstName(them.name));
  const done = room.agenda.filter(({ ticked }) => ticked).length;
  const aside = room.agenda.length > 0 ? `${done} of ${room.agenda.length} discussed` : undefined;
  const tick = ({ pointId, ticked }: AgendaPoint) => {
    own(pointId);
    (ticked ? changes.untickPoint : changes.tickPoint).mutate({ pointId, meetingId });
  };
  const row = (point: AgendaPoint, handle: ReactNode) => (
    <AgendaPointRow
      point={point}
      me={me}
      them={them}
      changes={changes}
      room={kind}
      handle={handle}
      onTick={() => tick(point)}
    />
  );
  const waiting = (point: AgendaPoint) => (
    <li key={point.pointId}>{row(point, <span className="w-6 shrink-0" />)}</li>
  );
  return (
    <Section title="Agenda" aside={aside} className="min-w-0">
      {state === 'planned' && <AddPoint room={room} />}
      {room.agenda.length === 0 && (
        <p className="py-2 text-ink-soft">
          {state === 'planned'
            ? `Nothing here yet. What would make these ${durationMinutes} minutes worth it for you?`
            : 'Nothing was ticked in this one. What stayed open went on to the next.'}
        </p>
      )}
      <Suspense fallback={<ul aria-label={listName}>{room.agenda.map(waiting)}</ul>}>
        <AgendaOrder label={listName} points={room.agenda} changes={changes} row={row} />
      </Suspense>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </Section>
  );
}

/** Says politely what the other person just did; my own doing needs no saying. */
function useWhatTheyDid(points: readonly AgendaPoint[], myId: string, them: string) {
  const before = useRef(points);
  const mine = useRef(new Set<string>());
  const [said, setSaid] = useState('');
  useEffect(() => {
    const news = points.flatMap((point) => newsOf(point, before.current, mine.current, myId));
    before.current = points;
    if (news.length > 0) setSaid(news.map((one) => `${them} ${one}.`).join(' '));
  }, [points, myId, them]);
  return { said, own: (pointId: string) => void mine.current.add(pointId) };
}

function newsOf(
  point: AgendaPoint,
  before: readonly AgendaPoint[],
  mine: Set<string>,
  myId: string,
): string[] {
  const old = before.find(({ pointId }) => pointId === point.pointId);
  if (!old) return point.authorId === myId ? [] : [`added “${point.text}”`];
  if (old.ticked === point.ticked) return [];
  if (mine.delete(point.pointId)) return [];
  return [point.ticked ? `ticked “${point.text}”` : `reopened “${point.text}”`];
}
