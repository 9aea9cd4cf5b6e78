import { useEffect, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import type { RoomTold } from '../../../../web/shell/slice.ts';
import { useChange, useRead } from '../../../../web/use.ts';
import type { Session } from '../contract-shapes.ts';
import { listening } from './calls.ts';
import type { RunState } from './run.ts';
import { useRun } from './use-run.ts';

type Props = { told: RoomTold; session: Session; me: string; name: string };

/** Always in sight while a listening runs: whether the microphone is on, and how to stop. */
export function Running({ told, session, me, name }: Props) {
  const { sessionId, devices, askedBy } = session;
  const hasMicrophone = devices === 2 || askedBy === me;
  const run = useRun(session, hasMicrophone);
  const [isErasing, setErasing] = useState(false);
  const [isStopping, setStopping] = useState(false);
  const end = useChange(listening.end, { offline: 'refuse', refusal: 'toast' });
  const endNow = async () => {
    setStopping(true);
    await run.stop();
    end.mutate({ sessionId }, { onSettled: () => setStopping(false) });
  };
  const isOff = hasMicrophone && (run.state.is === 'off' || run.state.is === 'failed');
  return (
    <section
      aria-label="Listening together"
      className="rise fixed inset-x-2 bottom-20 z-20 mx-auto flex w-fit max-w-[calc(100vw-1rem)] flex-wrap items-center gap-x-3 gap-y-2 rounded-xl bg-raised px-4 py-2.5 shadow-float md:bottom-6"
    >
      <Ring state={run.state} session={session} isManager={told.side === 'manager'} />
      <p role="status" className="max-w-72 text-sm">
        {hasMicrophone ? stateWords(run.state) : `Listening on ${name}’s device`}
      </p>
      {isOff && (
        <Button size="small" tone="next" onClick={run.open}>
          Turn it on
        </Button>
      )}
      <Button size="small" busy={isStopping} onClick={() => void endNow()}>
        Stop
      </Button>
      <Button size="small" tone="quiet" onClick={() => setErasing(true)}>
        Erase
      </Button>
      {isErasing && (
        <Erase sessionId={sessionId} onStop={run.stop} onClose={() => setErasing(false)} />
      )}
    </section>
  );
}

const failures: Readonly<Record<(RunState & { is: 'failed' })['why'], string>> = {
  denied: 'Your browser did not allow the microphone. This time is not counted.',
  'no-microphone': 'No microphone was found. This time is not counted.',
  'no-engine': 'Listening could not start in this browser. This time is not counted.',
};

function stateWords(state: RunState): string {
  if (state.is === 'failed') return failures[state.why];
  if (state.is === 'off') return 'Your microphone is off. This time is not counted.';
  if (state.is === 'opening') return 'Opening your microphone…';
  if (state.is === 'calibrating') {
    return 'Microphone on. Say a sentence, so that your voice is known.';
  }
  if (state.is === 'stalled') return 'Your device is busy. This time is not counted.';
  return state.ear.engine === 'rnnoise' ? 'Microphone on, listening roughly' : 'Microphone on';
}

const around = 2 * Math.PI * 12;
const askEveryMs = 5000;

/** A thin ring, and no number: lit while the microphone is open; the manager's shows their own part. */
function Ring({
  state,
  session,
  isManager,
}: {
  state: RunState;
  session: Session;
  isManager: boolean;
}) {
  const { sessionId, devices } = session;
  const isWanted = isManager && devices === 2;
  const { data, refetch } = useRead(
    listening.floor,
    { sessionId },
    { keep: false, when: isWanted },
  );
  useEffect(() => {
    if (!isWanted) return;
    const timer = setInterval(() => void refetch(), askEveryMs);
    return () => clearInterval(timer);
  }, [isWanted, refetch]);
  const isOn = 'ear' in state;
  const part = data?.eighths == null ? 0 : data.eighths / 8;
  return (
    <svg
      viewBox="0 0 28 28"
      className="size-7 shrink-0 -rotate-90 text-sea"
      fill="none"
      aria-hidden
    >
      <circle cx="14" cy="14" r="12" className="stroke-line-strong" strokeWidth="2" />
      <circle
        cx="14"
        cy="14"
        r="12"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray={`${part * around} ${around}`}
      />
      <circle
        cx="14"
        cy="14"
        r={isOn && state.ear.isSpeaking ? 6 : 4.5}
        data-microphone={isOn ? 'on' : 'off'}
        className={isOn ? 'fill-coral' : 'fill-line-strong'}
      />
    </svg>
  );
}

type EraseProps = { sessionId: string; onStop: () => Promise<unknown>; onClose: () => void };

function Erase({ sessionId, onStop, onClose }: EraseProps) {
  const erase = useChange(listening.erase, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: onClose,
  });
  const eraseNow = async () => {
    await onStop();
    erase.mutate({ sessionId });
  };
  return (
    <Dialog open onClose={onClose} title="Erase this listening?">
      <p>Nothing of it stays, for either of you. No figures are made.</p>
      <Actions>
        <Button tone="next" busy={erase.isPending} onClick={() => void eraseNow()}>
          Erase it
        </Button>
        <Button onClick={onClose}>Go on listening</Button>
      </Actions>
    </Dialog>
  );
}
