import { wipe, wipeCaches, wordsOf } from './device.ts';
import { stopListening } from './doorbell.ts';
import { outbox } from './outbox.ts';
import { forgetPages, keptName } from './queries.ts';

type Notes = Record<string, { saved: boolean }>;

/** Forgets what was shown, and keeps what this person typed and the server has not, until they are back. */
export async function keepUnsent(personId: string): Promise<void> {
  stopListening();
  outbox.close();
  forgetPages();
  sessionStorage.clear();
  localStorage.setItem(wordsOf, personId);
  const notes = JSON.parse(localStorage.getItem('groundswell.kept-notes') ?? '{}') as Notes;
  const sent = Object.keys(notes).filter((name) => notes[name]?.saved);
  await Promise.all([...[keptName, ...sent].map(wipe), wipeCaches()]);
}
