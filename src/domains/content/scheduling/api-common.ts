import type { Api, Context } from '../../../platform/operation.ts';
import { conflict, invalid, mayNot, notFound } from '../../../platform/universal/problems.ts';
import {
  type ItemStanding,
  isContentStaff,
  publishedVersions,
  standings,
} from '../authoring/public.ts';
import { checkRecurrence } from '../presentation/engine/recurrence.ts';
import type { contract } from './contract.ts';
import type { Booking, Placement, Plan } from './contract-shapes.ts';
import { bookingState, type ContentRole, releaseState } from './rules.ts';
import { whatIsWrong } from './rules-plan.ts';
import { reachAudience, reachPlacement } from './store.ts';
import { type BookingRow, insertApproval, reachBooking } from './store-bookings.ts';
import type { ReleaseRow } from './store-releases.ts';

export type SchedulingApi = Api<(typeof contract)['operations']>;

/** The schedule is the house's own, for those with a part in content. */
export async function mustServe({ db, viewer }: Context): Promise<void> {
  if (await isContentStaff(db, viewer)) return;
  throw mayNot('The schedule is for people who write, review or publish content.');
}

/** To everybody else nothing of it exists. */
export async function mustKnow({ db, viewer }: Context): Promise<void> {
  if (!(await isContentStaff(db, viewer))) throw notFound();
}

export type Reached = BookingRow & { item: ItemStanding; place: Placement; me: Me };
type Me = { personId: string; role: ContentRole | null };

/** A booking with its item as the viewer stands to it. */
export async function reach(ctx: Context, bookingId: string): Promise<Reached> {
  await mustKnow(ctx);
  const { db, viewer } = ctx;
  const row = await reachBooking(db, viewer, bookingId);
  if (!row) throw notFound();
  const [item] = await standings(db, viewer, [row.itemId]);
  const place = await reachPlacement(db, viewer, row.placement);
  if (!item || !place) throw notFound();
  return { ...row, item, place, me: { personId: viewer.personId, role: item.role } };
}

/** As `reach`, for those who may plan with its item. */
export async function reachToPlan(ctx: Context, bookingId: string): Promise<Reached> {
  const found = await reach(ctx, bookingId);
  if (!found.me.role) throw mayNot('This item belongs to a folder you have no part in.');
  return found;
}

export const wantsSecondEyes = (item: ItemStanding, place: Placement): boolean =>
  item.secondEyes || place.secondEyes;

export function mustBeNewest(known: number, revision: number): void {
  if (known === revision) return;
  throw conflict(
    'Somebody changed this meanwhile. Nothing of theirs was overwritten: look at it again, then make your change.',
  );
}

/** What a plan says must be possible: times, a version that is published, an audience that is there. */
export async function checkPlan(ctx: Context, item: ItemStanding, plan: Plan): Promise<void> {
  const wrong = whatIsWrong(plan);
  const rule = plan.recurrence && checkRecurrence(plan.recurrence);
  if (rule) wrong.push({ path: 'plan.recurrence.rule', sentence: rule });
  if (plan.versionId && !(await isPublished(ctx, item.itemId, plan.versionId))) {
    wrong.push({ path: 'plan.versionId', sentence: 'This is no published version of the item.' });
  }
  if (plan.audienceId && !(await reachAudience(ctx.db, ctx.viewer, plan.audienceId))) {
    wrong.push({ path: 'plan.audienceId', sentence: 'This audience is not there any more.' });
  }
  if (wrong.length > 0) throw invalid(wrong);
}

export const isPublished = async (
  { db, viewer }: Context,
  itemId: string,
  versionId: string,
): Promise<boolean> =>
  (await publishedVersions(db, viewer, [versionId])).some((one) => one.itemId === itemId);

/** Approves a plan, notes who did, and tells whoever shows the placement, within this transaction. */
export async function approveNow(
  ctx: Context,
  { bookingId, placement }: { bookingId: string; placement: string },
  revision: number,
): Promise<void> {
  await insertApproval(ctx.db, ctx.viewer, { bookingId, revision }, ctx.now);
  await ctx.audit('scheduling.approved', { bookingId });
  await tellChanged(ctx, [placement]);
}

/**
 * Neighbours hear `scheduling.changed` { placements: 'today.top,me.learn' } in the transaction of
 * every change of what is in force; proposals are told as `scheduling.proposed` { bookingId }.
 */
export const tellChanged = (
  { emit, viewer }: Pick<Context, 'emit' | 'viewer'>,
  placements: readonly string[],
): Promise<void> =>
  emit('scheduling.changed', { placements: [...new Set(placements)].toSorted().join(',') }, [
    viewer.personId,
  ]);

export const tellProposed = ({ emit, viewer }: Context, bookingId: string): Promise<void> =>
  emit('scheduling.proposed', { bookingId }, [viewer.personId]);

/** Bookings as the contract shows them; an item that cannot be seen from here has no title. */
export async function shown(ctx: Context, rows: readonly BookingRow[]): Promise<Booking[]> {
  const ids = [...new Set(rows.map(({ itemId }) => itemId))];
  const items = new Map(
    (await standings(ctx.db, ctx.viewer, ids)).map((item) => [item.itemId, item]),
  );
  return rows.flatMap((row) => {
    const item = items.get(row.itemId);
    return item ? [shownOne(row, item, ctx.now.epochMilliseconds)] : [];
  });
}

export function shownOne(row: BookingRow, item: ItemStanding, now: number): Booking {
  const { bookingId, placement, revision, approvedRevision, approved, newest } = row;
  const { itemId, type, slug, title } = item;
  return {
    bookingId,
    placement,
    item: { itemId, type, slug, title },
    revision,
    approvedRevision,
    plan: approved ?? newest,
    proposed: approved && approvedRevision !== revision ? newest : null,
    state: stateOf(row, now),
    releaseId: row.parts.find(({ kind }) => kind === 'begin')?.releaseId ?? null,
  };
}

export const stateOf = (row: BookingRow, now: number) =>
  bookingState(
    {
      ...row,
      plan: row.approved ?? row.newest,
      begins: row.parts.filter(({ kind }) => kind === 'begin'),
      ends: row.parts.filter(({ kind }) => kind === 'end'),
    },
    now,
  );

export function shownRelease(row: ReleaseRow, now: number) {
  const last = row.spans.at(-1);
  return {
    ...row,
    state: releaseState(row.spans, now),
    liveFrom: last?.from ?? null,
    liveUntil: last?.until ?? null,
  };
}
