export type TextFile = { readonly path: string; readonly text: string };

/** Those that may point at a picture: only they have to be asked about before the rest is sent. */
export const withPictures = (files: readonly TextFile[]): TextFile[] =>
  files.filter(({ text }) => /!\[|\bmedia:/.test(text));

/** Files of one item travel together, and no request is larger than a server takes. */
export function batchesOf(files: readonly TextFile[]): TextFile[][] {
  const items = Map.groupBy(files, ({ path }) => path.replace(/\.[^/]*$/, ''));
  const batches: TextFile[][] = [[]];
  let size = 0;
  for (const group of items.values()) {
    const weight = group.reduce((sum, { text }) => sum + text.length + 1000, 0);
    if (size > 0 && size + weight > 1_000_000) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(...group);
    size += weight;
  }
  return batches;
}
