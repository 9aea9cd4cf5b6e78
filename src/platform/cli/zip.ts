import { strToU8, zipSync } from 'fflate';

/** The files of an export as one zip, the same bytes the browser makes. */
export function zipOf(files: readonly { path: string; text: string }[]): Uint8Array {
  const entries = files.map(({ path, text }) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 6 });
}
