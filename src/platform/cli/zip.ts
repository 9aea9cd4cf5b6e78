import { strToU8, zipSync } from 'fflate';

type Exported = { fileName: string; files: { path: string; text: string }[] };

/** The files of an export as one zip, the same bytes the browser makes. */
export function zipOf(exported: unknown): { fileName: string; zipped: Uint8Array } {
  const { fileName, files } = exported as Exported;
  const entries = files.map(({ path, text }) => [path, strToU8(text)] as const);
  return { fileName, zipped: zipSync(Object.fromEntries(entries)) };
}
