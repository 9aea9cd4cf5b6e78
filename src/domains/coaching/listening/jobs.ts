import { every, type Job, type JobContext, on } from '../../../platform/jobs/jobs.ts';
import { closeLeft } from './api-finish.ts';
import { sessionsLeft } from './store-left.ts';

const quietMinutes = 10;

async function closeAll(ctx: JobContext, left: Parameters<typeof sessionsLeft>[2]): Promise<void> {
  const { organisationId } = ctx;
  const found = await ctx.steward((db) => sessionsLeft(db, organisationId, left));
  for (const { sessionId, askedBy } of found) {
    const viewer = { organisationId, personId: askedBy, role: 'member' } as const;
    await ctx.change(askedBy, (change) => closeLeft({ ...change, viewer }, sessionId));
  }
}

/** What was heard is not left lying: a listening ends with its meeting, or when nobody reports. */
export const jobs: readonly Job[] = [
  on(['meetings.held', 'meetings.skipped'], 'listening.meeting-over', (ctx) =>
    closeAll(ctx, { meetingId: ctx.ids.meetingId ?? '' }),
  ),
  every(
    '*/5 * * * *',
    'listening.close-left',
    (ctx) => closeAll(ctx, { before: ctx.now.subtract({ minutes: quietMinutes }) }),
    { atStart: true },
  ),
];
