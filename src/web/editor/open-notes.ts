/** A line put into a note from elsewhere on the page; a strong one is what the next belongs to. */
export type PutLine = { readonly text: string; readonly strong?: true };

type Put = (lines: readonly PutLine[]) => void;
const open = new Map<string, Put>();

/** The note on the page, by its id, while it can be written in. */
export function noteIsOpen(documentName: string, put: Put): () => void {
  open.set(documentName, put);
  return () => {
    if (open.get(documentName) === put) open.delete(documentName);
  };
}

/** Adds lines at the foot of a note, as if they were typed there; false when it is not open. */
export function putIntoNote(documentName: string, lines: readonly PutLine[]): boolean {
  const put = open.get(documentName);
  put?.(lines);
  return put !== undefined;
}
