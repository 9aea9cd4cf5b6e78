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

function wipeLocalStorage(): void {
  for (const name of Object.keys(localStorage)) {
    if (!stays.includes(name)) localStorage.removeItem(name);
  }
}

async function wipeDatabases(): Promise<void> {
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name }) => (name ? drop(name) : undefined)));
}

/** A database still open somewhere is deleted as soon as it is closed; waiting longer helps nobody. */
const drop = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    request.onblocked = () => resolve();
  });

/** The precached shell holds nobody's words and stays, so that the app still opens without a network. */
async function wipeCaches(): Promise<void> {
  if (!('caches' in window)) return;
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => !name.includes('precache')).map((name) => caches.delete(name)),
  );
}
