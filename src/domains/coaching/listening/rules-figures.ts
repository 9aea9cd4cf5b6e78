/**
 * The figures of one listening, from who spoke when. Every duration is in whole milliseconds; time is
 * cut into milliseconds, and a stretch covers those from `from` up to, not including, `to`.
 */
import {
  clipped,
  covers,
  firstEndingAfter,
  gapsIn,
  joined,
  lengthOf,
  type Stretch,
  without,
} from './rules-stretches.ts';

/** A pause shorter than this is part of an utterance (realtime.md §1, as transcripts are cut). */
export const pauseMs = 300;
/** A silence, from here on (E2). */
export const silenceMs = 3000;
/** Talking at once for less is how turns change hands, or an "mm-hm" (our practice). */
export const talkOverMs = 500;

/** How a question was marked: a tap comes while or after it is asked, a drawn card before. */
export type Mark = { readonly at: number; readonly by: 'tap' | 'card' };

export type Next = 'me' | 'them' | 'both';

export type Timeline = Stretch & {
  readonly mine: readonly Stretch[];
  readonly theirs: readonly Stretch[];
  /** Marks of my own questions. */
  readonly questions: readonly Mark[];
  /** Where nothing can be relied on: it counts as if it had not been. */
  readonly unreliable: readonly Stretch[];
};

export type TalkFigures = {
  /** The window without what is unreliable. */
  readonly coveredMs: number;
  readonly unreliableMs: number;
  /** How long each spoke; while both speak, it counts for both. Share = mine / (mine + theirs). */
  readonly mineMs: number;
  readonly theirsMs: number;
  /** Nobody speaks for 3 s or more, somebody did before, and `endedBy` does after. */
  readonly silences: readonly (Stretch & { readonly endedBy: Next })[];
  /** From the end of each question of mine until anybody speaks: 0 where the other already did. */
  readonly afterMyQuestion: readonly { readonly ms: number; readonly next: Next }[];
  /** From the end of an utterance of theirs until I speak, where I am the next: 0 where I already did. */
  readonly afterTheirAnswer: readonly number[];
  /** My longest time with the floor: no silence of 3 s in it, and never they alone. */
  readonly longestMs: number;
  /** How often I began while they spoke, and we both went on for 500 ms or more; and for how long. */
  readonly talkOver: { readonly times: number; readonly ms: number };
};

/** Who speaks, cut to what can be relied on. */
type Floor = {
  readonly window: Stretch;
  readonly mine: readonly Stretch[];
  readonly theirs: readonly Stretch[];
  readonly holes: readonly Stretch[];
};

export function figuresOf(timeline: Timeline): TalkFigures {
  const floor = floorOf(timeline);
  const unreliableMs = lengthOf(floor.holes);
  return {
    coveredMs: Math.max(0, timeline.to - timeline.from) - unreliableMs,
    unreliableMs,
    mineMs: lengthOf(floor.mine),
    theirsMs: lengthOf(floor.theirs),
    silences: silencesOf(floor),
    afterMyQuestion: afterQuestions(floor, timeline.questions),
    afterTheirAnswer: afterAnswers(floor),
    longestMs: longestOf(floor),
    talkOver: talkOverOf(floor),
  };
}

function floorOf({ from, to, mine, theirs, unreliable }: Timeline): Floor {
  const window = { from, to };
  const holes = joined(clipped(unreliable, window));
  const utterances = (list: readonly Stretch[]) =>
    without(joined(clipped(list, window), pauseMs), holes);
  return { window, mine: utterances(mine), theirs: utterances(theirs), holes };
}

/** Whether something unreliable overlaps or touches it: then neither end of it is what it seems. */
const isDoubtful = ({ holes }: Floor, { from, to }: Stretch): boolean =>
  holes.some((hole) => hole.from <= to && hole.to >= from);

const speaks = ({ mine, theirs }: Floor, at: number): Next | null => {
  const [me, them] = [covers(mine, at), covers(theirs, at)];
  if (me && them) return 'both';
  if (me) return 'me';
  return them ? 'them' : null;
};

