import type { EarState } from './ear.ts';

export type Late = { readonly begin: number; readonly end: number };

/** Tells voice from noise, one frame after another; it remembers the frames before. */
export type Engine = {
  readonly name: EarState['engine'];
  /** Samples a second it wants, and how many of them make a frame. */
  readonly rate: number;
  readonly frame: number;
  /** From which probability a voice begins, and down to which it goes on. */
  readonly begins: number;
  readonly goesOn: number;
  /** By how many milliseconds it notices the beginning and the end of a voice too late: measured. */
  readonly late: Late;
  /** How likely there is a voice in the next frame; samples within −1 and 1. */
  hear(frame: Float32Array): Promise<number>;
};
