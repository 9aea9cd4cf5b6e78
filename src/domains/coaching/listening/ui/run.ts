import { Problem } from '../../../../platform/universal/problems.ts';
import type { Report } from '../contract-shapes.ts';
import { keep, offsetOf, type Ping } from '../rules-clock.ts';
import { listening } from './calls.ts';
import { deviceNow } from './ear/device-now.ts';
import type { Ear, EarOptions, EarProblem, EarReport, EarState } from './ear/ear.ts';

export type RunState =
  | { readonly is: 'off' }
  | { readonly is: 'opening' }
  | { readonly is: 'calibrating'; readonly ear: EarState }
  | { readonly is: 'stalled'; readonly ear: EarState }
  | { readonly is: 'listening'; readonly ear: EarState }
  | { readonly is: 'failed'; readonly why: EarProblem['reason'] };

/** One microphone of one listening: open while it lasts, and gone with the page. */
export type Run = {
  state(): RunState;
  onChange(told: () => void): () => void;
  /** Closes the microphone at once, and hands in what was heard last. */
  stop(): Promise<void>;
};

const firstPings = 8;
/** As many as one sending may carry. */
const mostReports = 60;

export function openRun(sessionId: string, voices: EarOptions['voices']): Run {
  const told = new Set<() => void>();
  const post = openPost(sessionId, () => void stop());
  let state: RunState = { is: 'opening' };
  let ear: Ear | null = null;
  let isKnown = voices === 'any';
  let isOver = false;

  const show = (next: RunState) => {
    state = next;
    for (const tell of told) tell();
  };
  const onState = (heard: EarState) => {
    if (isOver) return;
    if (heard.hears === 'ended') void stop();
    else if (!isKnown) show({ is: 'calibrating', ear: heard });
    else show({ is: heard.hears === 'stalled' ? 'stalled' : 'listening', ear: heard });
  };
  // Before the own voice is known, levels mean nothing: that time is not counted.
  const onReport = (report: EarReport) => {
    if (isKnown) post.add(report);
  };
  const begin = async () => {
    try {
      const { openEar } = await import('./ear/open.ts');
      await post.agreeOnTime();
      ear = await openEar({ voices, onState, onReport });
      if (isOver) return void ear.stop();
      if (!isKnown) await ear.calibrate();
      isKnown = true;
      onState(ear.state());
    } catch (error) {
      if (!isOver) show({ is: 'failed', why: reasonOf(error) });
    }
  };
  const stop = async () => {
    if (isOver) return;
    isOver = true;
    const last = await ear?.stop();
    show({ is: 'off' });
    if (last && isKnown) post.add(last);
    await post.empty();
  };
  void begin();
  return {
    state: () => state,
    onChange: (tell) => {
      told.add(tell);
      return () => void told.delete(tell);
    },
    stop,
  };
}

const reasonOf = (error: unknown): EarProblem['reason'] =>
  error instanceof Error && 'reason' in error ? (error as EarProblem).reason : 'no-engine';

/** Sends reports in their order, on the clock of the server; what does not get through is sent again. */
function openPost(sessionId: string, onRefused: () => void) {
  let pings: Ping[] = [];
  let waiting: Report[] = [];
  let sending: Promise<void> = Promise.resolve();

  const ping = async () => {
    const sent = deviceNow();
    const { now } = await listening.clock.read({});
    pings = keep(pings, { sent, came: deviceNow(), server: now });
  };
  const send = async () => {
    const batch = waiting.slice(0, mostReports);
    if (batch.length === 0) return;
    try {
      const { kept } = await listening.report.change({ sessionId, reports: batch });
      waiting = kept ? waiting.slice(batch.length) : [];
      if (!kept) return onRefused();
      await ping();
    } catch (error) {
      if (error instanceof Problem && error.details.status < 500) {
        waiting = [];
        onRefused();
      }
    }
  };
  const empty = () => {
    sending = sending.then(send);
    return sending;
  };
  return {
    agreeOnTime: async () => {
      for (let i = 0; i < firstPings; i += 1) await ping();
    },
    add: (report: EarReport) => {
      if (report.to > report.from) waiting.push(onServerClock(report, offsetOf(pings)));
      void empty();
    },
    empty,
  };
}

function onServerClock({ from, to, speech, levels, stalls }: EarReport, offset: number): Report {
  const at = (ms: number): number => Math.round(ms + offset);
  const stretches = (list: EarReport['speech']) =>
    list.map((one) => ({ from: at(one.from), to: at(one.to) }));
  return {
    from: at(from),
    to: at(to),
    speech: stretches(speech),
    levels: levels.map((run) => ({ from: at(run.from), db: [...run.db] })),
    stalls: stretches(stalls),
  };
}
