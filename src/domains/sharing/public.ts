/**
 * What neighbours may ask: who sees what somebody shows of themselves. In SQL, policies ask
 * `sharing.with_me(thing)`. Told: `sharing.shown`, `sharing.hidden` { ownerId, personId }.
 */
import type { Db } from '../../platform/db/database.ts';
import type { Viewer } from '../../platform/operation.ts';
import { type Shown, shownBy } from './store.ts';

export { couldSee, isShown } from './store.ts';

/** Who sees this thing of the viewer's now. */
export const shownTo = async (db: Db, viewer: Viewer, thing: string): Promise<Shown[]> =>
  (await shownBy(db, viewer)).filter((one) => one.thing === thing);
