import { every, type Job, type JobContext, within } from '../../platform/jobs/jobs.ts';
import { fold } from '../../platform/live/documents/fold.ts';
import type { Viewer } from '../../platform/operation.ts';
import { settlePairs } from './api-common.ts';
import { compactNote, journalsLeft } from './store-notes.ts';

/** Whoever no longer leads someone stops reading in the same instant. */
const settling = [
  'org.reporting-line-ended',
  'org.reporting-line-began',
  'org.person-left',
  'org.person-came-back',
].map((event) =>
  within(event, async (ctx, { personId }) => {
    if (personId) await settlePairs(ctx, personId);
  }),
);

const quietMinutes = 10;

/**
 * A note is folded, and so found by search, when its last writer leaves it; where a crash came first,
 * here, in the name of whoever wrote there last.
 */
async function foldLeftJournals(ctx: JobContext): Promise<void> {
  const { organisationId } = ctx;
  const before = ctx.now.subtract({ minutes: quietMinutes });
  for (const { noteId, personId } of await ctx.steward((db) =>
    journalsLeft(db, organisationId, before),
  )) {
    const writer: Viewer = { organisationId, personId, role: 'member' };
    await ctx.change(personId, ({ db, now }) => compactNote(db, writer, noteId, fold, now));
  }
}

export const jobs: readonly Job[] = [
  ...settling,
  every('3,13,23,33,43,53 * * * *', 'meetings.fold-notes', foldLeftJournals, { atStart: true }),
];
