import { implement } from '../../platform/operation.ts';
import { mayNot } from '../../platform/universal/problems.ts';
import { pairFor } from '../meetings/public.ts';
import { contract } from './contract.ts';
import { couldSee, deleteShown, insertShown, shownBy } from './store.ts';

export const operations = implement(contract, {
  mine: async ({ db, viewer }) => ({
    shown: await shownBy(db, viewer),
    could: await couldSee(db, viewer),
  }),

  show: async (ctx, { thing, personId }) => {
    const could = await couldSee(ctx.db, ctx.viewer);
    if (!could.some((one) => one.personId === personId)) {
      throw mayNot('You can show this to people you meet one to one. Nothing was shown.');
    }
    const { pairId } = await pairFor(ctx, personId);
    await insertShown(ctx.db, ctx.viewer, { thing, pairId }, ctx.now);
    const ids = { ownerId: ctx.viewer.personId, personId };
    await ctx.audit('sharing.shown', ids);
    await ctx.emit('sharing.shown', ids, [ctx.viewer.personId, personId]);
    return {};
  },

  hide: async (ctx, { thing, personId }) => {
    await deleteShown(ctx.db, ctx.viewer, { thing, personId });
    const ids = { ownerId: ctx.viewer.personId, personId };
    await ctx.audit('sharing.hidden', ids);
    await ctx.emit('sharing.hidden', ids, [ctx.viewer.personId, personId]);
    return {};
  },
});
