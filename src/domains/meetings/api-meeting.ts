import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../platform/operation.ts';
import { conflict, invalid } from '../../platform/universal/problems.ts';
import { type MeetingsApi, meetingOf, plannedMeeting, tell } from './api-common.ts';
import { needsReason } from './rules.ts';
import { latest, proposeSlots, slotAfter } from './rules-cadence.ts';
import { peopleOf, type Reached } from './store.ts';
import {
  countPromises,
  insertMeeting,
  lastClosed,
  markHeld,
  markPlanned,
  markSkipped,
  moveMeeting,
  plannedOf,
  removeUntouched,
  takenBy,
} from './store-meetings.ts';

/** The next slot of the rule: after the one this meeting had, and never in the past. */
async function planNext(ctx: Context, { series, meeting }: Reached): Promise<string> {
  const after = latest(Temporal.Instant.from(meeting.occurrenceAt), ctx.now);
  return insertMeeting(ctx.db, ctx.viewer, series, slotAfter(series, after), ctx.now);
}

function mustBeNear(to: Temporal.Instant, now: Temporal.Instant): void {
  const isNear =
    Temporal.Instant.compare(to, now.subtract({ hours: 24 })) > 0 &&
    Temporal.Instant.compare(to, now.add({ hours: 24 * 366 })) < 0;
  if (!isNear) {
    const sentence = 'Please choose a time from today on, within a year.';
    throw invalid([{ path: 'startsAt', sentence }]);
  }
}

export const meeting = {
  slots: async (ctx, { meetingId }) => {
    const { meeting, pair } = await plannedMeeting(ctx, meetingId);
    const { manager, engineer } = await peopleOf(ctx.db, ctx.viewer, pair);
    const [you, other] = pair.side === 'manager' ? [manager, engineer] : [engineer, manager];
    const until = ctx.now.add({ hours: 24 * 15 });
    const taken = await takenBy(ctx.db, [you.personId, other.personId], meetingId, ctx.now, until);
    const slots = proposeSlots({
      now: ctx.now,
      durationMinutes: meeting.durationMinutes,
      yourZone: you.timeZone,
      theirZone: other.timeZone,
      usual: Temporal.Instant.from(meeting.occurrenceAt),
      standing: Temporal.Instant.from(meeting.startsAt),
      taken,
    });
    return { slots };
  },

  move: async (ctx, { meetingId, startsAt }) => {
    const reached = await plannedMeeting(ctx, meetingId);
    const to = Temporal.Instant.from(startsAt).round('minute');
    mustBeNear(to, ctx.now);
    await moveMeeting(ctx.db, ctx.viewer, reached.meeting, to, ctx.now);
    await tell(ctx, 'meetings.moved', reached);
    return {};
  },

  skip: async (ctx, { meetingId, reason }) => {
    const reached = await plannedMeeting(ctx, meetingId);
    await markSkipped(ctx.db, ctx.viewer, meetingId, reason, ctx.now);
    const nextMeetingId = await planNext(ctx, reached);
    await tell(ctx, 'meetings.skipped', reached);
    return { nextMeetingId };
  },

  hold: async (ctx, { meetingId, noCommitmentReason }) => {
    const reached = await meetingOf(ctx, meetingId);
    const { meeting } = reached;
    if (meeting.state === 'held') return { nextMeetingId: await nextOf(ctx, meeting.seriesId) };
    if (meeting.state === 'skipped')
      throw conflict('This meeting was skipped. Nothing was changed.');
    const promises = await countPromises(ctx.db, ctx.viewer, meetingId);
    if (needsReason(meeting.kind, promises) && !noCommitmentReason) {
      throw conflict(
        'A career conversation ends with a commitment that has an owner and a date, or with a word on why not.',
      );
    }
    const reason = promises === 0 ? (noCommitmentReason ?? null) : null;
    await markHeld(ctx.db, ctx.viewer, meetingId, reason, ctx.now);
    const nextMeetingId = await planNext(ctx, reached);
    await tell(ctx, 'meetings.held', reached);
    return { nextMeetingId };
  },

  reopen: async (ctx, { meetingId }) => {
    const reached = await meetingOf(ctx, meetingId);
    const { meeting, series } = reached;
    if (meeting.state === 'planned') return {};
    const last = await lastClosed(ctx.db, ctx.viewer, series.seriesId);
    const next = await plannedOf(ctx.db, ctx.viewer, series.seriesId);
    if (last?.meetingId !== meetingId || !next) {
      throw conflict('Only the latest meeting of a running series can be taken back.');
    }
    if (!(await removeUntouched(ctx.db, ctx.viewer, next.meetingId))) {
      throw conflict('The next meeting has been worked on already, so this one stays as it is.');
    }
    await markPlanned(ctx.db, ctx.viewer, meetingId);
    await tell(ctx, 'meetings.reopened', reached);
    return {};
  },
} satisfies Partial<MeetingsApi>;

const nextOf = async (ctx: Context, seriesId: string): Promise<string | null> =>
  (await plannedOf(ctx.db, ctx.viewer, seriesId))?.meetingId ?? null;
