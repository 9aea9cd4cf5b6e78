import { createHash } from 'node:crypto';
import { ResizeFit, Transformer } from '@napi-rs/image';
import { imageSize } from 'image-size';
import { conflict, invalid } from '../../../platform/universal/problems.ts';

export type Encoded = {
  readonly data: Buffer;
  readonly kind: 'image/webp';
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
};

/** A camera's picture fits; what a decoder would need more memory for than 160 MB does not. */
const most = { bytes: 12_000_000, pixels: 40_000_000, side: 16_000 } as const;
/** Sharp on a wide screen of high density, and no more. */
const shownSide = 2560;
const quality = 82;

const refused = (sentence: string) => invalid([{ path: 'data', sentence }]);

export const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** What the first bytes say it is; the name and what a browser claims are not asked. */
function kindOf(data: Buffer): 'jpg' | 'png' | 'webp' | null {
  if (data.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpg';
  if (data.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])))
    return 'png';
  const riff = data.subarray(0, 4).toString('latin1') + data.subarray(8, 12).toString('latin1');
  return riff === 'RIFFWEBP' ? 'webp' : null;
}

/** Read from the header alone, so that a small file that unfolds to gigabytes is never unfolded. */
function sizeOf(data: Buffer, kind: string): { width: number; height: number } {
  try {
    const { width, height, type } = imageSize(data);
    if (type === kind) return { width, height };
  } catch {
    // The same answer as for a file of another type.
  }
  throw refused('This file begins like a picture and is none. Nothing was kept.');
}

/** At most two at a time: each may hold its pixels in memory. */
const desk: { busy: number; readonly queue: (() => void)[] } = { busy: 0, queue: [] };

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (desk.queue.length > 50)
    throw conflict('Very many pictures are on their way. Please try again.');
  if (desk.busy >= 2) await new Promise<void>((go) => desk.queue.push(go));
  else desk.busy += 1;
  try {
    return await work();
  } finally {
    const next = desk.queue.shift();
    if (next) next();
    else desk.busy -= 1;
  }
}

/**
 * The picture, decoded to pixels and written anew as WebP. Nothing but pixels comes through: no place,
 * no camera, no profile, and nothing that was hidden before, behind or between them.
 */
export async function encode(data: Buffer): Promise<Encoded> {
  if (data.length > most.bytes) throw refused('This picture is larger than 12 MB.');
  const kind = kindOf(data);
  if (!kind) throw refused('This is no picture we can show: JPEG, PNG or WebP.');
  const { width, height } = sizeOf(data, kind);
  if (width > most.side || height > most.side || width * height > most.pixels) {
    throw refused(`This picture has ${width} × ${height} pixels; 40 million are the most.`);
  }
  return inTurn(async () => {
    try {
      return await written(data, Math.max(width, height) > shownSide);
    } catch {
      throw refused('This picture could not be read to its end. Nothing was kept.');
    }
  });
}

async function written(source: Buffer, isLarge: boolean): Promise<Encoded> {
  const picture = new Transformer(source).rotate();
  if (isLarge) picture.resize({ width: shownSide, height: shownSide, fit: ResizeFit.Inside });
  const data = await picture.webp(quality);
  const { width, height } = imageSize(data);
  return { data, kind: 'image/webp', width, height, sha256: sha256(data) };
}
