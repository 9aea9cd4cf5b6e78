/**
 * Two microphones hear two people, each the other one too: whose speech was it? A bin belongs to whom it
 * is loud near, measured against each one's own calibrated voice (realtime.md §1.3).
 */
import { clipped, gapsIn, joined, type Stretch, without } from './rules-stretches.ts';

export const binMs = 50;

/** Dropped where the other is louder by more than this in the same bin … */
const underNowDb = 3.5;
/** … or than this against the other's loudest of the last 400 ms: a call arrives late. */
const underLateDb = 9;
const lateBins = 400 / binMs;
/** Left over from cutting, and no utterance: as the ear drops what is shorter. */
const shortestMs = 120;

/**
 * Where both hear a voice less than 4 dB apart for more than an eighth of the talk of a minute, the two
 * cannot be told apart there: people do talk at once, but not that long and not equally loud.
 */
const alikeDb = 4;
/** Two voices at once go up and down each on its own, so that their distance spreads wider. */
const togetherDb = 4;
const alikeShare = 1 / 8;
const windowBins = 60_000 / binMs;
/** Less talk than this in a minute tells nothing. */
const leastBins = 2000 / binMs;
/** Syllables go up and down, so levels are compared over half a second. */
const smoothBins = 500 / binMs;

/** Reports touch on their device's clock; on the one both share a seam may open. */
const seamMs = 100;

/** What one side's device heard, on the clock both share. */
export type Heard = {
  readonly speech: readonly Stretch[];
  /** dB against the own calibrated voice for each bin from `from` on; null where no voice was heard. */
  readonly levels: readonly { readonly from: number; readonly db: readonly (number | null)[] }[];
  readonly stalls: readonly Stretch[];
  /** What was reported at all. */
  readonly covered: readonly Stretch[];
};

export type Merged = {
  readonly mine: readonly Stretch[];
  readonly theirs: readonly Stretch[];
  readonly unreliable: readonly Stretch[];
};

export function merge(mine: Heard, theirs: Heard, window: Stretch): Merged {
  const [a, b] = [binned(mine, window), binned(theirs, window)];
  return {
    mine: kept(mine.speech, a, b, window),
    theirs: kept(theirs.speech, b, a, window),
    unreliable: joined([
      ...[mine, theirs].flatMap((side) => unheard(side, window)),
      ...alike(a, b, window),
    ]),
  };
}

/** What one device alone cannot tell: where it reported nothing, or its clock stalled. */
export const unheard = ({ covered, stalls }: Heard, window: Stretch): Stretch[] =>
  joined([...gapsIn(joined(clipped(covered, window), seamMs), window), ...clipped(stalls, window)]);

/** Levels on one grid for both, in bins from the window's start; −∞ where no voice was heard. */
function binned({ levels }: Heard, { from, to }: Stretch): Float32Array {
  const bins = new Float32Array(Math.ceil((to - from) / binMs)).fill(Number.NEGATIVE_INFINITY);
  for (const run of levels) {
    run.db.forEach((db, i) => {
      const bin = Math.round((run.from - from) / binMs) + i;
      if (db !== null && bin >= 0 && bin < bins.length) bins[bin] = db;
    });
  }
  return bins;
}

/** Of one side's speech, what is not the other's voice in this one's microphone. */
function kept(
  speech: readonly Stretch[],
  own: Float32Array,
  other: Float32Array,
  window: Stretch,
): Stretch[] {
  const at = (bin: number): Stretch => ({
    from: window.from + bin * binMs,
    to: window.from + (bin + 1) * binMs,
  });
  const dropped: Stretch[] = [];
  own.forEach((db, bin) => {
    const now = other[bin] ?? Number.NEGATIVE_INFINITY;
    const late = Math.max(...other.subarray(Math.max(0, bin - lateBins), bin + 1));
    if (db < now - underNowDb || db < late - underLateDb) dropped.push(at(bin));
  });
  const left = without(joined(clipped(speech, window)), joined(dropped));
  return joined(left, 300).filter(({ from, to }) => to - from >= shortestMs);
}

/** Minutes in which both microphones hear both people alike. */
function alike(a: Float32Array, b: Float32Array, { from }: Stretch): Stretch[] {
  const found: Stretch[] = [];
  for (let start = 0; start < a.length; start += windowBins) {
    const end = Math.min(a.length, start + windowBins);
    let [anyone, same] = [0, 0];
    for (let bin = start; bin < end; bin += 1) {
      if (isVoice(a[bin]) || isVoice(b[bin])) anyone += 1;
      if (isAlike(a, b, bin)) same += 1;
    }
    if (anyone >= leastBins && same > anyone * alikeShare) {
      found.push({ from: from + start * binMs, to: from + end * binMs });
    }
  }
  return found;
}

const isVoice = (db: number | undefined): boolean => Number.isFinite(db);

/** Both hear a voice around this bin, about equally loud, and it goes up and down for both together. */
function isAlike(a: Float32Array, b: Float32Array, bin: number): boolean {
  if (!isVoice(a[bin]) || !isVoice(b[bin])) return false;
  const gaps: number[] = [];
  for (let i = bin - smoothBins / 2; i <= bin + smoothBins / 2; i += 1) {
    const gap = (a[i] ?? Number.NaN) - (b[i] ?? Number.NaN);
    if (Number.isFinite(gap)) gaps.push(gap);
  }
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const spread = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length);
  return gaps.length > smoothBins / 2 && Math.abs(mean) < alikeDb && spread < togetherDb;
}
