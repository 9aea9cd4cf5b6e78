import { type Job, within } from '../../../platform/jobs/jobs.ts';
import { endShares } from './store-changes.ts';

/** A win shown to somebody ends with the pair, in the same instant and for good. */
export const jobs: readonly Job[] = [
  within('meetings.access-changed', async (ctx, { pairId }) => {
    if (pairId) await endShares(ctx.db, pairId);
  }),
];
