import { implement } from '../../../platform/operation.ts';
import { mayNot } from '../../../platform/universal/problems.ts';
import { pairFor } from '../../meetings/public.ts';
import { couldSee, isShown } from '../../sharing/public.ts';
import { reach, reachInBook, tell, type WinsApi } from './api-common.ts';
import { importing } from './api-import.ts';
import { logging } from './api-logging.ts';
import { contract } from './contract.ts';
import { documentOf } from './rules-document.ts';
import { arrivedFor, bookOf, outlineOf, winsOf } from './store.ts';
import { deleteShare, insertShare } from './store-changes.ts';

const reading = {
  book: async ({ db, viewer }, { limit, ...asked }) => {
    const found = await bookOf(db, viewer, asked, limit + 1);
    const outline = await outlineOf(db, viewer);
    const could = await couldSee(db, viewer);
    return { wins: found.slice(0, limit), more: found.length > limit, could, ...outline };
  },

  arrived: async ({ db, viewer }) => ({
    waiting: await arrivedFor(db, viewer, null),
    putAway: await arrivedFor(db, viewer, 'put-away'),
  }),

  ofPerson: async ({ db, viewer }, { personId, limit }) => ({
    wins: await winsOf(db, viewer, personId, {}, limit),
    wholeBook: await isShown(db, viewer, 'wins.wins', personId),
  }),

  open: (ctx, { winId }) => reach(ctx, winId),

  document: async ({ db, viewer }, asked) => {
    const wins = await bookOf(db, viewer, asked, 10_000);
    return { ...documentOf(wins, asked), wins: wins.length };
  },
} satisfies Partial<WinsApi>;

const sharing = {
  share: async (ctx, { winId, personId }) => {
    const win = await reachInBook(ctx, winId);
    const could = await couldSee(ctx.db, ctx.viewer);
    if (!could.some((one) => one.personId === personId)) {
      throw mayNot('You can share this with people you meet one to one. Nothing was shared.');
    }
    const { pairId } = await pairFor(ctx, personId);
    await insertShare(ctx.db, ctx.viewer, { winId, pairId }, ctx.now);
    await ctx.audit('wins.shared', { winId, personId });
    await tell(ctx, 'shared', win, [personId]);
    return {};
  },

  unshare: async (ctx, { winId, personId }) => {
    const win = await reachInBook(ctx, winId);
    await deleteShare(ctx.db, ctx.viewer, winId, personId);
    await ctx.audit('wins.unshared', { winId, personId });
    await tell(ctx, 'unshared', win, [personId]);
    return {};
  },
} satisfies Partial<WinsApi>;

export const operations = implement(contract, {
  ...reading,
  ...logging,
  ...sharing,
  ...importing,
});
