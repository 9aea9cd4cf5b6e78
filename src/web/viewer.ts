import { createContext, use, useContext } from 'react';
import type { contract } from '../domains/org/contract.ts';
import type { OutputOf } from '../platform/universal/contract.ts';
import { calls } from './call.ts';
import { queries } from './shell/queries.ts';

export const org = calls<typeof contract>('org');

export type Viewer = OutputOf<(typeof contract)['operations']['me']>;

export const ViewerContext = createContext<Viewer | undefined>(undefined);

export const askWhoIsHere = (): Promise<void> =>
  queries.prefetchQuery({
    queryKey: ['org', 'me', {}],
    queryFn: ({ signal }) => org.me.read({}, signal),
    meta: { hears: ['org'], keep: true },
  });

/** Known as soon as the server has said who is here; until then what needs to know waits. */
const unknown = new Promise<never>(() => undefined);

/** Who is signed in: `person`, `organisation`, `role`, `manager`, `reports`, `teams`. */
export function useViewer(): Viewer {
  return useContext(ViewerContext) ?? use(unknown);
}
