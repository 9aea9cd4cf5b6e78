/**
 * Every stable choice of the engine comes from one hash: MurmurHash3 x86 32 over UTF-8 (Appleby, public
 * domain reference), so that any language can repeat it. Test vectors stand in README.md.
 */

/** MurmurHash3 x86 32 of the text's UTF-8 bytes; an integer 0 ≤ h < 2³². */
export function hash(text: string, seed: number): number {
  let h = seed | 0;
  let block = 0;
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return hashBytes(new TextEncoder().encode(text), seed);
    block |= unit << ((bytes & 3) << 3);
    bytes += 1;
    if ((bytes & 3) === 0) {
      h = stirred(h, block);
      block = 0;
    }
  }
  return finished(h ^ scrambled(block), bytes);
}

function hashBytes(bytes: Uint8Array, seed: number): number {
  let h = seed | 0;
  let block = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    block |= (bytes[i] ?? 0) << ((i & 3) << 3);
    if ((i & 3) === 3) {
      h = stirred(h, block);
      block = 0;
    }
  }
  return finished(h ^ scrambled(block), bytes.length);
}

function scrambled(block: number): number {
  const k = Math.imul(block, 0xcc9e2d51);
  return Math.imul((k << 15) | (k >>> 17), 0x1b873593);
}

function stirred(hash: number, block: number): number {
  const h = hash ^ scrambled(block);
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

function finished(hash: number, length: number): number {
  let h = hash ^ length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Bucket of a viewer in an experiment: an integer 0 ≤ b < 10000. `seed` is hash(experiment's name, 0). */
export const bucketOf = (seed: number, key: string): number =>
  Math.floor((hash(key, seed) / 2 ** 32) * 10_000);

/**
 * Place of a booking in a viewer's draw among equals, least first: -ln(u) / weight with u from the
 * hash, so that each comes first in proportion to its weight, and a booking that comes or goes moves
 * only the viewers it wins or held (Efraimidis & Spirakis 2006). `seed` is hash(booking id, 0).
 */
export const drawOf = (seed: number, key: string, weight: number): number =>
  minusLog((hash(key, seed) + 0.5) / 2 ** 32) / weight;

/** -ln(u) for 0 < u < 1 from sums and products alone: Math.log may differ between engines in its last bit. */
function minusLog(u: number): number {
  let mantissa = u;
  let doublings = 0;
  while (mantissa < 0.75) {
    mantissa *= 2;
    doublings += 1;
  }
  const s = (1 - mantissa) / (1 + mantissa);
  const q = s * s;
  let sum = 0;
  for (let odd = 21; odd >= 1; odd -= 2) sum = sum * q + 1 / odd;
  return doublings * Math.LN2 + 2 * s * sum;
}
