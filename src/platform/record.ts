import type { Context } from './operation.ts';

/** One file of a person's export: a path inside the zip and its text. */
export type RecordFile = { readonly path: string; readonly text: string };

/** What one slice adds to a person's export, read through that person's own eyes. */
export type SliceRecord = {
  readonly markdown: readonly RecordFile[];
  /** The same and more, as data; becomes `<slice>.json`. */
  readonly json: unknown;
};

export type RecordSource = (ctx: Context) => Promise<SliceRecord>;
