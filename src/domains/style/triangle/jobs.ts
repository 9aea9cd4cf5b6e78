import { every, type Job } from '../../../platform/jobs/jobs.ts';
import { keepWeeks } from './api-weeks.ts';
import { weeksDue } from './store-weeks.ts';

/** A week is written down once it is over, on each person's own clock and through their own eyes. */
export const jobs: readonly Job[] = [
  every(
    '23 * * * *',
    'triangle.keep-weeks',
    async (ctx) => {
      const { organisationId } = ctx;
      const due = await ctx.steward((db, now) => weeksDue(db, organisationId, now));
      for (const { personId } of due) {
        const viewer = { organisationId, personId, role: 'member' } as const;
        await ctx.change(personId, (change) => keepWeeks({ ...change, viewer }));
      }
    },
    { atStart: true },
  ),
];
