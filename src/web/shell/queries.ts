import {
  type DehydratedState,
  dehydrate,
  hydrate,
  MutationCache,
  QueryCache,
  QueryClient,
  type QueryFilters,
} from '@tanstack/react-query';
import { createStore, get, set, type UseStore } from 'idb-keyval';
import { Problem } from '../../platform/universal/problems.ts';
import { Offline } from '../call.ts';

/** Any answer of "signed out" makes the shell ask who is here, and act on what it hears. */
const onError = (error: unknown): void => {
  const isSignedOut = error instanceof Problem && error.details.status === 401;
  const me = queries.getQueryState(['org', 'me', {}]);
  if (isSignedOut && !me?.error) void queries.invalidateQueries({ queryKey: ['org', 'me'] });
};

export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      // The doorbell says when something changed; asking again at every glance is not needed.
      staleTime: 60_000,
      gcTime: 86_400_000,
      networkMode: 'always',
      refetchOnReconnect: false,
      retry: (count, error) => error instanceof Offline && navigator.onLine && count < 2,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/**
 * Asks again what a change may have touched. An answer already on its way may be older than the
 * change, so it is not waited for.
 */
export async function refresh(which: QueryFilters = {}): Promise<void> {
  await queries.cancelQueries(which);
  await queries.invalidateQueries(which);
}

export const keptName = 'groundswell-kept';

type Kept = { personId: string; state: DehydratedState };

let restoredFor: string | undefined;
let store: UseStore | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let stop: (() => void) | undefined;

const open = (): UseStore => {
  store ??= createStore(keptName, 'pages');
  return store;
};

/** Brings back what was last seen, so that the app opens with it where there is no network. */
export async function restorePages(): Promise<void> {
  const kept = await get<Kept>('last', open()).catch(() => undefined);
  if (!kept) return;
  restoredFor = kept.personId;
  hydrate(queries, kept.state);
  // Nobody rang while this device was closed: what was kept is shown, and asked for again.
  void queries.invalidateQueries({ refetchType: 'none' });
}

/** Keeps what was last seen on this device, until the person signs out. */
export function keepPages(personId: string): void {
  stop?.();
  if (restoredFor && restoredFor !== personId) {
    // Somebody else sits here now, without a sign-out between: nothing of the other stays.
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'me' });
  }
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(personId), 1_000);
  };
  stop = queries.getQueryCache().subscribe(soon);
  soon();
}

export function forgetPages(): void {
  stop?.();
  stop = undefined;
  clearTimeout(timer);
  store = undefined;
  queries.clear();
}

async function save(personId: string): Promise<void> {
  const state = dehydrate(queries, {
    shouldDehydrateQuery: (query) =>
      query.state.status === 'success' && query.meta?.['keep'] !== false,
    shouldDehydrateMutation: () => false,
  });
  await set('last', { personId, state } satisfies Kept, open()).catch(() => undefined);
}
