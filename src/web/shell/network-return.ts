import { outbox } from './outbox.ts';
import { refresh } from './queries.ts';

/** When the network is back: first what was written here goes out, then the pages ask again. */
export function watchOutbox(): void {
  addEventListener('online', () => void outbox.drain().then(() => refresh()));
  outbox.onOldSent(() => void refresh());
}
