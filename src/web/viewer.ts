import { createContext, useContext } from 'react';
import type { contract } from '../domains/org/contract.ts';
import type { OutputOf } from '../platform/universal/contract.ts';
import { calls } from './call.ts';

export const org = calls<typeof contract>('org');

export type Viewer = OutputOf<(typeof contract)['operations']['me']>;

export const ViewerContext = createContext<Viewer | undefined>(undefined);

/** Who is signed in: `person`, `organisation`, `role`, `manager`, `reports`, `teams`. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer stands on a page of signed-out people.');
  return viewer;
}
