import type { Context } from '../../platform/operation.ts';
import { conflict, mayNot, notFound } from '../../platform/universal/problems.ts';
import {
  type MeetingsApi,
  meetingOf,
  ownPoint,
  plannedMeeting,
  pointOf,
  tellPoint,
} from './api-common.ts';
import { openPair } from './api-series.ts';
import { placeBetween } from './rules-agenda.ts';
import { pairsWith, relationTo } from './store.ts';
import {
  deleteTick,
  insertPoint,
  insertTick,
  openPoints,
  type PointRow,
  ticksOf,
  updatePoint,
} from './store-agenda.ts';

/** The pair a thought about someone belongs to; a manager's first thought makes it. */
async function pairFor(ctx: Context, personId: string) {
  const [pair] = await pairsWith(ctx.db, ctx.viewer, personId);
  if (pair) return pair;
  const relation = await relationTo(ctx.db, ctx.viewer, personId);
  if (!relation) throw notFound();
  if (relation === 'leads') return openPair(ctx, personId, 'manager');
  if (relation === 'led') return openPair(ctx, personId, 'engineer');
  throw mayNot(
    'You two do not meet one to one yet. Start a series first; then thoughts have a place.',
  );
}

async function sorted(ctx: Context, point: PointRow, afterPointId: string | null): Promise<void> {
  const others = (await openPoints(ctx.db, ctx.viewer, [point.pairId])).filter(
    ({ pointId }) => pointId !== point.pointId,
  );
  const at = afterPointId ? others.findIndex(({ pointId }) => pointId === afterPointId) + 1 : 0;
  if (afterPointId && at === 0) throw notFound();
  const place = placeBetween(others[at - 1]?.position ?? null, others[at]?.position ?? null);
  if (place !== null) return updatePoint(ctx.db, ctx.viewer, point.pointId, { position: place });
  const spread = others.toSpliced(at, 0, point);
  const start = others[0]?.position ?? 0;
  for (const [index, { pointId }] of spread.entries()) {
    await updatePoint(ctx.db, ctx.viewer, pointId, { position: start + index });
  }
}

export const points = {
  capture: async (ctx, { personId, text, kind }) => {
    const { pairId, otherId } = await pairFor(ctx, personId);
    const thought = {
      pairId,
      track: 'one-on-one',
      kind,
      text,
      shared: false,
      standing: false,
    } as const;
    const pointId = await insertPoint(ctx.db, ctx.viewer, thought, ctx.now);
    await tellPoint(ctx, { pointId, pairId, shared: false, otherId });
    return { pointId, pairId };
  },

  addPoint: async (ctx, { meetingId, ...point }) => {
    const { meeting, pair } = await plannedMeeting(ctx, meetingId);
    const where = { pairId: pair.pairId, track: meeting.kind };
    const pointId = await insertPoint(ctx.db, ctx.viewer, { ...point, ...where }, ctx.now);
    await tellPoint(ctx, { pointId, ...where, shared: point.shared, otherId: pair.otherId });
    return { pointId };
  },

  editPoint: async (ctx, { pointId, ...changes }) => {
    const point = await ownPoint(ctx, pointId);
    // A point that stands stays open through all its ticks.
    const closed_at = changes.standing ? null : undefined;
    await updatePoint(ctx.db, ctx.viewer, pointId, { ...changes, closed_at });
    await tellPoint(ctx, point);
    return {};
  },

  sharePoint: async (ctx, { pointId }) => {
    const point = await ownPoint(ctx, pointId);
    if (!point.shared) {
      await updatePoint(ctx.db, ctx.viewer, pointId, { shared_at: ctx.now.toString() });
    }
    await ctx.audit('meetings.point-shared', { pointId, pairId: point.pairId });
    await tellPoint(ctx, { ...point, shared: true });
    return {};
  },

  unsharePoint: async (ctx, { pointId }) => {
    const point = await ownPoint(ctx, pointId);
    await updatePoint(ctx.db, ctx.viewer, pointId, { shared_at: null });
    await ctx.audit('meetings.point-unshared', { pointId, pairId: point.pairId });
    await tellPoint(ctx, point);
    return {};
  },

  movePoint: async (ctx, { pointId, afterPointId }) => {
    const point = await pointOf(ctx, pointId);
    if (!point.open) throw conflict('This point is not on the agenda any more.');
    await sorted(ctx, point, afterPointId);
    await tellPoint(ctx, point);
    return {};
  },

  tickPoint: async (ctx, { pointId, meetingId }) => {
    const point = await pointOf(ctx, pointId);
    const { meeting } = await meetingOf(ctx, meetingId);
    if (meeting.pairId !== point.pairId) throw notFound();
    if (meeting.state === 'skipped')
      throw conflict('This meeting was skipped; nothing was discussed.');
    const ticks = await ticksOf(ctx.db, ctx.viewer, pointId);
    if (!ticks.includes(meetingId)) {
      if (!point.open) throw conflict('This point was ticked or dropped already.');
      await insertTick(ctx.db, ctx.viewer, pointId, meetingId, ctx.now);
      if (!point.standing) {
        await updatePoint(ctx.db, ctx.viewer, pointId, { closed_at: ctx.now.toString() });
      }
    }
    await tellPoint(ctx, point);
    return {};
  },

  untickPoint: async (ctx, { pointId, meetingId }) => {
    const point = await pointOf(ctx, pointId);
    const { meeting } = await meetingOf(ctx, meetingId);
    if (meeting.pairId !== point.pairId) throw notFound();
    await deleteTick(ctx.db, ctx.viewer, pointId, meetingId);
    await updatePoint(ctx.db, ctx.viewer, pointId, { closed_at: null });
    await tellPoint(ctx, point);
    return {};
  },

  dropPoint: async (ctx, { pointId }) => {
    const point = await ownPoint(ctx, pointId);
    await updatePoint(ctx.db, ctx.viewer, pointId, { dropped_at: ctx.now.toString() });
    await tellPoint(ctx, point);
    return {};
  },

  restorePoint: async (ctx, { pointId }) => {
    const point = await ownPoint(ctx, pointId);
    await updatePoint(ctx.db, ctx.viewer, pointId, { dropped_at: null });
    await tellPoint(ctx, point);
    return {};
  },
} satisfies Partial<MeetingsApi>;
