import type { Viewer } from '../../operation.ts';

/** What is kept of a document: a snapshot, and every update since, in any order. */
export type Stored = {
  readonly state: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
};

/** The same as one snapshot, with its words for search and export. */
export type Folded = { readonly state: Uint8Array; readonly text: string };

/** How one person has a document open; `label` is the name their cursor carries. */
export type Opening = { readonly readOnly: boolean; readonly label: string };

/**
 * Where live documents are at home: a slice's tables, asked as the person who has the document open,
 * so that row-level security stands behind every line. Functions throw only when the database is away.
 */
export type DocumentHome = {
  /** Null when there is no such document for this person; said again at most a second later. */
  open(viewer: Viewer, name: string): Promise<Opening | null>;
  load(viewer: Viewer, name: string): Promise<Stored>;
  /** Resolves once the update is committed; false when this person may not write here (any more). */
  append(viewer: Viewer, name: string, update: Uint8Array): Promise<boolean>;
  /** Replaces snapshot and journal by their fold, in one transaction that reads them first. */
  compact(viewer: Viewer, name: string, fold: (stored: Stored) => Folded): Promise<void>;
};
