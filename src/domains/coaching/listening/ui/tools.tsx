import { Suspense, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { part } from '../../../../web/part.ts';
import type { RoomTold } from '../../../../web/shell/slice.ts';
import { useChange, useRead } from '../../../../web/use.ts';
import { listening } from './calls.ts';

const ListenDialog = part(() => import('./listen-dialog.tsx'), 'ListenDialog');

/** The bar of the room: listen, and "I asked" while somebody may think after it. */
export function Tools(told: RoomTold) {
  const { meetingId, isOver } = told;
  const [isOpen, setOpen] = useState(false);
  const { data } = useRead(listening.room, { meetingId }, { hears: ['decks'], when: !isOver });
  const asked = useChange(listening.asked, { offline: 'refuse', refusal: 'toast' });
  if (isOver || !data) return null;
  const { quiet, session } = data;
  const isListening = session !== null && session.runsForMs !== null;
  return (
    <>
      <Button size="small" icon="wave" onClick={() => setOpen(true)}>
        Listen
      </Button>
      {(isListening || (quiet.mine && quiet.theirs)) && (
        <Button
          size="small"
          icon="question"
          busy={asked.isPending}
          onClick={() => asked.mutate({ meetingId })}
        >
          I asked
        </Button>
      )}
      {isOpen && (
        <Suspense>
          <ListenDialog told={told} shown={data} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
