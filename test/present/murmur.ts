/** MurmurHash3 x86 32 once more, the plain way over Buffer, to hold the engine's against. */
export function murmur(text: string, seed: number): number {
  const bytes = Buffer.from(text, 'utf8');
  const rotated = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
  const mixed = (k: number): number => Math.imul(rotated(Math.imul(k, 0xcc9e2d51), 15), 0x1b873593);
  const whole = bytes.length & ~3;
  let h = seed | 0;
  for (let i = 0; i < whole; i += 4) {
    h = (Math.imul(rotated(h ^ mixed(bytes.readInt32LE(i)), 13), 5) + 0xe6546b64) | 0;
  }
  const tail = Buffer.alloc(4);
  bytes.copy(tail, 0, whole);
  h ^= mixed(tail.readInt32LE(0));
  h ^= bytes.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
