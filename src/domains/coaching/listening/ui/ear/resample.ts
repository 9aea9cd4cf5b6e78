import { joined } from './samples.ts';

/** Zero crossings of the sinc on each side: enough to keep what folds back 60 dB down. */
const crossings = 16;

/**
 * Changes the samples a second of a stream given block by block (band-limited interpolation after
 * Smith and Gossett, 1984). Output sample `k` is the sound at `k / to` seconds, so nothing is shifted.
 */
export function resampler(from: number, to: number): (block: Float32Array) => Float32Array {
  if (from === to) return (block) => block;
  const common = divisor(from, to);
  const [step, phases] = [from / common, to / common];
  const width = Math.ceil(crossings * Math.max(1, from / to));
  const kernels = Array.from({ length: phases }, (_, phase) =>
    kernel(phase / phases, width, from, to),
  );
  // Silence before the beginning, so that the first sample has a past to be mixed from.
  let kept = new Float32Array(width);
  let [at, phase] = [width, 0];

  return (block) => {
    const all = joined(kept, block);
    const out: number[] = [];
    for (
      ;
      at + width < all.length;
      phase += step, at += Math.floor(phase / phases), phase %= phases
    ) {
      out.push(mix(all, at - width + 1, kernels[phase] ?? []));
    }
    const past = Math.min(at - width, all.length);
    kept = all.slice(past);
    at -= past;
    return Float32Array.from(out);
  };
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** Weights of the samples around a place that lies `fraction` of a sample after one of them. */
function kernel(fraction: number, width: number, from: number, to: number): readonly number[] {
  const cut = Math.min(1, to / from) * 0.94;
  return Array.from({ length: 2 * width }, (_, i) => {
    const x = i - width + 1 - fraction;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (width + 1));
    return x === 0 ? cut : (Math.sin(Math.PI * cut * x) / (Math.PI * x)) * window;
  });
}

function mix(all: Float32Array, start: number, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (all[start + i] ?? 0) * (weights[i] ?? 0);
  return sum;
}
