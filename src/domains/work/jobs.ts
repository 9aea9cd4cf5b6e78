import { every, type Job, type JobContext } from '../../platform/jobs/jobs.ts';
import { planAll } from './api-glue.ts';
import { leadsOfRotas } from './store-nudges.ts';

/** Every morning the next turns are given out, in the name of whoever keeps the rota. */
async function giveTurns(ctx: JobContext): Promise<void> {
  const { organisationId } = ctx;
  for (const personId of await ctx.steward((db) => leadsOfRotas(db, organisationId))) {
    const viewer = { organisationId, personId, role: 'member' } as const;
    await ctx.change(personId, async (base) => {
      await planAll({ ...base, viewer });
    });
  }
}

export const jobs: readonly Job[] = [
  every('20 4 * * *', 'work.turns', giveTurns, { atStart: true }),
];
