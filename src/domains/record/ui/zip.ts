import { strFromU8, strToU8, unzip, zip } from 'fflate';

export type TextFile = { readonly path: string; readonly text: string };

/** Makes the archive on this device, so that the words travel once and are kept nowhere else. */
export const zipOf = (files: readonly TextFile[]): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const entries = Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)]));
    zip(entries, { level: 6 }, (error, bytes) => (error ? reject(error) : resolve(bytes)));
  });

export const unzipTexts = (
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): Promise<TextFile[]> =>
  new Promise((resolve, reject) => {
    unzip(bytes, { filter: ({ name }) => wanted(name) }, (error, entries) => {
      if (error) return reject(error);
      resolve(Object.entries(entries).map(([path, data]) => ({ path, text: strFromU8(data) })));
    });
  });

/** Hands a file to the browser, which asks where to keep it. */
export function download(fileName: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
