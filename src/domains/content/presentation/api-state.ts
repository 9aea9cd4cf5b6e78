import type { Db } from '../../../platform/db/database.ts';
import { hmac, type ViewerStates, viewerStates } from './engine/state.ts';
import { asHouse } from './store.ts';
import { keysInForce } from './store-keys.ts';

/** What an organisation seals with; null before anything was published. */
export type Seals = { readonly secret: string; readonly seals: ViewerStates };

export async function sealsOf(db: Db): Promise<Seals | null> {
  const keys = await asHouse(db, (organisationId) => keysInForce(db, organisationId));
  const secret = keys.find(({ kind }) => kind === 'state')?.material;
  return secret ? { secret, seals: viewerStates(hmac(secret)) } : null;
}
