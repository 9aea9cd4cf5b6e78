import { every, type Job } from './jobs.ts';

/** Longer than any browser keeps a change waiting to be sent. */
const keptDays = 30;

/** What the platform itself does for every organisation, nightly. */
export const tidy: readonly Job[] = [
  every('17 3 * * *', 'platform.tidy', ({ keep, now }) =>
    keep(async (db) => {
      await db
        .deleteFrom('platform.idempotency')
        .where('at', '<', now.subtract({ hours: keptDays * 24 }).toString())
        .execute();
    }),
  ),
];
