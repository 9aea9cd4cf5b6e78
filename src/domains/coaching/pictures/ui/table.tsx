import { Suspense } from 'react';
import { Card } from '../../../../web/design/card.tsx';
import { Loading } from '../../../../web/design/states.tsx';
import { part } from '../../../../web/part.ts';
import type { RoomTold } from '../../../../web/shell/slice.ts';
import { useRead } from '../../../../web/use.ts';
import { pictures } from './calls.ts';

const SessionView = part(() => import('./session-view.tsx'), 'SessionView');

/** What lies between the two now, and above it what one of them keeps for later. */
export function PicturesTable({ meetingId, personId }: RoomTold) {
  const read = useRead(pictures.table, { meetingId });
  const { onTable, ahead } = read.data ?? {};
  const shown = [ahead, onTable].filter((one) => !!one);
  return shown.map((session) => (
    <Card key={session.sessionId}>
      <Suspense fallback={<Loading />}>
        <SessionView
          session={session}
          heardAt={read.dataUpdatedAt}
          otherId={personId}
          meetingId={meetingId}
        />
      </Suspense>
    </Card>
  ));
}
