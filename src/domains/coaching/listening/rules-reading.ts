/** Figures in words for the manager they are about: counts and intervals, nothing under five (E9). */
import type { EvidenceId } from '../../../platform/universal/evidence.ts';
import type { Figures } from './contract-shapes.ts';
import { type QuietState, quietState } from './rules-quiet.ts';

export type Reading = {
  readonly title: string;
  readonly words: string;
  /** Further words, quieter. */
  readonly note?: string;
  readonly evidence: EvidenceId;
};

/** Fewer than this say nothing (E9). */
export const fewest = 5;
/** Less than this of speech, or half of the time, and no share is told. */
const leastSpokenMs = 30_000;

/** "54 %" of the talk, or null where too little could be relied on. */
export function shareOf({ share, coveredMs, unreliableMs }: Figures): number | null {
  if (!share || share.spokenMs < leastSpokenMs || coveredMs < unreliableMs) return null;
  return share.mineMs / share.spokenMs;
}

export const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** 1.4 s, 42 s, 1 min 10 s: no more than it is worth. */
export function lasting(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const rest = seconds % 60;
  return rest === 0
    ? `${Math.floor(seconds / 60)} min`
    : `${Math.floor(seconds / 60)} min ${rest} s`;
}

export const times = (n: number, one: string, many = `${one}s`): string =>
  n === 1 ? `one ${one}` : `${n} ${many}`;

/** Between which two shares `some` of `all` lies, nineteen times in twenty (Wilson 1927). */
export function interval(some: number, all: number): { from: number; to: number } {
  if (all === 0) return { from: 0, to: 1 };
  const z = 1.96;
  const middle = (some + (z * z) / 2) / (all + z * z);
  const half = (z / (all + z * z)) * Math.sqrt((some * (all - some)) / all + (z * z) / 4);
  return { from: Math.max(0, middle - half), to: Math.min(1, middle + half) };
}

const median = (list: readonly number[]): number => {
  const sorted = [...list].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[half]];
  return (low + high) / 2;
};

const coverWords = ({ coveredMs, unreliableMs }: Figures): string =>
  unreliableMs < 1000
    ? ''
    : ` ${lasting(unreliableMs)} of ${lasting(coveredMs + unreliableMs)} were not reliable, and are not counted.`;

export function shareReading(figures: Figures): Reading | null {
  const share = shareOf(figures);
  if (!figures.share) return null;
  const title = 'Your part of the talk';
  if (share === null) {
    const words = 'Not reliable: too little was heard clearly to tell the two of you apart.';
    return { title, words, evidence: 'E5' };
  }
  return {
    title,
    words: `About ${percent(share)} of the talk was yours.${coverWords(figures)}`,
    note: 'One-to-ones in which the other talks 50 to 90 % of the time are valued more. It is a band, and no target.',
    evidence: 'E5',
  };
}

export function silenceReading({ silences }: Figures): Reading {
  const ended = silences.filter(({ endedBy }) => endedBy === 'me').length;
  const whose = silences.some(({ endedBy }) => endedBy !== null);
  const longest = Math.max(0, ...silences.map(({ ms }) => ms));
  const count = `${times(silences.length, 'silence')} of three seconds and more, the longest ${lasting(longest)}.`;
  return {
    title: 'Silences',
    words: silences.length === 0 ? 'No silence of three seconds or more.' : sentence(count),
    ...(whose ? { note: `You ended ${ended} of ${silences.length}.` } : {}),
    evidence: 'E2',
  };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const waitNames: Readonly<Record<QuietState, string>> = {
  begun: 'under a second',
  holding: 'holding (1 to 3 s)',
  thinking: 'thinking space (3 to 7 s)',
  'check-in': 'over 7 s',
  gone: 'over 7 s',
};

/** "3 under a second, 2 holding (1 to 3 s)". */
function waitCounts(waits: readonly number[]): string {
  const counts = new Map<string, number>();
  for (const name of Object.values(waitNames)) counts.set(name, 0);
  for (const ms of waits) {
    const name = waitNames[quietState(ms)];
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const said = [...counts].filter(([, n]) => n > 0).map(([name, n]) => `${n} ${name}`);
  return said.join(', ');
}

export function questionReading({ afterMyQuestion: waits }: Figures): Reading {
  const title = 'After your questions';
  if (waits.length < fewest) {
    const words =
      waits.length === 0
        ? 'No question was marked. Tap “I asked”, or draw a card, to see how long you wait.'
        : `${sentence(times(waits.length, 'question'))} marked: fewer than five say nothing.`;
    return { title, words, evidence: 'E9' };
  }
  const again = waits.filter(({ next }) => next === 'me').length;
  const { from, to } = interval(again, waits.length);
  return {
    title,
    words: `${waits.length} questions: ${waitCounts(waits.map(({ ms }) => ms))}.`,
    note: `You spoke again first after ${again} of ${waits.length}, so somewhere between ${percent(from)} and ${percent(to)} of the time; at work it is usually 22 to 45 %.`,
    evidence: 'E4',
  };
}

export function answerReading({ afterTheirAnswer: waits }: Figures): Reading {
  const title = 'After they stopped';
  if (waits.length < fewest) {
    return { title, words: 'Fewer than five of these say nothing.', evidence: 'E9' };
  }
  return {
    title,
    words: `Half of the time you waited ${lasting(median(waits))} or less: ${waitCounts(waits)}.`,
    note: 'What is said gets richer from about three seconds, most of all after an answer.',
    evidence: 'E1',
  };
}

export function stretchReading({ longestMs, talkOver }: Figures): Reading | null {
  if (longestMs === null || !talkOver) return null;
  const over =
    talkOver.times === 0
      ? 'You did not talk over the other.'
      : `About ${times(talkOver.times, 'time')} you both talked at once after you began, ${lasting(talkOver.ms)} together.`;
  return {
    title: 'Your longest stretch',
    words: `${sentence(lasting(longestMs))} without giving the floor away.`,
    note: over,
    evidence: 'E5',
  };
}

/** What is told of one listening, in this order; one device between two knows silences only. */
export function readingsOf(figures: Figures): Reading[] {
  const all = figures.share
    ? [
        shareReading(figures),
        answerReading(figures),
        questionReading(figures),
        silenceReading(figures),
        stretchReading(figures),
      ]
    : [silenceReading(figures)];
  return all.filter((one) => one !== null);
}

/** Amber only where the manager talked more than half in three one-to-ones in a row (E5). */
export function threeInARow(shares: readonly (number | null)[]): boolean {
  const known = shares.filter((share) => share !== null).slice(-3);
  return known.length === 3 && known.every((share) => share > 0.5);
}
