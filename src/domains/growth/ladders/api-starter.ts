import { type Context, everyone } from '../../../platform/operation.ts';
import { ourLadder } from './api-ours.ts';
import { allLadders, insertLadder } from './store.ts';
import { insertDraft, publishDraft } from './store-drafts.ts';

/** Publishes the compact ladder that comes with Groundswell, where there is none at all. */
export async function begin({ db, viewer, now, emit }: Context): Promise<void> {
  if ((await allLadders(db, viewer)).length > 0) return;
  const ladderId = await insertLadder(db, viewer, now);
  const versionId = await insertDraft(db, viewer, ladderId, await ourLadder(), now);
  const note = 'It comes with Groundswell. Change it until it fits you.';
  await publishDraft(db, viewer, { versionId, revision: 1 }, { number: 1, note }, now);
  await emit('ladders.published', { ladderId }, [everyone]);
}
