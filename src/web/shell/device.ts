import { stopListening } from './doorbell.ts';
import { outbox } from './outbox.ts';
import { forgetPages } from './queries.ts';

/** Choices about the device, not about people: they stay when somebody signs out. */
const stays = ['groundswell.theme', 'groundswell.shortcuts'];

/** Forgets everything of the person who used this device: words, pages, letters not yet sent. */
export async function wipeDevice(): Promise<void> {
  stopListening();
  outbox.close();
  forgetPages();
  wipeLocalStorage();
  sessionStorage.clear();
  await Promise.all([wipeDatabases(), wipeCaches()]);
}

export const wordsOf = 'groundswell.words-of';
/** Whose unsent words lie here since their session ran out. */
export const unsentOf = (): string | null => localStorage.getItem(wordsOf);

/** They are back: the words are theirs to see again. */
export const unsentSeen = (): void => localStorage.removeItem(wordsOf);

function wipeLocalStorage(): void {
  for (const name of Object.keys(localStorage)) {
    if (!stays.includes(name)) localStorage.removeItem(name);
  }
}

async function wipeDatabases(): Promise<void> {
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name }) => (name ? wipe(name) : undefined)));
}

/** Emptied at once; deleted as soon as no page holds it open any more, which may be after this one. */
export async function wipe(name: string): Promise<void> {
  const database = await done(indexedDB.open(name)).catch(() => undefined);
  const stores = [...(database?.objectStoreNames ?? [])];
  if (database && stores.length > 0) {
    const emptying = database.transaction(stores, 'readwrite');
    await Promise.all(stores.map((store) => done(emptying.objectStore(store).clear())));
  }
  database?.close();
  const deleting = indexedDB.deleteDatabase(name);
  await new Promise<void>((resolve) => {
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => resolve();
    deleting.onblocked = () => resolve();
  });
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** The shell of the app holds nobody's words and stays, so that the app still opens without a network. */
export async function wipeCaches(): Promise<void> {
  if (!('caches' in window)) return;
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => !name.startsWith('groundswell-shell-'))
      .map((name) => caches.delete(name)),
  );
}
