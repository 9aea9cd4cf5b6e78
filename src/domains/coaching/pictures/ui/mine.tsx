import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { useRead } from '../../../../web/use.ts';
import { BeginDialog } from './begin-dialog.tsx';
import { pictures } from './calls.ts';
import { PastSessions } from './past.tsx';
import { SessionView } from './session-view.tsx';

const alone = [{ value: 'alone', label: 'You alone' }] as const;

/** On Me: pictures for oneself, and all one ever chose. */
export function MyPictures() {
  const [sessionId, setSessionId] = useState<string>();
  const [opened, setOpened] = useState(false);
  const read = useRead(pictures.mine, {});
  const begin = (
    <Button icon="picture" onClick={() => setOpened(true)}>
      Lay out pictures
    </Button>
  );
  return (
    <div className="grid gap-8">
      {sessionId ? <Alone sessionId={sessionId} onGone={() => setSessionId(undefined)} /> : null}
      <Ready read={read}>
        {({ sessions }) => {
          const past = sessions.filter((one) => one.sessionId !== sessionId);
          if (sessionId && past.length === 0) return null;
          if (past.length === 0) {
            return (
              <EmptyState title="A picture says what words are too smooth for" action={begin}>
                Choose alone what fits a question of yours. Nobody else sees it.
              </EmptyState>
            );
          }
          return (
            <>
              {!sessionId && <div>{begin}</div>}
              <PastSessions sessions={past} />
            </>
          );
        }}
      </Ready>
      {opened && (
        <BeginDialog
          ways={alone}
          onBegun={(id) => {
            setSessionId(id);
            setOpened(false);
          }}
          onClose={() => setOpened(false)}
        />
      )}
    </div>
  );
}

function Alone({ sessionId, onGone }: { sessionId: string; onGone: () => void }) {
  const read = useRead(pictures.open, { sessionId });
  return (
    <Ready read={read}>
      {(session) => (
        <SessionView
          session={session}
          heardAt={read.dataUpdatedAt}
          otherId={null}
          meetingId={null}
          onGone={onGone}
        />
      )}
    </Ready>
  );
}
