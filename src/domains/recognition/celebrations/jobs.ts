import { every, type Job } from '../../../platform/jobs/jobs.ts';
import { goOutIfDue } from './api-celebrate.ts';
import { dueNow } from './store.ts';

/** Each goes out seen as its writer, so that the locks are those of the one who celebrates. */
export const jobs: readonly Job[] = [
  every('*/5 * * * *', 'celebrations.go-out', async ({ organisationId, steward, change }) => {
    const due = await steward((db, now) => dueNow(db, organisationId, now));
    for (const { celebrationId, authorId } of due) {
      const viewer = { organisationId, personId: authorId, role: 'member' } as const;
      await change(authorId, (ctx) => goOutIfDue({ ...ctx, viewer }, celebrationId));
    }
  }),
];
