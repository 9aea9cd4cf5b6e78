import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type TextFile = { readonly path: string; readonly text: string };
type BytesFile = { readonly path: string; readonly bytes: Uint8Array };

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

export const unzipTexts = (bytes: Uint8Array, wanted: (path: string) => boolean): TextFile[] =>
  Object.entries(unzipSync(bytes, { filter: ({ name }) => wanted(name) })).map(([path, data]) => ({
    path,
    text: strFromU8(data),
  }));

/** Hands a file to the browser, which asks where to keep it. */
export function download(fileName: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
