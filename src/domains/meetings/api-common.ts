import type { Api, Context } from '../../platform/operation.ts';
import { conflict, mayNot, notFound } from '../../platform/universal/problems.ts';
import type { contract } from './contract.ts';

import { mayChangePoint } from './rules.ts';
import { type Pair, type Reached, reachMeeting, reachSeries, settle } from './store.ts';
import { reachPoint } from './store-agenda.ts';

export type MeetingsApi = Api<(typeof contract)['operations']>;

export async function meetingOf(ctx: Context, meetingId: string): Promise<Reached> {
  const reached = await reachMeeting(ctx.db, ctx.viewer, meetingId);
  if (!reached) throw notFound();
  return reached;
}

/** A meeting that is still to come; what was held or skipped stays as it was. */
export async function plannedMeeting(ctx: Context, meetingId: string): Promise<Reached> {
  const reached = await meetingOf(ctx, meetingId);
  if (reached.meeting.state !== 'planned') {
    throw conflict(`This meeting was ${reached.meeting.state} already. Nothing was changed.`);
  }
  return reached;
}

export async function seriesOf(ctx: Context, seriesId: string) {
  const reached = await reachSeries(ctx.db, ctx.viewer, seriesId);
  if (!reached) throw notFound();
  return reached;
}

export async function pointOf(ctx: Context, pointId: string) {
  const point = await reachPoint(ctx.db, ctx.viewer, pointId);
  if (!point) throw notFound();
  return point;
}

export async function ownPoint(ctx: Context, pointId: string) {
  const point = await pointOf(ctx, pointId);
  if (!mayChangePoint(point, ctx.viewer.personId)) {
    throw mayNot('These are the other person’s words. You can tick the point or move it.');
  }
  return point;
}

export const bothOf = ({ managerId, engineerId }: Pair): string[] => [managerId, engineerId];

export const tell = (ctx: Context, name: string, { meeting, pair }: Reached): Promise<void> =>
  ctx.emit(name, { meetingId: meeting.meetingId, pairId: pair.pairId }, bothOf(pair));

/** A private point is nobody else's news. */
export const tellPoint = (
  ctx: Context,
  point: { pointId: string; pairId: string; shared: boolean; otherId: string },
): Promise<void> =>
  ctx.emit(
    'meetings.agenda-changed',
    { pointId: point.pointId, pairId: point.pairId },
    point.shared ? [ctx.viewer.personId, point.otherId] : [ctx.viewer.personId],
  );

type Settling = Pick<Context, 'db' | 'now' | 'emit'>;

/** Follows a change of who leads whom; those whose access changed hear of it. */
export async function settlePairs(ctx: Settling, personId: string): Promise<void> {
  for (const { pairId, managerId, engineerId } of await settle(ctx.db, personId, ctx.now)) {
    await ctx.emit('meetings.access-changed', { pairId }, [managerId, engineerId]);
  }
}
