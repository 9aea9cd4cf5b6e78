/** What becomes of what two devices heard: figures for one, and a ribbon where both wished it. */
import type { Figures, Ribbon } from './contract-shapes.ts';
import { figuresOf, type Mark } from './rules-figures.ts';
import { type Heard, merge, unheard } from './rules-merge.ts';
import { clipped, joined, lengthOf, type Stretch } from './rules-stretches.ts';

export type Told = {
  readonly window: Stretch;
  readonly manager: Heard;
  readonly engineer: Heard;
  /** The manager's own questions. */
  readonly marks: readonly Mark[];
};

export type Result = {
  readonly figures: Figures;
  readonly ribbon: Ribbon;
  readonly questions: number;
  readonly againFirst: number;
};

/** Two devices: who spoke when, seen from the manager. */
export function resultOfTwo({ window, manager, engineer, marks }: Told): Result {
  const { mine, theirs, unreliable } = merge(manager, engineer, window);
  const found = figuresOf({ ...window, mine, theirs, unreliable, questions: marks });
  const { mineMs, theirsMs, silences, ...rest } = found;
  return {
    figures: {
      ...rest,
      share: { mineMs, spokenMs: mineMs + theirsMs },
      silences: silences.map(({ from, to, endedBy }) => ({ ms: to - from, endedBy })),
      afterMyQuestion: [...rest.afterMyQuestion],
      afterTheirAnswer: [...rest.afterTheirAnswer],
    },
    ribbon: ribbonOf(window, mine, theirs, unreliable),
    questions: rest.afterMyQuestion.length,
    againFirst: rest.afterMyQuestion.filter(({ next }) => next === 'me').length,
  };
}

/** One device between two: it hears that somebody speaks, not who. */
export function resultOfOne(heard: Heard, window: Stretch): Figures {
  const found = figuresOf({
    ...window,
    mine: heard.speech,
    theirs: [],
    unreliable: unheard(heard, window),
    questions: [],
  });
  return {
    coveredMs: found.coveredMs,
    unreliableMs: found.unreliableMs,
    share: null,
    silences: found.silences.map(({ from, to }) => ({ ms: to - from, endedBy: null })),
    afterMyQuestion: [],
    afterTheirAnswer: [],
    longestMs: null,
    talkOver: null,
  };
}

const sliceMs = 2000;
/** Of a slice, to count as speaking in it: a backchannel is no turn. */
const leastOfSlice = 0.25;

function ribbonOf(
  window: Stretch,
  manager: readonly Stretch[],
  engineer: readonly Stretch[],
  unreliable: readonly Stretch[],
): Ribbon {
  const slices: string[] = [];
  for (let { from } = window; from < window.to; from += sliceMs) {
    const slice = { from, to: Math.min(window.to, from + sliceMs) };
    const part = (list: readonly Stretch[]) =>
      lengthOf(clipped(list, slice)) / (slice.to - slice.from);
    const [m, e] = [part(manager) >= leastOfSlice, part(engineer) >= leastOfSlice];
    const who = m && e ? 'b' : m ? 'm' : e ? 'e' : '.';
    slices.push(part(unreliable) > 0.5 ? '?' : who);
  }
  return { sliceMs, slices: slices.join('') };
}

const ringMs = 60_000;

/**
 * The manager's part of what was said in the last minute both reported, in eighths: coarse, so that a
 * ring shows it and nobody reads a number off it. Null under 20 s that can be relied on or 5 s of speech.
 */
export function ringOf(manager: Heard, engineer: Heard, window: Stretch): number | null {
  const ends = [manager, engineer].map(({ covered }) => joined(covered).at(-1)?.to ?? 0);
  const to = Math.min(window.to, ...ends);
  const last = { from: Math.max(window.from, to - ringMs), to };
  if (to - last.from < 20_000) return null;
  const { coveredMs, mineMs, theirsMs } = figuresOf({
    ...last,
    ...merge(manager, engineer, last),
    questions: [],
  });
  const isEnough = coveredMs >= 20_000 && mineMs + theirsMs >= 5000;
  return isEnough ? Math.round((8 * mineMs) / (mineMs + theirsMs)) : null;
}
