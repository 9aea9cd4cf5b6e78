import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

const days = 30;
const register = 'groundswell.kept-notes';

type Entry = { readonly at: number; readonly saved: boolean };
type Register = Record<string, Entry>;

export type Kept = {
  /** What was kept is in the document, or cannot be. */
  readonly ready: Promise<unknown>;
  works(): boolean;
  forget(): void;
  /** `saved` lets the copy go one day; one with words the server lacks stays until it has met it. */
  close(saved: boolean): void;
};

/** Keeps a document in the browser's own database; a browser that cannot is said so, not hidden. */
export function keep(personId: string, name: string, document: Y.Doc): Kept {
  const database = `groundswell-note-${personId}-${name}`;
  enter(database, false);
  forgetOld();
  const persistence = new IndexeddbPersistence(database, document);
  let works = true;
  const failed = persistence._db.then(
    () => new Promise<never>(() => undefined),
    () => {
      works = false;
    },
  );
  return {
    ready: Promise.race([persistence.whenSynced, failed]),
    works: () => works,
    forget() {
      leave(database);
      void persistence.clearData().catch(() => undefined);
    },
    close(saved) {
      // After a sign-out there is nothing to enter any more.
      if (entries()[database]) enter(database, saved);
      void persistence.destroy().catch(() => undefined);
    },
  };
}

const entries = (): Register => JSON.parse(localStorage.getItem(register) ?? '{}') as Register;

const write = (all: Register): void => localStorage.setItem(register, JSON.stringify(all));

function enter(database: string, saved: boolean): void {
  write({ ...entries(), [database]: { at: Date.now(), saved } });
}

function leave(database: string): void {
  const { [database]: _, ...others } = entries();
  write(others);
}

/** Years of conversations need not lie on a device that shows this month's. */
function forgetOld(): void {
  const oldest = Date.now() - days * 86_400_000;
  for (const [database, { at, saved }] of Object.entries(entries())) {
    if (!saved || at > oldest) continue;
    indexedDB.deleteDatabase(database);
    leave(database);
  }
}
