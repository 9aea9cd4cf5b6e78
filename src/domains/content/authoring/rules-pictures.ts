/** A way to a file, and not an address somewhere else. */
export const isBeside = (way: string): boolean => !/^(?:[a-z][a-z0-9+.-]*:|[/#\\]|$)/i.test(way);

/** Where a way leads, from the file that says it; null for one that leaves the folder. */
export function pathOf(from: string, way: string): string | null {
  const parts = from.split('/').slice(0, -1);
  for (const part of decoded(way).split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (!['', '.', '..'].includes(part)) parts.push(part);
  }
  return parts.join('/');
}

function decoded(way: string): string {
  try {
    return decodeURIComponent(way);
  } catch {
    return way;
  }
}

export type PictureKind = 'jpg' | 'png' | 'webp';

/** A camera's picture fits; what a decoder would need more memory for than 160 MB does not. */
export const pictureLimits = { bytes: 12_000_000, pixels: 40_000_000, side: 16_000 } as const;

const begins = (data: Uint8Array, marks: readonly number[], from = 0): boolean =>
  marks.every((mark, place) => data[from + place] === mark);
const letters = (word: string): number[] => [...word].map((letter) => letter.charCodeAt(0));

/** What the first bytes say it is; the name and what a browser claims are not asked. */
export function pictureKind(data: Uint8Array): PictureKind | null {
  if (begins(data, [0xff, 0xd8, 0xff])) return 'jpg';
  if (begins(data, [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])) return 'png';
  return begins(data, letters('RIFF')) && begins(data, letters('WEBP'), 8) ? 'webp' : null;
}

/** Why these bytes are no picture for us, as far as that is seen without decoding them. */
export function whyNoPicture(data: Uint8Array): string | null {
  if (data.length > pictureLimits.bytes) return 'This picture is larger than 12 MB.';
  return pictureKind(data) ? null : 'This is no picture we can show: JPEG, PNG or WebP.';
}

export const looksLikePicture = (path: string): boolean =>
  /\.(?:webp|png|jpe?g|gif|svg|avif|heic|bmp|tiff?)$/i.test(path);
