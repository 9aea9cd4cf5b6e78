import { type Job, within } from '../../platform/jobs/jobs.ts';
import { begin } from './api-starter.ts';
import { organisationOf } from './store.ts';

/** A new organisation has something to read, and a question for its first room, from its first minute. */
export const jobs: readonly Job[] = [
  within('org.set-up', async (ctx, { personId = '' }) => {
    const organisationId = await organisationOf(ctx.db, personId);
    await begin(ctx, { organisationId, personId, role: 'administrator' });
  }),
];
