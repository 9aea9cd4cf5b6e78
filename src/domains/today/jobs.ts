import { every, type Job, type JobContext, on } from '../../platform/jobs/jobs.ts';
import type { NudgeRule } from '../../platform/nudges.ts';
import { pairPeople } from '../meetings/public.ts';
import { keepLook } from './store.ts';

/** After these, what is worth someone's attention may be different. */
const always = [
  'meetings.access-changed',
  'meetings.agenda-changed',
  'meetings.checked-in',
  'meetings.held',
  'meetings.moved',
  'meetings.skipped',
  'meetings.reopened',
  'meetings.prepared',
  'meetings.preparation-published',
  'meetings.series-started',
  'meetings.series-changed',
  'meetings.series-ended',
  'commitments.made',
  'commitments.kept',
  'commitments.renegotiated',
  'commitments.dropped',
  'commitments.reopened',
  'org.reporting-line-began',
  'org.reporting-line-ended',
  'org.person-joined',
  'org.person-edited',
];

export const jobsOf = (rules: readonly NudgeRule[]): readonly Job[] => [
  every('7 * * * *', 'today.look', (ctx) => look(ctx, rules, null), { atStart: true }),
  on(eventsOf(rules), 'today.look-again', async (ctx) => {
    const people = await peopleOf(ctx);
    if (people.length > 0) await look(ctx, rules, people);
  }),
  // An import names nobody: it may concern everybody.
  on('org.imported', 'today.look-at-all', (ctx) => look(ctx, rules, null)),
];

const eventsOf = (rules: readonly NudgeRule[]): string[] => [
  ...new Set([...always, ...rules.flatMap(({ after }) => after ?? [])]),
];

/** Everyone named by the event, and both of its pair. */
async function peopleOf({ ids, organisationId, steward }: JobContext): Promise<string[]> {
  const { pairId, personId, managerId, ownerId } = ids;
  const pair = pairId ? await steward((db) => pairPeople(db, organisationId, pairId)) : [];
  return [...new Set([...pair, personId, managerId, ownerId].filter((one) => one !== undefined))];
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
