import type { BytesFile, TextFile } from '../../../../web/zip.ts';
import { looksLikePicture } from '../rules-pictures.ts';

/** A folder of Markdown as it was chosen: its texts, and its pictures by the way to each. */
export type Bundle = {
  readonly texts: readonly TextFile[];
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** SHA-256 of each picture, by the way to it. */
  readonly hashes: Readonly<Record<string, string>>;
};

const isText = (path: string): boolean => /\.(md|markdown)$/i.test(path);
const isWanted = (path: string): boolean =>
  (isText(path) || looksLikePicture(path)) && !/(^|\/)(\.|__MACOSX\/)/.test(path);

/** Single files, or what zips hold. */
export async function bundleOf(chosen: readonly File[]): Promise<Bundle> {
  const files = (await Promise.all(chosen.map(filesIn))).flat();
  const pictures = files.filter(({ path }) => looksLikePicture(path));
  const hashes = await Promise.all(
    pictures.map(async ({ path, bytes }) => [path, await sha256(bytes)] as const),
  );
  return {
    texts: files
      .filter(({ path }) => isText(path))
      .map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes) })),
    pictures: new Map(pictures.map(({ path, bytes }) => [path, bytes])),
    hashes: Object.fromEntries(hashes),
  };
}

async function filesIn(file: File): Promise<BytesFile[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!/\.zip$/i.test(file.name)) return isWanted(file.name) ? [{ path: file.name, bytes }] : [];
  const { unzip } = await import('../../../../web/zip.ts');
  return unzip(bytes, isWanted);
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes.slice());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
