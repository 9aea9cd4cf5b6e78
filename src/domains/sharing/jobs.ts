import { type Job, within } from '../../platform/jobs/jobs.ts';
import { endShown } from './store.ts';

/** What was shown ends with the pair, in the same instant and for good: who meets again asks again. */
export const jobs: readonly Job[] = [
  within('meetings.access-changed', async (ctx, { pairId }) => {
    if (pairId) await endShown(ctx.db, pairId);
  }),
];
