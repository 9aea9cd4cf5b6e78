import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzip, zipOf } from './zip.ts';

const all = () => true;
const central = [0x50, 0x4b, 0x01, 0x02] as const;

/** The zip, whose directory says another size for its only file. */
function saying(zip: Uint8Array, size: number): Uint8Array {
  const at = zip.findIndex((_, place) => central.every((mark, step) => zip[place + step] === mark));
  const copy = zip.slice();
  new DataView(copy.buffer).setUint32(at + 24, size, true);
  return copy;
}

describe('a zip', () => {
  it('gives back what was put in, and only what is wanted', () => {
    const zip = zipOf([
      { path: 'a.md', text: 'Words' },
      { path: 'media/b.png', bytes: new Uint8Array([1, 2]) },
    ]);
    expect(unzip(zip, (path) => path.endsWith('.png'))).toEqual([
      { path: 'media/b.png', bytes: new Uint8Array([1, 2]) },
    ]);
  });

  it('is not unfolded where it says to be more than fits', () => {
    const zip = zipSync({ 'a.md': new Uint8Array(1000) });
    expect(() => unzip(saying(zip, 500_000_000), all)).toThrow('400 MB');
    expect(unzip(saying(zip, 500_000_000), () => false)).toEqual([]);
  });

  it('never grows beyond what it said', () => {
    const zip = zipSync({ 'a.md': new Uint8Array(5_000_000) }, { level: 9 });
    expect(zip.length).toBeLessThan(10_000);
    const sizes = unzip(saying(zip, 100), all).map(({ bytes }) => bytes.length);
    expect(sizes).toEqual([100]);
  });

  it('holds no more files than anybody looks through', () => {
    const names = Array.from({ length: 5_001 }, (_, at) => [`${at}.md`, strToU8('')] as const);
    expect(() => unzip(zipSync(Object.fromEntries(names)), all)).toThrow('5,000 files');
  });

  it('that is none is said to be none', () => {
    expect(() => unzip(strToU8('words, not a zip at all'), all)).toThrow('cannot be read');
  });
});
