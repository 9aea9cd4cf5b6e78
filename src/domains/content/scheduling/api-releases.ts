import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../../platform/operation.ts';
import { conflict, invalid, mayNot, notFound } from '../../../platform/universal/problems.ts';
import { type ItemStanding, standings } from '../authoring/public.ts';
import {
  approveNow,
  isPublished,
  mustBeNewest,
  mustKnow,
  mustServe,
  type SchedulingApi,
  shown,
  shownRelease,
  tellChanged,
  wantsSecondEyes,
} from './api-common.ts';
import type { Placement } from './contract-shapes.ts';
import { type ContentRole, releaseState, whyNotApprove } from './rules.ts';
import { listPlacements } from './store.ts';
import { type BookingRow, bookingsAmong } from './store-bookings.ts';
import {
  type Change,
  changesOf,
  deleteChange,
  endSpans,
  insertChange,
  insertRelease,
  insertSpan,
  listReleases,
  type ReleaseRow,
  reachRelease,
  renameRelease,
  touchRelease,
} from './store-releases.ts';

export const releases = {
  releases: async (ctx) => {
    await mustServe(ctx);
    const rows = await listReleases(ctx.db, ctx.viewer);
    return { releases: rows.map((row) => shownRelease(row, ctx.now.epochMilliseconds)) };
  },

  release: async (ctx, { releaseId }) => {
    const found = await reachOne(ctx, releaseId);
    const whole = await wholeOf(ctx, found);
    const seen = await shown(ctx, whole.rows);
    const of = new Map(seen.map((booking) => [booking.bookingId, booking]));
    const list = whole.changes.flatMap((change) => {
      const booking = of.get(change.bookingId);
      return booking ? [{ ...change, booking }] : [];
    });
    const why = whyNotLive(ctx, found, whole);
    const state = releaseState(found.spans, ctx.now.epochMilliseconds);
    const isSet = state === 'live' || state === 'planned';
    const may = {
      change: !isSet,
      goLive: why === null && state !== 'live',
      rollBack: isSet && mayPublishAll(whole),
    };
    return {
      ...shownRelease(found, ctx.now.epochMilliseconds),
      list,
      spans: found.spans,
      may,
      why,
    };
  },

  addRelease: async (ctx, { name }) => {
    await mustServe(ctx);
    const releaseId = await insertRelease(ctx.db, ctx.viewer, name, ctx.now);
    await tell(ctx, releaseId);
    return { releaseId };
  },

  renameRelease: async (ctx, { releaseId, name }) => {
    const found = await reachOne(ctx, releaseId);
    await renameRelease(ctx.db, ctx.viewer, releaseId, name);
    await tell(ctx, releaseId);
    if (found.spans.length > 0) await tellChanged(ctx, await placementsOf(ctx, found));
    return {};
  },

  addChange: async (ctx, { releaseId, change }) => ({
    changeId: await addTo(ctx, releaseId, change),
  }),

  removeChange: async (ctx, { releaseId, changeId }) => {
    const found = await reachOne(ctx, releaseId);
    mustBeOpen(ctx, found);
    const whole = await wholeOf(ctx, found);
    const change = whole.changes.find((one) => one.changeId === changeId);
    if (!change) throw notFound();
    const row = whole.rows.find((one) => one.bookingId === change.bookingId);
    mustChange(row && whole.items.get(row.itemId), row, change.kind);
    await deleteChange(ctx.db, ctx.viewer, changeId);
    await touchRelease(ctx.db, ctx.viewer, releaseId, ctx.now);
    await tell(ctx, releaseId);
    await tellChanged(ctx, placesOf(whole));
    return {};
  },

  goLive: async (ctx, { releaseId, revision, at }) => {
    const found = await reachOne(ctx, releaseId);
    mustBeNewest(found.revision, revision);
    const whole = await wholeOf(ctx, found);
    if (!mayPublishAll(whole)) throw mayNot(publishers);
    const why = whyNotLive(ctx, found, whole);
    if (why) throw conflict(why);
    await endSpans(ctx.db, ctx.viewer, releaseId, '-infinity', ctx.now);
    const from = Temporal.Instant.from(at ?? ctx.now).toString({ fractionalSecondDigits: 3 });
    await insertSpan(ctx.db, ctx.viewer, releaseId, from, ctx.now);
    for (const row of unapproved(whole)) await approveNow(ctx, row, row.revision);
    await ctx.audit('scheduling.set-live', { releaseId });
    await tellChanged(ctx, placesOf(whole));
    return { at: from };
  },

  rollBack: async (ctx, { releaseId, at }) => {
    const found = await reachOne(ctx, releaseId);
    const state = releaseState(found.spans, ctx.now.epochMilliseconds);
    const whole = await wholeOf(ctx, found);
    if (!mayPublishAll(whole)) throw mayNot(publishers);
    if (state !== 'live' && state !== 'planned') {
      throw conflict('This release is not live, so there is nothing to roll back.');
    }
    const until = Temporal.Instant.from(at ?? ctx.now).toString({ fractionalSecondDigits: 3 });
    await endSpans(ctx.db, ctx.viewer, releaseId, until, ctx.now);
    await ctx.audit('scheduling.rolled-back', { releaseId });
    await tellChanged(ctx, placesOf(whole));
    return { at: until };
  },
} satisfies Partial<SchedulingApi>;

