import type { Stretch } from './ear.ts';
import type { Late } from './engine.ts';

/** Shorter pauses belong to what is being said. */
const pauseMs = 300;
/** Shorter sounds ("mm") are not taken for speech. */
const shortestMs = 120;

export type Segmenter = {
  /** The next frame; returns what was said when that has just ended. */
  hear(frame: Stretch, isVoice: boolean): Stretch | null;
  /** What is known for good up to `settled()`. */
  said(): readonly Stretch[];
  settled(): number;
  isSpeaking(): boolean;
  /** Nothing more will come. */
  end(): void;
  /** What ended before `at` is not asked for again. */
  forget(at: number): void;
};

/** Frames to stretches of speech; what the engine notices late is put right. */
export function openSegmenter(late: Late): Segmenter {
  let done: readonly Stretch[] = [];
  let open: Stretch | null = null;
  let now = 0;

  const sure = (): Stretch | null => {
    const said = open && { from: open.from, to: open.to - late.end };
    return said && said.to - said.from >= shortestMs ? said : null;
  };
  const close = (): Stretch | null => {
    const said = sure();
    if (said) done = [...done, said];
    open = null;
    return said;
  };
  return {
    hear: (frame, isVoice) => {
      now = frame.to;
      const quiet = open ? (isVoice ? frame.from : frame.to) - (open.to - late.end) : 0;
      const ended = open && quiet >= pauseMs ? close() : null;
      if (isVoice) open = { from: open?.from ?? frame.from - late.begin, to: frame.to };
      return ended;
    },
    said: () => [...done, sure() ?? []].flat(),
    settled: () => (open ? (sure()?.to ?? open.from) : now - late.begin),
    isSpeaking: () => sure() !== null,
    end: close,
    forget: (at) => {
      done = done.filter(({ to }) => to > at);
    },
  };
}
