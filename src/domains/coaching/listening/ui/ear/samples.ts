export function joined(a: Float32Array, b: Float32Array): Float32Array<ArrayBuffer> {
  const all = new Float32Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

/** In dB of full scale; silence is far down, not infinitely far. */
export function loudness(samples: Float32Array): number {
  let power = 0;
  for (const one of samples) power += one * one;
  return 10 * Math.log10(power / samples.length + 1e-10);
}
