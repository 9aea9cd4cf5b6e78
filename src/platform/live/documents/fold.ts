import * as Y from 'yjs';
import type { Folded, Stored } from './home.ts';

/** The field the editor keeps its content in. */
export const field = 'default';

/** Brings everything stored into a document; says how many updates could not be read. */
export function applyStored(document: Y.Doc, { state, updates }: Stored): number {
  let unreadable = 0;
  for (const update of state ? [state, ...updates] : updates) {
    try {
      Y.applyUpdate(document, update, stored);
    } catch {
      unreadable += 1;
    }
  }
  return unreadable;
}

/** Origin of what came from the database, so that it is not written there again. */
export const stored = Object.freeze({ source: 'local', skipStoreHooks: true });

/**
 * Deleted words leave with garbage collection: only the present text and its ids stay. Throws rather
 * than leave out what it cannot read: the journal then stays as it is.
 */
export function fold(from: Stored): Folded {
  const document = new Y.Doc({ gc: true });
  if (applyStored(document, from) > 0) throw new Error('A part of this document cannot be read.');
  const folded = { state: Y.encodeStateAsUpdate(document), text: textOf(document) };
  document.destroy();
  return folded;
}

/** The words alone, a line a block. */
export function textOf(document: Y.Doc): string {
  return linesOf(document.getXmlFragment(field)).join('\n').trim();
}

function linesOf(node: Y.XmlFragment | Y.XmlElement): string[] {
  const lines: string[] = [];
  let line: string | null = null;
  for (const child of node.toArray()) {
    if (child instanceof Y.XmlText) line = (line ?? '') + plain(child);
    else if (child instanceof Y.XmlElement) lines.push(...linesOf(child));
  }
  return line === null ? lines : [line, ...lines];
}

const plain = (text: Y.XmlText): string =>
  text
    .toDelta()
    .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : ''))
    .join('');

/** What this update would add to the document; null when nothing. */
export function newsIn(document: Y.Doc, update: Uint8Array): Uint8Array | null {
  if (Y.snapshotContainsUpdate(Y.snapshot(document), update)) return null;
  return Y.diffUpdate(update, Y.encodeStateVector(document));
}

/** Bytes that are no update must never reach the journal, where they would be met at every opening. */
export function isUpdate(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdate(bytes);
    return true;
  } catch {
    return false;
  }
}
