/** A stretch of time, `from` (within) up to `to` (no longer within). */
export type Stretch = { readonly from: number; readonly to: number };

/** Which engine tells voice from noise here; the page says so when it is the lighter one. */
export type EarEngine = 'silero' | 'rnnoise';

export type EarState =
  | { readonly is: 'opening' }
  /** Asked for a few words, so that this voice can be told from the one in the loudspeaker. */
  | { readonly is: 'calibrating'; readonly engine: EarEngine }
  | { readonly is: 'listening'; readonly engine: EarEngine; readonly voiceNow: boolean }
  /** The audio clock fell more than 100 ms behind; it goes on by itself when it has caught up. */
  | { readonly is: 'stalled'; readonly engine: EarEngine }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly why: 'refused' | 'no-microphone' | 'no-engine' };

/**
 * What was heard from `from` to `to`, settled: no later report changes it. Reports come about every
 * second, touch one another without a gap or an overlap, and are the only thing that leaves the ear.
 * All times are whole milliseconds of this device's wall clock (`performance.timeOrigin + now()`).
 */
export type EarReport = Stretch & {
  /** When there was speech, cut at the ends of this report: pauses under 300 ms are speech. */
  readonly speech: readonly Stretch[];
  /**
   * One number for each `BIN_MS` from `from` on, `(to - from) / BIN_MS` of them: 0 where no voice was
   * heard, else 1–127, whole decibels with 64 for "as loud as the calibrated own voice".
   */
  readonly levels: readonly number[];
  /** Where the clock stalled, so that nothing can be said of this time. */
  readonly stalls: readonly Stretch[];
};

export const BIN_MS = 50;

export type EarOptions = {
  /** `own`: the voice near this microphone; `any`: every voice, for one device on a table between two. */
  readonly hears: 'own' | 'any';
};

export type Ear = {
  state(): EarState;
  /** Called at every change of state; returns how to unsubscribe. */
  onState(told: () => void): () => void;
  onReport(told: (report: EarReport) => void): () => void;
  /** Three seconds of the own voice; may be repeated while it listens. */
  calibrate(): Promise<void>;
  /** Closes the microphone at once, reports what was settled, and forgets the rest. */
  stop(): Promise<void>;
};

/** `openEar(options)` of `open.ts` asks for the microphone and loads the engine. */
export type OpenEar = (options: EarOptions) => Promise<Ear>;
