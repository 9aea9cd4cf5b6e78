/**
 * What the page may know of the microphone, and all that ever leaves it. Every time is in whole
 * milliseconds since 1970 on this device's steady clock, `deviceNow()`.
 */

/** A stretch of time, `from` (within) up to `to` (no longer within). */
export type Stretch = { readonly from: number; readonly to: number };

/** How loud the voices were, a number for each `binMs` from `from` on. */
export type Levels = {
  readonly from: number;
  /** Whole dB against the own near voice (0), −40 … 12; null where no voice was heard. */
  readonly db: readonly (number | null)[];
};

/** Everything of `from` to `to`; a report begins where the one before ended, and none is revised. */
export type EarReport = Stretch & {
  /**
   * Speech, near voice only: pauses under 300 ms are speech. Cut at both ends of the report, so pieces
   * that touch are one utterance.
   */
  readonly speech: readonly Stretch[];
  /** Of every voice heard, near or far. */
  readonly levels: readonly Levels[];
  /** Where the audio clock stalled, so that times are not to be believed. */
  readonly stalls: readonly Stretch[];
};

export type EarState = {
  /** Which engine tells voice from noise; the page says so when it is the lighter one. */
  readonly engine: 'silero' | 'rnnoise';
  /** `ended`: stopped, or the microphone was taken away. */
  readonly hears: 'starting' | 'listening' | 'stalled' | 'ended';
  readonly isSpeaking: boolean;
  /** Three seconds of the own voice were heard; refreshed from then on. */
  readonly calibrated: boolean;
};

export type Ear = {
  state(): EarState;
  /**
   * Resolves after three seconds of the own voice, or when it has ended. Before the first time every
   * voice counts as near.
   */
  calibrate(): Promise<void>;
  /**
   * Closes the microphone at once and answers with the last report, which `onReport` does not get;
   * asked again, and after the microphone was taken away, it answers the same.
   */
  stop(): Promise<EarReport>;
};

export type EarOptions = {
  /** `near`: the voice at this microphone; `any`: every voice, for one device between two. */
  readonly voices: 'near' | 'any';
  onState(state: EarState): void;
  onReport(report: EarReport): void;
  /** Two seconds unless said. */
  readonly reportEveryMs?: number;
};

/** What `openEar` of `open.ts` rejects with. */
export type EarProblem = Error & { readonly reason: 'denied' | 'no-microphone' | 'no-engine' };
