import type { BaseContext, Context, Viewer } from '../../../platform/operation.ts';
import { conflict, invalid, mayNot, notFound } from '../../../platform/universal/problems.ts';
import { standings } from '../authoring/public.ts';
import {
  approveNow,
  checkPlan,
  mustBeNewest,
  mustKnow,
  type Reached,
  reach,
  reachToPlan,
  type SchedulingApi,
  tellChanged,
  tellProposed,
  wantsSecondEyes,
} from './api-common.ts';
import { addTo } from './api-releases.ts';
import type { Plan } from './contract-shapes.ts';
import { mayApprove, mayWithdraw, whyNotApprove } from './rules.ts';
import { movedPlan } from './rules-moving.ts';
import { reachPlacement } from './store.ts';
import {
  bookingsIn,
  insertBooking,
  insertPlan,
  setRevision,
  setWithdrawn,
} from './store-bookings.ts';

export const bookings = {
  book: async (ctx, { placement, itemId, plan, releaseId, approve }) => {
    const { bookingId } = await begin(ctx, { placement, itemId, plan });
    if (releaseId) await addTo(ctx, releaseId, { kind: 'begin', bookingId });
    const approved = approve && (await approvedIfMay(ctx, bookingId));
    if (!approved) await tellProposed(ctx, bookingId);
    return { bookingId, revision: 1, approved };
  },

  changeBooking: async (ctx, { bookingId, revision, plan, approve }) => {
    const found = await reachToPlan(ctx, bookingId);
    return revise(ctx, found, { revision, plan, approve });
  },

  moveBooking: async (ctx, { bookingId, revision, edge, minutes, approve }) => {
    const found = await reachToPlan(ctx, bookingId);
    const plan = movedPlan(found.newest, edge, minutes);
    return { ...(await revise(ctx, found, { revision, plan, approve })), window: plan.window };
  },

  approve: async (ctx, { bookingId, revision }) => {
    const found = await reach(ctx, bookingId);
    mustBeHere(found);
    mustBeNewest(found.revision, revision);
    if (found.approvedRevision === revision) throw conflict('This is approved already.');
    mustApprove(found);
    await checkPlan(ctx, found.item, found.newest);
    await approveNow(ctx, found, revision);
    return {};
  },

  withdraw: async (ctx, { bookingId }) => {
    const found = await reachToPlan(ctx, bookingId);
    if (!mayWithdraw(found.me, found)) {
      throw mayNot('A publisher of the item’s folder takes it out of the schedule.');
    }
    if (found.withdrawnAt) return {};
    await setWithdrawn(ctx.db, ctx.viewer, bookingId, ctx.now);
    await ctx.audit('scheduling.withdrawn', { bookingId });
    await tellChanged(ctx, [found.placement]);
    return {};
  },

  putBack: async (ctx, { bookingId }) => {
    const found = await reachToPlan(ctx, bookingId);
    if (!mayWithdraw(found.me, found)) {
      throw mayNot('A publisher of the item’s folder puts it back into the schedule.');
    }
    if (!found.withdrawnAt) return {};
    await setWithdrawn(ctx.db, ctx.viewer, bookingId, null);
    await ctx.audit('scheduling.put-back', { bookingId });
    await tellChanged(ctx, [found.placement]);
    return {};
  },
} satisfies Partial<SchedulingApi>;

type Booked = { placement: string; itemId: string; plan: Plan };

async function begin(ctx: Context, { placement, itemId, plan }: Booked) {
  await mustKnow(ctx);
  const { db, viewer, now } = ctx;
  const place = await reachPlacement(db, viewer, placement);
  const [item] = await standings(db, viewer, [itemId]);
  if (!place || !item) throw notFound();
  if (!item.role) throw mayNot('This item belongs to a folder you have no part in.');
  if (place.closedAt) throw conflict('This placement is closed: nothing shows there any more.');
  if (item.archived) throw conflict('This item is archived. Bring it back first.');
  if (!place.accepts.includes(item.type)) {
    throw invalid([
      { path: 'itemId', sentence: `${place.title} does not take this type of item.` },
    ]);
  }
  await checkPlan(ctx, item, plan);
  return { bookingId: await insertBooking(db, viewer, { placement, itemId, plan }, now) };
}

async function revise(
  ctx: Context,
  found: Reached,
  { revision, plan, approve }: { revision: number; plan: Plan; approve: boolean },
) {
  mustBeHere(found);
  mustBeNewest(found.revision, revision);
  await checkPlan(ctx, found.item, plan);
  const { bookingId } = found;
  const next = { bookingId, revision: revision + 1 };
  await insertPlan(ctx.db, ctx.viewer, { ...next, plan }, ctx.now);
  await setRevision(ctx.db, ctx.viewer, bookingId, next.revision);
  const approved = approve && (await approvedIfMay(ctx, bookingId));
  if (!approved) await tellProposed(ctx, bookingId);
  return { revision: next.revision, approved };
}

async function approvedIfMay(ctx: Context, bookingId: string): Promise<boolean> {
  const found = await reach(ctx, bookingId);
  const { me, madeBy, item, place } = found;
  if (!mayApprove(me, { madeBy, secondEyes: wantsSecondEyes(item, place) })) return false;
  await approveNow(ctx, found, found.revision);
  return true;
}

function mustApprove({ me, madeBy, item, place }: Reached): void {
  const why = whyNotApprove(me, { madeBy, secondEyes: wantsSecondEyes(item, place) });
  if (why) throw mayNot(why);
}

function mustBeHere({ withdrawnAt }: Reached): void {
  if (withdrawnAt) throw conflict('This was withdrawn. Put it back first.');
}

/** Many at once for somebody who may publish them, told once; what is booked already stays as it is. */
export async function bookAllAs(
  ctx: BaseContext,
  viewer: Viewer,
  list: readonly Booked[],
): Promise<void> {
  const told = new Set<string>();
  const quiet: Context = { ...ctx, viewer, emit: async () => undefined };
  for (const booked of list) {
    const there = await bookingsIn(ctx.db, viewer, booked.placement);
    if (there.some(({ itemId }) => itemId === booked.itemId)) continue;
    const { bookingId } = await begin(quiet, booked);
    const found = await reach(quiet, bookingId);
    mustApprove(found);
    await approveNow(quiet, found, 1);
    told.add(booked.placement);
  }
  if (told.size > 0) await tellChanged({ ...ctx, viewer }, [...told]);
}