/** The first moment from `at` on in which anybody speaks. */
function nextSpeech(floor: Floor, at: number): { at: number; next: Next } | null {
  const starts = [floor.mine, floor.theirs].map((list) =>
    Math.max(at, firstEndingAfter(list, at)?.from ?? Number.POSITIVE_INFINITY),
  );
  const first = Math.min(...starts);
  const next = Number.isFinite(first) ? speaks(floor, first) : null;
  return next && { at: first, next };
}

function silencesOf(floor: Floor): TalkFigures['silences'] {
  return gapsIn(joined([...floor.mine, ...floor.theirs]), floor.window).flatMap((gap) => {
    const isInside = gap.from > floor.window.from && gap.to < floor.window.to;
    const endedBy = isInside && gap.to - gap.from >= silenceMs ? speaks(floor, gap.to) : null;
    return endedBy && !isDoubtful(floor, gap) ? [{ ...gap, endedBy }] : [];
  });
}

function afterQuestions(floor: Floor, marks: readonly Mark[]): TalkFigures['afterMyQuestion'] {
  const asked = new Set(marks.map((mark) => questionAt(floor.mine, mark)));
  return floor.mine
    .filter((utterance) => asked.has(utterance))
    .flatMap(({ to }) => {
      const found = nextSpeech(floor, to);
      if (!found || isDoubtful(floor, { from: to, to: found.at })) return [];
      return [{ ms: found.at - to, next: found.next }];
    });
}

/**
 * The utterance a mark belongs to. A tap: the one it falls into, else the last that ended at most 3 s
 * before, else the next that begins within 2 s. A card: the next that begins within 10 s of the draw.
 */
function questionAt(mine: readonly Stretch[], { at, by }: Mark): Stretch | undefined {
  const nextWithin = (ms: number) => mine.find(({ from }) => from >= at && from - at <= ms);
  if (by === 'card') return nextWithin(10_000);
  const within = mine.find(({ from, to }) => from <= at && at < to);
  return within ?? mine.findLast(({ to }) => to <= at && at - to <= 3000) ?? nextWithin(2000);
}

function afterAnswers(floor: Floor): number[] {
  return floor.theirs.flatMap((answer) => {
    const found = nextSpeech(floor, answer.to);
    if (!found || found.next === 'them') return [];
    const own = firstEndingAfter(floor.mine, found.at);
    const isReply = own !== undefined && own.from > answer.from;
    const isSure = !isDoubtful(floor, { from: answer.to, to: found.at });
    return isReply && isSure ? [found.at - answer.to] : [];
  });
}

function longestOf({ mine, theirs, holes }: Floor): number {
  const breaks = joined([...theirs, ...holes]);
  let longest = 0;
  let from = 0;
  let last: Stretch | undefined;
  for (const utterance of mine) {
    if (!last || !holdsOn(last, utterance, breaks)) from = utterance.from;
    longest = Math.max(longest, utterance.to - from);
    last = utterance;
  }
  return longest;
}

/** Between two utterances of mine neither 3 s of silence passed nor did they speak. */
const holdsOn = (one: Stretch, next: Stretch, breaks: readonly Stretch[]): boolean =>
  next.from - one.to < silenceMs &&
  (firstEndingAfter(breaks, one.to)?.from ?? Number.POSITIVE_INFINITY) >= next.from;

function talkOverOf(floor: Floor): TalkFigures['talkOver'] {
  const together = floor.mine
    .map((own) => {
      const other = firstEndingAfter(floor.theirs, own.from);
      const began = other !== undefined && other.from < own.from;
      const isSure = !isDoubtful(floor, { from: own.from, to: own.from });
      return began && isSure ? Math.min(own.to, other.to) - own.from : 0;
    })
    .filter((ms) => ms >= talkOverMs);
  return { times: together.length, ms: together.reduce((sum, ms) => sum + ms, 0) };
}
