import type { Context } from '../../../platform/operation.ts';
import { conflict, notFound } from '../../../platform/universal/problems.ts';
import { isShown, shownTo } from '../../sharing/public.ts';
import type { ReadingsApi } from './api-common.ts';
import type { Path } from './contract-shapes.ts';
import { shownThing } from './rules-confidence.ts';
import {
  deleteTap,
  insertPath,
  insertTap,
  pathsOf,
  reachOwnPath,
  reachTapped,
  setEnded,
} from './store-confidence.ts';

async function reachOwn(ctx: Context, pathId: string): Promise<Path> {
  const found = await reachOwnPath(ctx.db, ctx.viewer, pathId);
  if (!found) throw notFound();
  return found;
}

/** Rings whoever it is shown to as well. */
async function tell(ctx: Context, pathId: string): Promise<void> {
  const seers = await shownTo(ctx.db, ctx.viewer, shownThing);
  const ring = [ctx.viewer.personId, ...seers.map(({ personId }) => personId)];
  await ctx.emit('readings.confidence-said', { pathId }, ring);
}

export const confidence = {
  confidence: async ({ db, viewer }, { personId }) => {
    const seen = await isShown(db, viewer, shownThing, personId);
    return { paths: seen ? await pathsOf(db, viewer, personId) : [] };
  },

  beginPath: async (ctx, { name }) => {
    const pathId = await insertPath(ctx.db, ctx.viewer, name, ctx.now);
    await tell(ctx, pathId);
    return { pathId };
  },

  tap: async (ctx, { pathId, value, word }) => {
    const { endedAt } = await reachOwn(ctx, pathId);
    if (endedAt) throw conflict('You put this path away. Take it up again first.');
    const tapId = await insertTap(ctx.db, ctx.viewer, { pathId, value, word }, ctx.now);
    await tell(ctx, pathId);
    return { tapId };
  },

  untap: async (ctx, { tapId }) => {
    const path = await reachTapped(ctx.db, ctx.viewer, tapId);
    if (!path) throw notFound();
    await deleteTap(ctx.db, ctx.viewer, tapId);
    await tell(ctx, path.pathId);
    return {};
  },

  endPath: async (ctx, { pathId, ended }) => {
    await reachOwn(ctx, pathId);
    await setEnded(ctx.db, ctx.viewer, pathId, ended ? ctx.now : null);
    await tell(ctx, pathId);
    return {};
  },
} satisfies Partial<ReadingsApi>;
