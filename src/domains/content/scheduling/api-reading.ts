import { Temporal } from 'temporal-polyfill';
import { invalid } from '../../../platform/universal/problems.ts';
import {
  mustServe,
  reach,
  type SchedulingApi,
  shown,
  shownOne,
  shownRelease,
  wantsSecondEyes,
} from './api-common.ts';
import { findingsOf } from './api-findings.ts';
import { mayWithdraw, whyNotApprove } from './rules.ts';
import { listAudiences, listPlacements } from './store.ts';
import { bookingsWithin, historyOf } from './store-bookings.ts';
import { listReleases } from './store-releases.ts';

const most = 10_000;
const longest = { hours: 24 * 62 };

export const reading = {
  timeline: async (ctx, { from, until }) => {
    await mustServe(ctx);
    const { db, viewer, now } = ctx;
    mustFollow(from, until);
    const rows = await bookingsWithin(db, viewer, { from, until, limit: most + 1 });
    const releases = await listReleases(db, viewer);
    return {
      placements: await listPlacements(db, viewer),
      audiences: await listAudiences(db, viewer),
      releases: releases.map((row) => shownRelease(row, now.epochMilliseconds)),
      bookings: await shown(ctx, rows.slice(0, most)),
      cut: rows.length > most,
    };
  },

  booking: async (ctx, { bookingId }) => {
    const found = await reach(ctx, bookingId);
    const { me, item, place, parts, withdrawnAt } = found;
    const plan = { madeBy: found.madeBy, secondEyes: wantsSecondEyes(item, place) };
    const waits = found.approvedRevision !== found.revision && !withdrawnAt;
    const why = waits ? whyNotApprove(me, plan) : null;
    return {
      ...shownOne(found, item, ctx.now.epochMilliseconds),
      history: await historyOf(ctx.db, ctx.viewer, bookingId),
      withdrawnAt,
      releases: parts.map(({ releaseId, name, kind }) => ({ releaseId, name, kind })),
      may: {
        change: me.role !== null && !withdrawnAt,
        approve: waits && why === null,
        withdraw: mayWithdraw(me, found),
      },
      why,
    };
  },

  findings: async (ctx, { from, until }) => {
    await mustServe(ctx);
    mustFollow(from, until);
    if (Temporal.Instant.compare(Temporal.Instant.from(from).add(longest), until) < 0) {
      throw invalid([{ path: 'until', sentence: 'Please look at no more than 62 days at once.' }]);
    }
    return findingsOf(ctx, { from, until });
  },
} satisfies Partial<SchedulingApi>;

function mustFollow(from: string, until: string): void {
  if (Temporal.Instant.compare(from, until) < 0) return;
  throw invalid([{ path: 'until', sentence: 'The end lies after the beginning.' }]);
}
