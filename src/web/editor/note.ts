import { HocuspocusProvider } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { keep } from './kept.ts';
import { holdLine, releaseLine } from './line.ts';

/**
 * `saved`: the server has committed everything written here. `away`: it will, later; until then it is
 * kept on this device. `unkept`: it is nowhere but on this page. `closed`: no longer open to this person.
 */
export type Status = 'opening' | 'saved' | 'saving' | 'away' | 'unkept' | 'closed';

/** A note on this device: its text, its line to the server, and how safe the words are. */
export type Note = {
  readonly document: Y.Doc;
  readonly provider: HocuspocusProvider;
  status(): Status;
  onStatus(told: () => void): () => void;
  close(): void;
};

const openingMs = 3_000;
const againMs = 1_500;

export function openNote(name: string, personId: string): Note {
  const document = new Y.Doc();
  const hears = new Set<() => void>();
  const tell = () => {
    for (const told of hears) told();
  };
  const line = holdLine();
  const provider = new HocuspocusProvider({ name, document, websocketProvider: line });
  const kept = keep(personId, name, document);
  const openedAt = performance.now();
  const late = setTimeout(tell, openingMs);
  let refused = false;
  let gone = false;

  provider.on('authenticationFailed', ({ reason }: { reason: string }) => {
    if (reason === 'unavailable') {
      setTimeout(() => gone || void provider.onOpen(new Event('open')), againMs);
    } else {
      refused = true;
      kept.forget();
    }
    tell();
  });
  for (const event of ['status', 'synced', 'unsyncedChanges', 'authenticated', 'close']) {
    provider.on(event, tell);
  }
  // What this device kept comes first, so that the exchange with the server covers it.
  void kept.ready.then(() => {
    if (gone) return;
    provider.attach();
    tell();
  });

  const status = (): Status =>
    refused ? 'closed' : statusOf(provider, kept.works(), performance.now() - openedAt);

  return {
    document,
    provider,
    status,
    onStatus: (told) => {
      hears.add(told);
      return () => void hears.delete(told);
    },
    close() {
      gone = true;
      clearTimeout(late);
      hears.clear();
      kept.close(status() === 'saved');
      provider.destroy();
      document.destroy();
      releaseLine();
    },
  };
}

function statusOf(provider: HocuspocusProvider, kept: boolean, openForMs: number): Status {
  const connected = provider.isAuthenticated && provider.isSynced;
  if (connected) return provider.hasUnsyncedChanges ? 'saving' : 'saved';
  if (provider.isAuthenticated) return 'saving';
  if (openForMs < openingMs) return 'opening';
  return kept ? 'away' : 'unkept';
}
