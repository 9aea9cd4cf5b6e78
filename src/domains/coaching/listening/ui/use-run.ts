import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Session } from '../contract-shapes.ts';
import { openRun, type Run, type RunState } from './run.ts';

/** What was agreed to on this page: after a reload the microphone waits to be asked for again. */
const agreedHere = new Set<string>();

export const noteAgreement = (sessionId: string): void => void agreedHere.add(sessionId);

const off: RunState = { is: 'off' };
const nothing = () => () => undefined;

/** The microphone of a running listening: opened by consent, closed when the page or the listening goes. */
export function useRun(session: Session, hasMicrophone: boolean) {
  const { sessionId, devices, runsForMs } = session;
  const isRunning = runsForMs !== null && hasMicrophone;
  const [run, setRun] = useState<Run | null>(null);
  const [wanted, setWanted] = useState(() => agreedHere.has(sessionId));
  useEffect(() => {
    if (!isRunning || !wanted) return;
    const opened = openRun(sessionId, devices === 1 ? 'any' : 'near');
    setRun(opened);
    return () => {
      setRun(null);
      void opened.stop();
    };
  }, [sessionId, devices, isRunning, wanted]);
  const state = useSyncExternalStore(run?.onChange ?? nothing, () => run?.state() ?? off);
  const open = () => {
    setWanted(false);
    // Taken back and given again, so that a microphone that failed is tried anew.
    queueMicrotask(() => setWanted(true));
  };
  return { state, open, stop: async () => run?.stop() };
}
