import { every, type Job, type JobContext, on } from '../../platform/jobs/jobs.ts';
import type { NudgeRule } from '../../platform/nudges.ts';
import { pairPeople } from '../meetings/public.ts';
import { keepLook } from './store.ts';

/** After these, what is worth someone's attention may be different. */
const events = ['meetings.started'];

export const jobsOf = (rules: readonly NudgeRule[]): readonly Job[] => [
  every('7 * * * *', 'today.look', (ctx) => look(ctx, rules, null)),
  ...events.map((event) =>
    on(event, `today.after-${event.replaceAll('.', '-')}`, async (ctx) => {
      const people = await peopleOf(ctx);
      if (people.length > 0) await look(ctx, rules, people);
    }),
  ),
];

/** Everyone named by the event, and both of its pair. */
async function peopleOf({ ids, organisationId, steward }: JobContext): Promise<string[]> {
  const { pairId, personId, managerId } = ids;
  const pair = pairId ? await steward((db) => pairPeople(db, organisationId, pairId)) : [];
  return [...new Set([...pair, personId, managerId].filter((one) => one !== undefined))];
}

/** Finds as the steward, for all of these people at once, and keeps what is new. */
async function look(
  ctx: JobContext,
  rules: readonly NudgeRule[],
  personIds: readonly string[] | null,
): Promise<void> {
  const { organisationId, now } = ctx;
  const found = await ctx.steward(async (db) => {
    const all = [];
    for (const { rule, find } of rules) {
      for (const one of await find(db, { organisationId, now, personIds }))
        all.push({ ...one, rule });
    }
    return all;
  });
  const changed = await ctx.keep((db) =>
    keepLook(db, { organisationId, at: now, personIds, found }),
  );
  if (changed.length > 0) {
    await ctx.change(null, (told) => told.emit('today.refreshed', {}, changed));
  }
}
