import { toast } from '../design/toast.tsx';
import { outbox } from './outbox.ts';
import { queries } from './queries.ts';

/** When the network is back: first what was written here goes out, then the pages ask again. */
export function watchOutbox(): void {
  addEventListener('online', () => void outbox.drain().then(() => queries.invalidateQueries()));
  outbox.onDrained((refused) => {
    void queries.invalidateQueries();
    for (const { problem } of refused) {
      toast(`One change could not be made: ${problem.details.detail}`);
    }
  });
}
