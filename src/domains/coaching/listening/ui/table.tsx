import { Suspense } from 'react';
import { part } from '../../../../web/part.ts';
import type { RoomTold } from '../../../../web/shell/slice.ts';
import { useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { listening } from './calls.ts';
import { QuietRing } from './quiet-ring.tsx';
import { firstName } from './words.ts';

const SessionPart = part(() => import('./session.tsx'), 'SessionPart');

/** Between the two now: a silence that is kept, and a listening that was asked for or runs. */
export function Table(told: RoomTold) {
  const { meetingId, isOver } = told;
  const { person } = useViewer();
  const { data, dataUpdatedAt } = useRead(
    listening.room,
    { meetingId },
    { hears: ['decks'], when: !isOver },
  );
  if (isOver || !data) return null;
  const { quiet, session, otherName } = data;
  const name = firstName(otherName);
  return (
    <>
      {quiet.ring && (
        <QuietRing
          meetingId={meetingId}
          began={dataUpdatedAt - quiet.ring.sinceMs}
          isMine={quiet.ring.askedBy === person.personId}
          name={name}
        />
      )}
      {session && (
        <Suspense>
          <SessionPart
            key={session.sessionId}
            told={told}
            session={session}
            me={person.personId}
            name={name}
          />
        </Suspense>
      )}
    </>
  );
}
