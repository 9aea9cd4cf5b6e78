import type { Ear, EarOptions, EarReport, EarState } from './ear.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** A worker that died cannot answer. */
const lastWordMs = 3_000;

/** What the page holds of a worker that hears; `close` turns the microphone off. */
export function earOf(
  worker: Worker,
  first: EarState,
  { onState, onReport }: EarOptions,
  close: () => void,
): Ear {
  const looking = new Set<() => void>();
  let state = first;
  let last: Promise<EarReport> | null = null;

  const change = (next: EarState): void => {
    if (state.hears === 'ended') return;
    state = next;
    onState(state);
    for (const look of looking) look();
  };
  const ask = (message: ToWorker): void => worker.postMessage(message);
  const stop = (): Promise<EarReport> => {
    last ??= lastReportOf(worker);
    close();
    change({ ...state, hears: 'ended', isSpeaking: false });
    return last;
  };
  const calibrate = (): Promise<void> =>
    new Promise((resolve) => {
      let hasBegun = !state.calibrated;
      const look = (): void => {
        hasBegun ||= !state.calibrated;
        if (!(hasBegun && state.calibrated) && state.hears !== 'ended') return;
        looking.delete(look);
        resolve();
      };
      looking.add(look);
      ask({ type: 'calibrate' });
    });

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'state') change(data.state);
    if (data.type === 'report') onReport(data.report);
    if (data.type === 'no-engine') void stop();
  });
  return { state: () => state, calibrate, stop };
}

async function lastReportOf(worker: Worker): Promise<EarReport> {
  const report = await new Promise<EarReport>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'stopped') resolve(data.report);
    });
    setTimeout(() => resolve(nothing), lastWordMs);
    worker.postMessage({ type: 'stop' } satisfies ToWorker);
  });
  worker.terminate();
  return report;
}

const nothing: EarReport = { from: 0, to: 0, speech: [], levels: [], stalls: [] };
