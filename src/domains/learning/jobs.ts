import { type Job, on } from '../../platform/jobs/jobs.ts';
import { begin } from './api-starter.ts';

/** A new organisation has something to read, and a question for its first room, within moments. */
export const jobs: readonly Job[] = [
  on('org.set-up', 'learning.starter', async ({ change, organisationId, ids }) => {
    const { personId = '' } = ids;
    await change(personId, (ctx) =>
      begin(ctx, { organisationId, personId, role: 'administrator' }),
    );
  }),
];
