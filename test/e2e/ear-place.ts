import type { Stretch } from '../speech.ts';
import { quantile, totalOf } from './ear-judge.ts';

/**
 * What was said, on the clock of what was heard. A browser's make-believe microphone plays a sound
 * again and again, from when nobody knows, on a clock of its own that is up to a hundredth off on a
 * busy machine. So the sound is first put where it meets best what was heard, and then the clock is
 * fitted as a straight line.
 */
export function place(
  heard: readonly Stretch[],
  sound: readonly Stretch[],
  period: number,
): Stretch[] {
  const [start, end] = [heard[0]?.from ?? 0, heard.at(-1)?.to ?? 0];
  const rounds = Array.from({ length: Math.ceil((end - start) / period) + 2 }, (_, i) => i - 1);
  const said = rounds.flatMap((round) => sound.map((one) => moved(one, start + round * period)));
  const offsets = Array.from({ length: Math.floor(period / 20) }, (_, i) => -i * 20);
  const best = offsets.reduce((a, b) =>
    meeting(heard, said, a) >= meeting(heard, said, b) ? a : b,
  );
  return fitted(
    heard,
    said.map((one) => moved(one, best)),
  );
}

const moved = ({ from, to }: Stretch, by: number): Stretch => ({ from: from + by, to: to + by });

/** How long both the one and the other. */
function meeting(heard: readonly Stretch[], said: readonly Stretch[], by: number): number {
  const both = heard.flatMap((a) =>
    said.map((b) => ({ from: Math.max(a.from, b.from + by), to: Math.min(a.to, b.to + by) })),
  );
  return totalOf(both.filter(({ from, to }) => from < to));
}

/** Onsets of the one beside those of the other, twice: first with what is wide off, then without. */
function fitted(heard: readonly Stretch[], said: readonly Stretch[]): Stretch[] {
  const pairs = said.flatMap((one) => {
    const near = heard.filter(({ from }) => Math.abs(from - one.from) < 300);
    return near.map(({ from }) => ({ x: one.from, off: from - one.from }));
  });
  const middle = quantile(
    pairs.map(({ off }) => off),
    0.5,
  );
  const line = lineThrough(pairs.filter(({ off }) => Math.abs(off - middle) < 150));
  return said.map(({ from, to }) => ({ from: from + line(from), to: to + line(to) }));
}

/** Least squares, no steeper than a hundredth. */
function lineThrough(points: readonly { x: number; off: number }[]): (x: number) => number {
  const mean = (of: (point: { x: number; off: number }) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / Math.max(1, points.length);
  const [x, off] = [mean((one) => one.x), mean((one) => one.off)];
  const wide = mean((one) => (one.x - x) ** 2);
  const slope = wide > 0 ? mean((one) => (one.x - x) * (one.off - off)) / wide : 0;
  const bounded = Math.max(-0.01, Math.min(0.01, slope));
  return (at) => off + bounded * (at - x);
}
