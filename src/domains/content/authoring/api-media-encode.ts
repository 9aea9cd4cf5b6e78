import { createHash } from 'node:crypto';
import { ResizeFit, Transformer } from '@napi-rs/image';
import { imageSize } from 'image-size';
import { conflict, invalid } from '../../../platform/universal/problems.ts';
import { pictureKind, pictureLimits, whyNoPicture } from './rules-pictures.ts';

export type Encoded = {
  readonly data: Buffer;
  readonly kind: 'image/webp';
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
};

/** Sharp on a wide screen of high density, and no more. */
const shownSide = 2560;
const quality = 82;

const refused = (sentence: string) => invalid([{ path: 'data', sentence }]);

export const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Read from the header alone, so that a small file that unfolds to gigabytes is never unfolded. */
function sizeOf(data: Buffer): { width: number; height: number } {
  try {
    const { width, height, type } = imageSize(data);
    if (type === pictureKind(data)) return { width, height };
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
  const why = whyNoPicture(data);
  if (why) throw refused(why);
  const { width, height } = sizeOf(data);
  if (
    width > pictureLimits.side ||
    height > pictureLimits.side ||
    width * height > pictureLimits.pixels
  ) {
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
