import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { badRequest, Problem, tooLarge } from '../platform/universal/problems.ts';

export type TextFile = { readonly path: string; readonly text: string };
export type BytesFile = { readonly path: string; readonly bytes: Uint8Array };

/**
 * Made on this device, so that the words travel once and are kept nowhere else; at once and not in
 * a worker, which the page's content policy would not let in.
 */
export const zipOf = (files: readonly (TextFile | BytesFile)[]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      files.map((file) => [file.path, 'bytes' in file ? file.bytes : strToU8(file.text)]),
    ),
    { level: 6 },
  );

/** More than anybody zips by hand, and less than a browser has memory for. */
const most = { files: 5_000, bytes: 400_000_000 } as const;

/** What is wanted of a zip. What it says to be too large is never unfolded, and nothing grows beyond what it said. */
export function unzip(bytes: Uint8Array, wanted: (path: string) => boolean): BytesFile[] {
  let [files, size] = [0, 0];
  const filter = (entry: { name: string; size: number; originalSize: number }): boolean => {
    if (!wanted(entry.name)) return false;
    files += 1;
    size += Math.max(entry.size, entry.originalSize);
    if (files <= most.files && size <= most.bytes) return true;
    throw tooLarge('A zip may hold 5,000 files and 400 MB unpacked. Please bring it in in parts.');
  };
  return Object.entries(opened(bytes, filter)).map(([path, data]) => ({ path, bytes: data }));
}

type Filter = NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>['filter']>;

function opened(bytes: Uint8Array, filter: Filter): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof Problem
      ? error
      : badRequest('This zip cannot be read. Please zip it again.');
  }
}

export const unzipTexts = (bytes: Uint8Array, wanted: (path: string) => boolean): TextFile[] =>
  unzip(bytes, wanted).map(({ path, bytes: data }) => ({ path, text: strFromU8(data) }));

/** Hands a file to the browser, which asks where to keep it. */
export function download(fileName: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
