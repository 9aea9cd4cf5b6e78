import type { OutputOf } from '../../../platform/universal/contract.ts';
import type { contract } from '../contract.ts';

export type Thread = OutputOf<(typeof contract)['operations']['thread']>;

/** Me, as the viewer of the session gives it. */
export type Myself = { readonly personId: string; readonly name: string };
