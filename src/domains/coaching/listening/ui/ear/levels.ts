import { binMs } from '../../rules-merge.ts';
import type { Stretch } from './ear.ts';

/** Finer than this would tell nothing more about who is nearer. */
const [softest, loudest] = [-40, 12];

export type Levels = {
  /** A frame with a voice in it, `db` above the own voice (below it when negative). */
  hear(frame: Stretch, db: number): void;
  /** Whole decibels for each bin from `from` to `to`, null without a voice; they are forgotten then. */
  take(from: number, to: number): (number | null)[];
};

/** Puts frames of any length into bins of `binMs`, counted from 1970: the mean power of what a bin holds of voices. */
export function openLevels(): Levels {
  const bins = new Map<number, { ms: number; power: number }>();

  const hear = ({ from, to }: Stretch, db: number): void => {
    for (let bin = Math.floor(from / binMs); bin * binMs < to; bin++) {
      const begin = bin * binMs;
      const within = Math.min(to, begin + binMs) - Math.max(from, begin);
      const { ms, power } = bins.get(bin) ?? { ms: 0, power: 0 };
      bins.set(bin, { ms: ms + within, power: power + within * 10 ** (db / 10) });
    }
  };
  const take = (from: number, to: number): (number | null)[] => {
    const first = Math.round(from / binMs);
    return Array.from({ length: Math.round((to - from) / binMs) }, (_, i) => {
      const heard = bins.get(first + i);
      bins.delete(first + i);
      return heard && heard.ms >= binMs / 2 ? decibels(heard.power / heard.ms) : null;
    });
  };
  return { hear, take };
}

const decibels = (power: number): number =>
  Math.min(loudest, Math.max(softest, Math.round(10 * Math.log10(power))));
