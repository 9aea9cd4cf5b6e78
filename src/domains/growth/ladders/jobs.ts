import { type Job, on } from '../../../platform/jobs/jobs.ts';
import { begin } from './api-starter.ts';

/** A new organisation has a ladder to look at, which it may change or put away. */
export const jobs: readonly Job[] = [
  on('org.set-up', 'ladders.starter', async ({ change, organisationId, ids }) => {
    const { personId = '' } = ids;
    await change(personId, (ctx) =>
      begin({ ...ctx, viewer: { organisationId, personId, role: 'administrator' } }),
    );
  }),
];