const publishers = 'It takes somebody who may publish every item in it.';

type Whole = {
  changes: Change[];
  rows: BookingRow[];
  items: Map<string, ItemStanding>;
  places: Map<string, Placement>;
};

async function reachOne(ctx: Context, releaseId: string): Promise<ReleaseRow> {
  await mustKnow(ctx);
  const found = await reachRelease(ctx.db, ctx.viewer, releaseId);
  if (!found) throw notFound();
  return found;
}

async function wholeOf({ db, viewer }: Context, { releaseId }: ReleaseRow): Promise<Whole> {
  const changes = await changesOf(db, viewer, releaseId);
  const rows = await bookingsAmong(db, viewer, [...new Set(changes.map((one) => one.bookingId))]);
  const items = await standings(db, viewer, [...new Set(rows.map(({ itemId }) => itemId))]);
  const places = await listPlacements(db, viewer);
  return {
    changes,
    rows,
    items: new Map(items.map((item) => [item.itemId, item])),
    places: new Map(places.map((place) => [place.name, place])),
  };
}

const roleFor = ({ items }: Whole, row: BookingRow): ContentRole | null =>
  items.get(row.itemId)?.role ?? null;

const mayPublishAll = (whole: Whole): boolean =>
  whole.rows.every((row) => roleFor(whole, row) === 'publisher');

const placesOf = ({ rows }: Whole): string[] => rows.map(({ placement }) => placement);
const placementsOf = async (ctx: Context, found: ReleaseRow): Promise<string[]> =>
  placesOf(await wholeOf(ctx, found));

/** Bookings that begin here and whose newest plan nobody approved yet: going live does. */
const unapproved = ({ changes, rows }: Whole): BookingRow[] => {
  const begins = new Set(
    changes.filter(({ kind }) => kind === 'begin').map((one) => one.bookingId),
  );
  return rows.filter((row) => begins.has(row.bookingId) && row.approvedRevision !== row.revision);
};

/** What stands in the way of going live; null: nothing. */
function whyNotLive({ viewer, now }: Context, release: ReleaseRow, whole: Whole): string | null {
  if (whole.changes.length === 0) return 'There is nothing in this release yet.';
  if (releaseState(release.spans, now.epochMilliseconds) === 'live') return 'It is live already.';
  if (!mayPublishAll(whole)) return publishers;
  const wantsTwo = (row: BookingRow): boolean => {
    const [item, place] = [whole.items.get(row.itemId), whole.places.get(row.placement)];
    return !item || !place || wantsSecondEyes(item, place);
  };
  if (release.changedBy === viewer.personId && whole.rows.some(wantsTwo)) {
    return 'A second pair of eyes is asked for here: another publisher makes your release live.';
  }
  const me = { personId: viewer.personId, role: 'publisher' as const };
  const refused = unapproved(whole).map((row) =>
    whyNotApprove(me, { madeBy: row.madeBy, secondEyes: wantsTwo(row) }),
  );
  return refused.find((why) => why !== null) ?? null;
}

/** What is live, or will be, is what was approved: first it is rolled back, then changed. */
function mustBeOpen({ now }: Context, { spans }: ReleaseRow): void {
  const state = releaseState(spans, now.epochMilliseconds);
  if (state === 'draft' || state === 'rolled-back') return;
  throw conflict('This release is live or will be. Roll it back first, then change it.');
}

/** That it begins with a release takes an approved booking out of the schedule, or puts it back. */
function mustChange(
  item: ItemStanding | undefined,
  row: BookingRow | undefined,
  kind: Change['kind'],
): void {
  if (!item?.role || !row) throw mayNot('This item belongs to a folder you have no part in.');
  if (kind !== 'begin' || row.approvedRevision === null || item.role === 'publisher') return;
  throw mayNot('This booking is approved: whether it waits for a release is a publisher’s to say.');
}

type NewChange =
  | { kind: 'begin' | 'end'; bookingId: string }
  | { kind: 'pin'; bookingId: string; versionId: string };

export async function addTo(ctx: Context, releaseId: string, change: NewChange): Promise<string> {
  const found = await reachOne(ctx, releaseId);
  mustBeOpen(ctx, found);
  const { db, viewer, now } = ctx;
  const { bookingId, kind } = change;
  const [row] = await bookingsAmong(db, viewer, [bookingId]);
  const [item] = row ? await standings(db, viewer, [row.itemId]) : [];
  if (!row || !item) throw notFound();
  mustChange(item, row, kind);
  const versionId = change.kind === 'pin' ? change.versionId : null;
  if (versionId && !(await isPublished(ctx, item.itemId, versionId))) {
    const sentence = 'This is no published version of the item.';
    throw invalid([{ path: 'change.versionId', sentence }]);
  }
  if (row.parts.some((part) => part.releaseId === releaseId && part.kind === kind)) {
    throw conflict('This release does that to the booking already.');
  }
  const changeId = await insertChange(db, viewer, releaseId, { kind, bookingId, versionId }, now);
  await touchRelease(db, viewer, releaseId, now);
  await tell(ctx, releaseId);
  // A booking that begins with a release is in force with it alone, so it may have left the schedule.
  await tellChanged(ctx, [row.placement]);
  return changeId;
}

const tell = ({ emit, viewer }: Context, releaseId: string): Promise<void> =>
  emit('scheduling.release-changed', { releaseId }, [viewer.personId]);
