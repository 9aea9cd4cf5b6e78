import { type Job, within } from '../../platform/jobs/jobs.ts';
import { settlePairs } from './api-common.ts';

/** Whoever no longer leads someone stops reading in the same instant. */
export const jobs: readonly Job[] = [
  'org.reporting-line-ended',
  'org.reporting-line-began',
  'org.person-left',
  'org.person-came-back',
].map((event) =>
  within(event, async (ctx, { personId }) => {
    if (personId) await settlePairs(ctx, personId);
  }),
);
